import QtQuick
import Kiosk

// A topic in one picture and two sentences. If upright, it fills its height; else the picture is above the words.
Rectangle {
    id: hero

    required property var page
    property bool upright: false
    readonly property bool pictured: page.picture !== "" && (upright || !Theme.landscape || Theme.textScale < 1.5)

    border.color: Theme.contrast ? Theme.outline : Theme.calm
    border.width: Theme.edge
    color: Theme.calm
    implicitHeight: texts.height + 2 * Theme.padding + (picture.visible ? picture.height : 0)
    radius: Theme.radius

    Column {
        id: texts

        spacing: Theme.spacingSmall
        width: parent.width - 2 * Theme.padding
        x: Theme.padding
        y: Theme.padding + (hero.upright || !picture.visible ? 0 : picture.height)

        Title {
            width: parent.width
            words: hero.page.title
        }
        Label {
            visible: words !== ""
            width: parent.width
            words: hero.page.summary
        }
    }
    ContentImage {
        id: picture

        readonly property int freeHeight: hero.height - texts.height - texts.y - Theme.padding

        file: visible ? hero.page.picture : ""
        // Whole: a face that is cut through the eyes is worse than paper beside it.
        fillMode: Image.PreserveAspectFit
        height: hero.upright ? Math.min(freeHeight, width) : Math.round(width * 0.24)
        sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
        verticalAlignment: Image.AlignBottom
        visible: hero.pictured && height > Theme.px(20)
        width: hero.width - 2 * Theme.edge
        x: Theme.edge
        y: hero.upright ? hero.height - height - Theme.edge : Theme.edge
    }
}
