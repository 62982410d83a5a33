pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A list of risks, and beside it (in portrait as a page of its own) one risk in full.
PageView {
    id: risks

    readonly property bool sideBySide: wide && Theme.textScale < 1.25
    // A message that would leave too little of a risk comes after its number.
    readonly property bool messageFits: message.implicitHeight < height * 0.15
    readonly property bool tableShown: item === "table"
    // It gives way to what to do.
    readonly property bool messageAbove: sideBySide && messageFits && !tableShown && !(card.item as RiskCard)?.acting
    readonly property var picked: page.risks.find(risk => risk.id === item)
    readonly property var shown: picked ?? sorted[0]
    readonly property bool listShown: !tableShown && (sideBySide || !picked)
    readonly property bool detailShown: !tableShown && (sideBySide || !!picked)
    readonly property var sorted: order(page.risks, list.worstFirst)
    readonly property var following: sideBySide || !picked ? null : sorted[sorted.findIndex(risk => risk.id === item) + 1] ?? null

    // Where risks begin that nobody knows the number of; they are apart when the most frequent is first.
    readonly property int numberless: list.worstFirst ? -1 : sorted.findIndex(risk => risk.chance.kind === "unknown")

    // Most often first, and by how bad they are those that are equal or not known; or most serious first. If that is
    // equal too, the order of the file counts.
    function order(list: var, worst: bool): var {
        const often = risk => risk.said.often;
        const bad = risk => ["mild", "medium", "serious"].indexOf(risk.harm);
        const later = (a, b) => list.indexOf(a) - list.indexOf(b);
        return list.slice().sort((a, b) => (worst ? bad(b) - bad(a) || often(b) - often(a) : often(b) - often(a) || bad(b) - bad(a)) || later(a, b));
    }

    function pick(id: string): void {
        if (sideBySide)
            visit.navigation.select(id);
        else
            visit.navigation.pushItem(id);
    }

    function goOn(): void {
        visit.navigation.select(following.id);
    }

    nextTitle: following?.title ?? ""
    pager: tableShown ? (table.item as RiskTable)?.pager ?? null : detailShown ? (card.item as RiskCard)?.pager ?? null : list.pager

    onPickedChanged: if (sideBySide && picked)
        list.reveal(picked.id)

    RiskList {
        id: list

        anchors.left: parent.left
        chosen: risks.sideBySide ? risks.shown.id : ""
        height: risks.height
        numberless: risks.numberless
        paged: risks.sideBySide
        risks: risks.sorted
        view: risks
        visible: risks.listShown
        width: risks.sideBySide ? Math.round(risks.width * 0.36) : risks.width

        onPicked: id => risks.pick(id)
        onTableRequested: risks.visit.navigation.pushItem("table")
    }
    MessageBand {
        id: message

        anchors.right: parent.right
        height: Math.max(implicitHeight, Theme.target)
        view: risks
        visible: risks.messageAbove
        width: risks.width - list.width - Theme.spacingMedium
    }
    Loader {
        id: card

        active: risks.detailShown
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: risks.messageAbove ? message.bottom : parent.top
        anchors.topMargin: risks.messageAbove ? Theme.targetSpacing : 0
        width: risks.sideBySide ? message.width : risks.width

        sourceComponent: RiskCard {
            message: risks.sideBySide && !risks.messageFits ? risks.page.message : ""
            page: risks
            risk: risks.shown
            turns: risks.sideBySide
        }
    }
    Loader {
        id: table

        active: risks.tableShown
        anchors.fill: parent

        sourceComponent: RiskTable {
            numberless: risks.numberless < 0 ? risks.sorted.length : risks.numberless
            risks: risks.sorted
            view: risks
        }
    }
}
