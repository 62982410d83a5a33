pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The way to a chapter or a page: its picture, its title and its summary. Upright, the picture is above the words.
TapArea {
    id: tile

    required property var page
    property bool upright: false
    property int wordsHeight: 0
    readonly property int naturalWordsHeight: texts.height
    readonly property bool pictured: page.picture !== ""
    readonly property int inset: Theme.spacingMedium
    readonly property int side: upright || !pictured ? 0 : Math.min(Theme.px(15), height - 2 * Theme.spacingSmall)
    readonly property int inner: width - 2 * inset

    implicitHeight: upright ? Math.max(wordsHeight, texts.height) + (pictured ? Math.round(Math.min(inner * 0.4, Theme.px(18))) : 0) + 3 * Theme.spacingMedium : Math.max(Theme.mainTarget, texts.height + 2 * Theme.spacingSmall)
    implicitWidth: Theme.mainTarget
    main: true
    name: page.title

    Rectangle {
        anchors.fill: parent
        border.color: Theme.outline
        border.width: Theme.edge
        color: tile.down ? Theme.pressed : Theme.surface
        radius: Theme.radius
    }
    Loader {
        id: picture

        active: tile.pictured
        anchors.left: parent.left
        anchors.leftMargin: tile.upright ? Theme.spacingSmall : tile.inset
        height: tile.upright ? tile.height - Math.max(tile.wordsHeight, texts.height) - 2 * Theme.spacingMedium - Theme.spacingSmall : tile.side
        visible: tile.pictured
        width: tile.upright ? tile.width - 2 * Theme.spacingSmall : tile.side
        y: tile.upright ? Theme.spacingSmall : (tile.height - height) / 2

        sourceComponent: ContentImage {
            file: tile.page.picture
            radius: tile.upright ? Theme.radius - Theme.spacingSmall : 0
        }
    }
    Column {
        id: texts

        anchors.left: tile.upright ? parent.left : picture.right
        anchors.leftMargin: tile.upright || tile.pictured ? Theme.spacingMedium : 0
        width: tile.inner - (tile.upright ? 0 : tile.side + Theme.spacingMedium + arrow.width + Theme.spacingSmall)
        y: tile.upright ? picture.y + picture.height + Theme.spacingMedium / 2 : (tile.height - height) / 2

        Heading {
            size: tile.upright ? Theme.heading : Theme.body
            width: parent.width
            words: tile.page.title
        }
        Label {
            color: Theme.inkSoft
            font.pixelSize: tile.upright ? Theme.label : Theme.small
            lineHeight: Theme.headingLineHeight
            // Below tall letters there is no room for it.
            visible: words !== "" && !(tile.upright && Theme.tall)
            width: parent.width
            words: tile.page.summary
        }
    }
    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: tile.inset
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
        mirrors: true
        shape: "next"
        visible: !tile.upright
    }
}
