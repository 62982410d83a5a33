pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Beside the words of a page: a picture as large as it may be, the main message, and what can be done with the page.
// None of it moves while the words turn.
Rectangle {
    id: panel

    required property PageView view
    // With a file, its words and a caption; else the icon of the page is drawn, or a shape.
    required property var picture
    property string shape: ""
    property bool takesHome: false
    property var ids: []
    property Component progress: null
    readonly property bool pictured: picture.file !== ""
    readonly property int inner: width - 2 * Theme.spacingMedium
    readonly property int captionHeight: caption.height + Theme.spacingSmall
    // Where there is little room the picture needs it more.
    readonly property bool captioned: pictured && picture.caption !== "" && bottom.y - Theme.spacingMedium - captionHeight > width * 0.4
    readonly property int freeHeight: bottom.y - Theme.spacingMedium - (captioned ? captionHeight : 0)

    border.color: Theme.contrast ? Theme.outline : Theme.calm
    border.width: Theme.edge
    color: Theme.calm
    radius: Theme.radius - Theme.spacingSmall

    ContentImage {
        id: image

        Accessible.ignored: !panel.pictured
        Accessible.name: panel.picture.alt
        Accessible.role: Accessible.Graphic
        file: panel.freeHeight > Theme.px(14) ? panel.picture.file || panel.view.page.icon : ""
        height: Math.min(panel.freeHeight, panel.pictured ? width * 0.65 : Theme.px(32))
        radius: panel.pictured ? panel.radius : 0
        verticalAlignment: panel.pictured ? Image.AlignTop : Image.AlignVCenter
        visible: file !== ""
        whole: true
        width: panel.pictured ? panel.width : Theme.px(32)
        x: (panel.width - width) / 2
        y: panel.pictured ? 0 : (panel.freeHeight + Theme.spacingMedium - height) / 2
    }
    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.accent
        height: Math.min(panel.freeHeight, Theme.px(26))
        shape: panel.shape
        visible: shape !== "" && panel.freeHeight > Theme.px(14)
        y: (panel.freeHeight + Theme.spacingMedium - height) / 2
    }
    Label {
        id: caption

        font.pixelSize: Theme.small
        lineHeight: Theme.headingLineHeight
        visible: panel.captioned
        width: panel.inner
        words: panel.picture.caption
        x: Theme.spacingMedium
        y: image.y + image.height + Theme.spacingSmall
    }
    Column {
        id: bottom

        spacing: Theme.spacingMedium
        width: panel.inner
        x: Theme.spacingMedium
        y: panel.height - height - Theme.spacingMedium

        Loader {
            active: panel.progress !== null
            sourceComponent: panel.progress
            visible: active
            width: parent.width
        }
        Paragraph {
            font.bold: true
            lineHeight: Theme.headingLineHeight
            visible: words !== ""
            width: parent.width
            words: panel.view.page.message
        }
        Column {
            spacing: Theme.targetSpacing
            width: parent.width

            TakeHomeButton {
                fontSize: Theme.label
                main: true
                maxWidth: parent.width - 2 * Theme.spacingMedium
                view: panel.view
                visible: panel.takesHome
                width: parent.width
            }
            SourceButton {
                ids: panel.ids
                shownIds: 6
                maxWidth: parent.width - 2 * Theme.spacingMedium
                view: panel.view
                width: parent.width
            }
        }
    }
}
