import QtQuick
import Kiosk

// Scrolls up or down: an arrow with a word under it, or beside it.
TapArea {
    id: button

    property string words: ""
    property string icon: ""
    property bool stacked: false
    readonly property color ink: down ? Theme.accent : Theme.accentInk

    name: words

    Rectangle {
        border.width: Theme.edge
        radius: Theme.radius
        anchors.fill: parent
        border.color: Theme.accent
        color: button.down ? Theme.pressed : Theme.accent
    }
    Grid {
        anchors.centerIn: parent
        columns: button.stacked ? 1 : 2
        horizontalItemAlignment: Grid.AlignHCenter
        spacing: Theme.spacingSmall
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            color: button.ink
            height: Theme.px(6)
            shape: button.icon
        }
        Label {
            color: button.ink
            font.bold: true
            font.pixelSize: button.stacked ? Theme.fontSize(2.5, 1) : Theme.button
            lineHeight: Theme.headingLineHeight
            words: button.words
        }
    }
}
