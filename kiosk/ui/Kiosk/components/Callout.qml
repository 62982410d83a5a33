import QtQuick
import Kiosk

// A sentence that must not be missed.
Item {
    id: callout

    property alias words: label.words
    property bool urgent: false
    readonly property color ink: urgent ? Theme.todayInk : Theme.ink

    implicitHeight: label.height + 2 * Theme.spacingSmall

    Rectangle {
        border.width: Theme.edge
        anchors.fill: parent
        color: callout.urgent ? Theme.today : Theme.calm
        border.color: callout.urgent ? Theme.todayInk : Theme.accent
        radius: Theme.px(3)
    }
    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacingMedium
        anchors.verticalCenter: parent.verticalCenter
        color: callout.ink
        shape: callout.urgent ? "warning" : "check"
    }
    Paragraph {
        id: label

        anchors.left: icon.right
        anchors.leftMargin: Theme.spacingSmall
        anchors.verticalCenter: parent.verticalCenter
        color: callout.ink
        width: Math.min(measure(), callout.width - icon.width - 2 * Theme.spacingMedium - Theme.spacingSmall)
    }
}
