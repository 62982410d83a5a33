import QtQuick
import Kiosk

// A way to a page: its picture, its name and, where there is room, one line.
TapArea {
    id: tile

    required property var page
    property bool told: true
    property bool big: false
    readonly property int side: page.picture === "" ? 0 : Theme.px(big ? 18 : 9.5)
    readonly property int plainHeight: Math.max(side, title.height) + 2 * Theme.spacingSmall
    readonly property int toldHeight: Math.max(side, title.height + (page.summary === "" ? 0 : line.height)) + 2 * Theme.spacingMedium

    main: true
    name: page.title

    RoundedSurface {
        anchors.fill: parent
        color: tile.down ? Theme.pressed : Theme.surface
    }
    Image {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacingMedium
        anchors.verticalCenter: parent.verticalCenter
        height: tile.side
        source: Content.pictureUrl(tile.page.picture)
        sourceSize: Qt.size(tile.side, tile.side)
        width: tile.side
    }
    Column {
        anchors.left: picture.right
        anchors.leftMargin: tile.side > 0 ? Theme.spacingMedium : 0
        anchors.verticalCenter: parent.verticalCenter
        width: tile.width - tile.side - (tile.side > 0 ? 3 : 2) * Theme.spacingMedium

        Heading {
            id: title

            color: Theme.ink
            size: tile.big ? Theme.heading : Theme.label
            width: parent.width
            words: tile.page.title
        }
        Label {
            id: line

            color: Theme.inkSoft
            font.pixelSize: tile.big ? Theme.body : Theme.small
            lineHeight: Theme.headingLineHeight
            visible: tile.told && words !== ""
            width: parent.width
            words: tile.page.summary
        }
    }
}
