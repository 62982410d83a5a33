import QtQuick
import Kiosk

// The title of a page in the header, and above it the chapter; or the title alone on two lines.
Item {
    id: head

    required property string title
    required property string note
    required property int freeWidth
    readonly property bool oneLine: titleText.advanceWidth < freeWidth && Math.max(noteText.advanceWidth, 1) < freeWidth && Theme.textScale < 1.5
    readonly property bool fits: oneLine || (longest.advanceWidth < freeWidth && lines.lineCount <= 2 && Theme.textScale === 1)

    width: freeWidth

    TextMetrics {
        id: titleText

        font.bold: true
        font.family: Theme.family
        font.pixelSize: Theme.fontSize(4.1, 1)
        text: head.title
    }
    TextMetrics {
        id: noteText

        font.family: Theme.family
        font.pixelSize: Theme.fontSize(2.5, 1)
        text: head.note
    }
    LongestWord {
        id: longest

        font.pixelSize: Theme.fontSize(3.4, 1)
        texts: [head.title]
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        visible: head.oneLine
        width: parent.width

        Label {
            color: Theme.inkSoft
            font.pixelSize: Theme.fontSize(2.5, 1)
            lineHeight: 0.75
            visible: words !== ""
            width: parent.width
            words: head.note
        }
        Label {
            Accessible.role: Accessible.Heading
            font.bold: true
            font.pixelSize: Theme.fontSize(4.1, 1)
            lineHeight: 0.75
            width: parent.width
            words: head.title
        }
    }
    Label {
        id: lines

        Accessible.role: Accessible.Heading
        anchors.verticalCenter: parent.verticalCenter
        font.bold: true
        font.pixelSize: Theme.fontSize(3.4, 1)
        lineHeight: 0.75
        visible: !head.oneLine
        width: parent.width
        words: head.title
    }
}
