import QtQuick
import Kiosk

// Chooses how all pages look; it looks so itself: the same in every theme, with a check mark if it is chosen.
TapArea {
    id: button

    required property string words
    required property color fill
    required property color ink
    required property int fontSize

    implicitHeight: Math.max(Theme.mainTarget, texts.height + 2 * Theme.spacingSmall)
    main: true
    name: words

    Rectangle {
        anchors.fill: parent
        border.color: button.chosen ? Theme.accent : Theme.outline
        border.width: button.chosen ? 2 * Theme.thickEdge : Theme.edge
        color: button.fill
        opacity: button.down ? 0.8 : 1
        radius: Theme.radius
    }
    Column {
        id: texts

        anchors.centerIn: parent
        width: button.width - 2 * (mark.width + 2 * Theme.spacingSmall)

        Label {
            color: button.ink
            font.bold: true
            font.pixelSize: 1.4 * button.fontSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.headingLineHeight
            width: parent.width
            words: "Aa"
        }
        Heading {
            color: button.ink
            horizontalAlignment: Text.AlignHCenter
            size: button.fontSize
            width: parent.width
            words: button.words
        }
    }
    Icon {
        id: mark

        anchors.margins: 2 * Theme.spacingSmall
        anchors.right: parent.right
        anchors.top: parent.top
        color: button.ink
        shape: "check"
        visible: button.chosen
    }
}
