import QtQuick
import Kiosk

// One of the answers to a question. After a choice, a sign and a word show which one it was and which is right.
RowButton {
    id: button

    required property string words
    property bool rightly: false
    property bool open: false
    readonly property bool correct: open && rightly
    readonly property bool missed: open && chosen && !rightly

    edge: correct ? Theme.accent : Theme.outline
    edgeWidth: correct || missed ? Theme.thickEdge : Theme.edge
    fill: correct ? Theme.calm : missed ? Theme.sand : Theme.surface
    inset: Theme.padding
    name: words

    Rectangle {
        id: ring

        anchors.verticalCenter: parent?.verticalCenter
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
        anchors.verticalCenter: parent?.verticalCenter
        width: button.inner - ring.width - button.spacing

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
