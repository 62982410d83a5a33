pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A list of risks, and beside it (in portrait as a page of its own) one risk in full.
PageView {
    id: risks

    readonly property bool sideBySide: roomy
    readonly property bool tableShown: item === "table"
    readonly property var picked: page.risks.find(risk => risk.id === item)
    readonly property var shown: picked ?? sorted[0]
    readonly property bool listShown: !tableShown && (sideBySide || !picked)
    readonly property bool detailShown: !tableShown && (sideBySide || !!picked)
    property bool opened: false
    property bool worstFirst: false
    readonly property var sorted: order(page.risks, worstFirst)

    // Where risks begin that nobody knows the number of; they are apart when the most frequent is first.
    readonly property int numberless: worstFirst ? sorted.length : sorted.findIndex(risk => risk.chance.kind === "unknown")

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

    // A question of a quiz may lead to a risk far down in the list.
    onVisibleChanged: if (visible && !opened) {
        opened = true;
        list.reveal(rows.itemAt(sorted.findIndex(risk => risk.id === shown.id)));
    }

    pager: tableShown ? (table.item as RiskTable) : sideBySide || detailShown ? detail : list.pager

    ScrollArea {
        id: list

        ownButtons: risks.sideBySide

        anchors.left: parent.left
        height: risks.height
        spacing: Theme.targetSpacing
        visible: risks.listShown
        width: risks.sideBySide ? Math.round(risks.width * 0.34) : risks.width

        PageTitle {
            page: risks.sideBySide ? {
                "title": risks.page.title,
                "message": ""
            } : risks.page
            titled: risks.titled
            width: list.inner
        }
        Grid {
            id: orders

            readonly property int cellWidth: (width - (columns - 1) * spacing) / columns
            readonly property int rowHeight: Math.max(often.implicitHeight, worst.implicitHeight)

            columns: 2 * longest.advanceWidth + 2 * Theme.padding + 4 * Theme.spacingSmall > width ? 1 : 2
            spacing: Theme.targetSpacing
            width: list.inner

            LongestWord {
                id: longest

                font.pixelSize: Theme.label
                texts: [Content.strings.often, Content.strings.worst]
            }
            PillButton {
                id: often

                chosen: !risks.worstFirst
                height: orders.rowHeight
                fontSize: Theme.label
                maxWidth: orders.cellWidth - Theme.padding
                width: orders.cellWidth
                words: Content.strings.often

                onTapped: risks.worstFirst = false
            }
            PillButton {
                id: worst

                chosen: risks.worstFirst
                height: orders.rowHeight
                fontSize: Theme.label
                maxWidth: orders.cellWidth - Theme.padding
                width: orders.cellWidth
                words: Content.strings.worst

                onTapped: risks.worstFirst = true
            }
        }
        Repeater {
            id: rows

            model: risks.sorted

            Column {
                id: entry

                required property var modelData
                required property int index

                spacing: list.spacing

                Heading {
                    topPadding: Theme.spacingSmall
                    visible: entry.index === risks.numberless
                    width: list.inner
                    words: Content.strings.unknown
                }
                RiskRow {
                    chosen: risks.sideBySide && entry.modelData.id === risks.shown.id
                    numberless: risks.numberless >= 0 && entry.index >= risks.numberless
                    risk: entry.modelData
                    width: list.inner

                    onTapped: risks.pick(entry.modelData.id)
                }
            }
        }
        PillButton {
            maxWidth: list.inner - 2 * Theme.padding
            width: list.inner
            words: Content.strings.table

            onTapped: risks.visit.navigation.pushItem("table")
        }
    }
    Pager {
        id: detail

        anchors.right: parent.right
        height: risks.height
        visible: risks.detailShown
        width: risks.sideBySide ? risks.width - list.width - Theme.spacingMedium : risks.width

        Callout {
            visible: risks.sideBySide
            width: detail.inner
            words: risks.page.message
        }
        RiskView {
            page: risks
            risk: risks.shown
            width: detail.inner
        }
        Callout {
            visible: words !== ""
            width: detail.inner
            words: risks.page.note
        }
        SourceButton {
            ids: risks.shown.sources
            maxWidth: detail.inner - 4 * Theme.padding
            view: risks
        }
    }
    Loader {
        id: table

        active: risks.tableShown
        anchors.fill: parent

        sourceComponent: RiskTable {
            numberless: risks.numberless
            risks: risks.sorted
            title: risks.page.title
        }
    }
}
