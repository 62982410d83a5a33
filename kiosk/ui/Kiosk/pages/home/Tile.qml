import QtQuick
import Kiosk

// The way to a page: its picture, its title and, where there is space, its summary.
RowButton {
    id: tile

    required property var page
    property bool summarized: true
    property bool big: false
    readonly property int pictureSide: page.picture === "" ? 0 : Theme.px(big ? 18 : 9.5)
    readonly property int titleHeight: Math.max(pictureSide, title.height) + 2 * Theme.spacingSmall
    readonly property int fullHeight: Math.max(pictureSide, title.height + (page.summary === "" ? 0 : summary.height)) + 2 * Theme.spacingMedium

    name: page.title

    ContentImage {
        anchors.verticalCenter: parent?.verticalCenter
        file: tile.page.picture
        height: tile.pictureSide
        sourceSize: Qt.size(tile.pictureSide, tile.pictureSide)
        visible: tile.pictureSide > 0
        width: tile.pictureSide
    }
    Column {
        anchors.verticalCenter: parent?.verticalCenter
        width: tile.inner - (tile.pictureSide > 0 ? tile.pictureSide + tile.spacing : 0)

        Heading {
            id: title

            color: Theme.ink
            size: tile.big ? Theme.heading : Theme.label
            width: parent.width
            words: tile.page.title
        }
        Label {
            id: summary

            color: Theme.inkSoft
            font.pixelSize: tile.big ? Theme.body : Theme.small
            lineHeight: Theme.headingLineHeight
            visible: tile.summarized && words !== ""
            width: parent.width
            words: tile.page.summary
        }
    }
}
