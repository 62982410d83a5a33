import QtQuick
import Kiosk

// Beside the words of a page: a picture as large as it may be, and the main message, which stay while the words turn.
Rectangle {
    id: panel

    required property var page
    // With a file, its words and a caption; else the icon of the page is drawn.
    required property var picture
    readonly property bool pictured: picture.file !== ""
    readonly property int inner: width - 2 * Theme.spacingMedium
    readonly property int freeHeight: height - message.height - (picture.caption ? caption.height + Theme.spacingSmall : 0) - 2 * Theme.spacingMedium - Theme.padding

    border.color: Theme.contrast ? Theme.outline : Theme.calm
    border.width: Theme.edge
    color: Theme.calm
    radius: Theme.radius

    ContentImage {
        id: image

        Accessible.ignored: !panel.pictured
        Accessible.name: panel.picture.alt
        Accessible.role: Accessible.Graphic
        file: panel.pictured ? panel.picture.file : panel.page.icon
        fillMode: Image.PreserveAspectFit
        height: panel.pictured ? Math.min(panel.freeHeight, panel.inner * 0.65) : Math.min(panel.freeHeight, Theme.px(36))
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        visible: panel.freeHeight > Theme.px(14) && file !== ""
        width: panel.pictured ? Math.min(panel.inner, height / 0.65) : height
        x: (panel.width - width) / 2
        y: panel.pictured ? Theme.spacingMedium : Theme.spacingMedium + (panel.freeHeight - height) / 2
    }
    Label {
        id: caption

        font.pixelSize: Theme.small
        lineHeight: Theme.headingLineHeight
        visible: words !== "" && image.visible
        width: panel.inner
        words: panel.picture.caption
        x: Theme.spacingMedium
        y: image.y + image.height + Theme.spacingSmall
    }
    Paragraph {
        id: message

        font.bold: true
        width: panel.inner
        words: panel.page.message
        x: Theme.spacingMedium
        y: panel.height - height - Theme.spacingMedium
    }
}
