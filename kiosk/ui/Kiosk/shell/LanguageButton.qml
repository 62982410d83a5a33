import QtQuick
import Kiosk

// A language, in its own letters; a check marks the one that is shown.
TapArea {
    id: button

    required property string words
    property bool strong: false

    main: true
    name: words

    Rectangle {
        anchors.fill: parent
        border.color: button.strong ? Theme.accent : Theme.outline
        border.width: Theme.edge
        color: button.down ? Theme.pressed : button.strong ? Theme.accent : Theme.surface
        radius: Theme.radius
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.spacingSmall
        color: label.color
        shape: "check"
        visible: button.chosen
        y: Theme.spacingSmall
    }
    Heading {
        id: label

        anchors.centerIn: parent
        color: button.strong && !button.down ? Theme.accentInk : Theme.ink
        horizontalAlignment: Text.AlignHCenter
        size: button.strong ? Theme.heading : Theme.label
        width: parent.width - 2 * Theme.spacingSmall
        words: button.words
    }
}
