import QtQuick

// A way to a page: its picture, its name and, where there is room, one line.
Tap {
    id: tile

    required property var page
    property bool told: true
    readonly property bool flat: width > Theme.px(52) || page.picture === ""
    readonly property int side: page.picture === "" ? 0 : Theme.px(12)
    readonly property int frame: 2 * Theme.gap
    readonly property int plainHeight: frame + (flat ? Math.max(side, title.height) : side + Theme.snug + title.height)
    readonly property int toldHeight: frame + (flat ? Math.max(side, both) : side + Theme.snug + both)
    readonly property int both: title.height + (page.summary === "" ? 0 : Theme.snug / 2 + line.height)

    main: true
    name: page.title

    Rectangle {
        anchors.fill: parent
        border.color: Theme.contrast ? Theme.outline : Theme.outlineSoft
        border.width: Theme.edge
        color: tile.down ? Theme.pressed : Theme.surface
        radius: Theme.radius
    }
    Image {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        height: tile.side
        source: Book.picture(tile.page.picture)
        sourceSize: Qt.size(tile.side, tile.side)
        width: tile.side
        y: tile.flat ? (tile.height - height) / 2 : Theme.gap
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        color: Theme.accent
        height: Theme.px(4)
        shape: "next"
        turns: true
        y: tile.flat ? (tile.height - height) / 2 : Theme.gap + (tile.side - height) / 2
    }
    Column {
        anchors.left: tile.flat && tile.side > 0 ? picture.right : parent.left
        anchors.leftMargin: Theme.gap
        spacing: Theme.snug / 2
        width: tile.width - (tile.flat ? tile.side + 3 * Theme.gap + Theme.px(4) : 2 * Theme.gap) - (tile.flat && tile.side === 0 ? -Theme.gap : 0)
        y: tile.flat ? (tile.height - height) / 2 : Theme.gap + tile.side + Theme.snug

        Label {
            id: title

            font.bold: true
            lineHeight: Theme.tight
            width: parent.width
            words: tile.page.title
        }
        Label {
            id: line

            color: Theme.inkSoft
            font.pixelSize: Theme.small
            lineHeight: Theme.tight
            visible: tile.told && words !== ""
            width: parent.width
            words: tile.page.summary
        }
    }
}
