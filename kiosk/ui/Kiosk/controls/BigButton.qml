import QtQuick
import Kiosk

// The main thing to do on a screen; a second line may say more.
TapArea {
    id: button

    property string words: ""
    property string line: ""

    implicitHeight: Math.max(Theme.px(24), texts.height + 2 * Theme.padding)
    main: true
    name: words

    Rectangle {
        radius: Theme.radius
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.thickEdge
        color: button.down ? Theme.pressed : Theme.accent
    }
    Column {
        id: texts

        anchors.centerIn: parent
        width: button.width - 2 * Theme.padding

        Heading {
            color: button.down ? Theme.accent : Theme.accentInk
            horizontalAlignment: Text.AlignHCenter
            size: Theme.title
            width: parent.width
            words: button.words
        }
        Label {
            color: button.down ? Theme.accent : Theme.accentInk
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.headingLineHeight
            visible: words !== ""
            width: parent.width
            words: button.line
        }
    }
}
