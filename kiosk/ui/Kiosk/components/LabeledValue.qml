import QtQuick
import Kiosk

// A short label and its value.
Column {
    id: labeledValue

    property alias name: question.words
    property alias value: answer.words

    visible: value !== ""

    Label {
        id: question

        color: Theme.inkSoft
        font.pixelSize: Theme.small
        lineHeight: Theme.headingLineHeight
        width: labeledValue.width
    }
    Paragraph {
        id: answer

        width: labeledValue.width
    }
}
