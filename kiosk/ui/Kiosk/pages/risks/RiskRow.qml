import QtQuick
import Kiosk

// A risk in the list: its name, and the number first of all.
TapArea {
    id: row

    required property var risk
    readonly property color ink: chosen ? Theme.accentInk : Theme.ink

    height: Math.max(Theme.mainTarget, words.height + 2 * Theme.spacingSmall)
    main: true
    name: risk.title

    RoundedSurface {
        anchors.fill: parent
        edge: row.chosen ? Theme.accent : Theme.outline
        color: row.down ? Theme.pressed : row.chosen ? Theme.accent : Theme.surface
        radius: Theme.px(3)
    }
    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacingMedium
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spacingSmall / 3
        width: row.width - 3 * Theme.spacingMedium - Theme.px(4)

        Heading {
            color: row.ink
            size: Theme.body
            width: parent.width
            words: row.risk.title
        }
        Label {
            color: row.ink
            font.pixelSize: Theme.small
            lineHeight: Theme.headingLineHeight
            width: parent.width
            words: RiskText.chance(row.risk)
        }
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spacingMedium
        anchors.verticalCenter: parent.verticalCenter
        color: row.chosen ? Theme.accentInk : Theme.accent
        height: Theme.body
        shape: "next"
        turns: true
    }
}
