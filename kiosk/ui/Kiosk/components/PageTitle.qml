import QtQuick
import Kiosk

// The title of a page, and beside it (below it where there is no space) its main message; between them its picture.
Flow {
    id: head

    property var page: ({})
    property bool titled: false
    property bool messaged: true
    property string picture: ""
    readonly property bool sideBySide: !titled && Theme.landscape && fullText.advanceWidth < width * 0.42 && Theme.textScale < 1.5

    // Close where letters are large, or else a view may have space for the title alone.
    spacing: Theme.textScale < 1.5 ? Theme.spacingMedium : Theme.spacingSmall

    TextMetrics {
        id: fullText

        font.bold: true
        font.family: Theme.family
        font.pixelSize: Theme.title
        text: head.page.title
    }
    Title {
        id: name

        visible: !head.titled
        width: head.sideBySide ? Math.ceil(Math.max(fullText.advanceWidth, fullText.width)) + Theme.spacingSmall : head.width
        words: head.page.title
    }
    ContentImage {
        file: head.picture
        height: Math.round(width * 0.46)
        radius: Theme.radius
        visible: file !== ""
        whole: true
        width: head.width
    }
    Rectangle {
        border.width: Theme.edge
        radius: Theme.radius
        border.color: Theme.contrast ? Theme.outline : Theme.calm
        color: Theme.calm
        height: message.height + 2 * (Theme.spacingSmall - message.neighborPadding)
        visible: head.messaged && message.words !== ""
        width: head.sideBySide ? head.width - name.width - head.spacing : head.width

        Paragraph {
            id: message

            anchors.left: parent.left
            anchors.leftMargin: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            font.bold: head.titled
            lineHeight: head.titled ? Theme.headingLineHeight : Theme.bodyLineHeight
            width: Math.min(measure(), parent.width - 2 * Theme.padding)
            words: head.page.message
        }
    }
}
