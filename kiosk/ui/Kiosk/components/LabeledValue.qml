import QtQuick
import Kiosk

// A short question and its answer.
Column {
    id: fact

    property alias name: question.words
    property alias value: answer.words

    visible: value !== ""

    Label {
        id: question

        color: Theme.inkSoft
        font.pixelSize: Theme.small
        lineHeight: Theme.headingLineHeight
        width: fact.width
    }
    Paragraph {
        id: answer

        width: fact.width
    }
}
