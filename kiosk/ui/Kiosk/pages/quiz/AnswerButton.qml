import QtQuick
import Kiosk

// One of the answers to a question. When one was chosen, a sign and a word say which it was, and which is right.
TapArea {
    id: button

    required property string words
    property bool rightly: false
    property bool open: false
    readonly property bool correct: open && rightly
    readonly property bool missed: open && chosen && !rightly
    readonly property color edge: correct ? Theme.accent : Theme.outline

    implicitHeight: Math.max(Theme.mainTarget, told.height + 2 * Theme.spacingSmall)
    main: true
    name: words

    RoundedSurface {
        anchors.fill: parent
        edge: button.edge
        line: button.correct || button.missed ? Theme.thickEdge : Theme.edge
        color: button.down ? Theme.pressed : button.correct ? Theme.calm : button.missed ? Theme.sand : Theme.surface
    }
    Rectangle {
        id: ring

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        border.color: button.edge
        border.width: Theme.edge
        color: button.correct ? Theme.accent : Theme.surface
        height: Theme.px(7)
        radius: height / 2
        width: height

        Icon {
            anchors.centerIn: parent
            color: button.correct ? Theme.accentInk : Theme.ink
            shape: button.correct ? "check" : "hand"
            visible: button.correct || button.missed
        }
    }
    Column {
        id: told

        anchors.left: ring.right
        anchors.leftMargin: Theme.spacingMedium
        anchors.verticalCenter: parent.verticalCenter
        width: button.width - ring.width - Theme.spacingMedium - 2 * Theme.padding

        Label {
            font.bold: button.correct || button.missed
            lineHeight: Theme.headingLineHeight
            width: parent.width
            words: button.words
        }
        Label {
            color: button.correct ? Theme.accent : Theme.ink
            font.bold: true
            font.pixelSize: Theme.small
            lineHeight: Theme.headingLineHeight
            visible: words !== ""
            width: parent.width
            words: button.correct ? Content.strings.correct : button.missed ? Content.strings.yours : ""
        }
    }
}
