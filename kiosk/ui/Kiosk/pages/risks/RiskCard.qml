pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One risk on a card that fills its place. Beside the list it has two faces, its number and what to do, and a button
// turns it; alone on a page it has all below each other.
Rectangle {
    id: card

    required property var risk
    required property PageView page
    property bool turns: false
    // To know of all risks, where it is not seen above.
    property string message: ""
    property bool acting: false
    readonly property int inset: turns ? Theme.spacingMedium : Theme.padding
    readonly property alias pager: pager
    readonly property int headHeight: acting ? back.height + Theme.spacingSmall / 2 : 0

    border.color: Theme.hairline
    border.width: Theme.edge
    color: Theme.surface
    radius: Theme.radius

    onActingChanged: pager.scrollToTop()
    onRiskChanged: {
        acting = false;
        pager.scrollToTop();
    }
    onTurnsChanged: acting = false

    Title {
        anchors.left: parent.left
        anchors.leftMargin: card.inset
        height: back.height
        size: Theme.heading
        visible: card.acting
        width: pager.width - back.width - Theme.spacingSmall
        words: card.risk.title
        y: card.inset
    }
    PillButton {
        id: back

        anchors.right: parent.right
        anchors.rightMargin: card.inset
        fontSize: Theme.small
        icon: "back"
        maxWidth: pager.width / 2
        mirrors: true
        visible: card.acting
        words: card.risk.said.base ? card.risk.said.people : card.risk.said.had
        y: card.inset

        onTapped: card.acting = false
    }
    Pager {
        id: pager

        height: card.height - 2 * card.inset - card.headHeight
        width: card.width - 2 * card.inset
        x: card.inset
        y: card.inset + card.headHeight

        RiskNumber {
            id: number

            height: card.turns ? Math.max(implicitHeight, pager.height) : implicitHeight
            maxHeight: pager.height
            page: card.page
            risk: card.risk
            turns: card.turns
            visible: !card.acting
            width: pager.inner

            onTurned: card.acting = true
        }
        RiskActs {
            risk: card.risk
            shown: card.acting || !card.turns
            width: pager.inner
        }
        RiskStudies {
            page: card.page
            risk: card.risk
            factual: number.tooHigh
            message: card.message
            visible: card.acting || !card.turns
            width: pager.inner
        }
    }
}
