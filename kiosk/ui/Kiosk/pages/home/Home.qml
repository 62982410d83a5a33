pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What it is in one picture and two sentences; beside it (below it in portrait) a tile for each page.
PageView {
    id: home

    readonly property bool beside: page.summary !== "" && roomy
    readonly property int side: beside ? Math.round(width * 0.27) : 0

    Loader {
        active: home.beside
        anchors.left: parent.left
        height: home.height
        sourceComponent: hero
        width: home.side
    }
    ScrollArea {
        id: area

        anchors.right: parent.right
        height: home.height
        sided: false
        width: home.width - (home.beside ? home.side + Theme.spacingMedium : 0)

        Loader {
            id: above

            active: !home.beside
            sourceComponent: hero
            visible: active
            width: area.inner
        }
        TileGrid {
            room: home.height - (home.beside ? 0 : above.height + Theme.spacingMedium)
            tiles: home.page.tiles
            width: area.inner

            onOpened: id => home.visit.navigation.open(id)
            onPrepared: id => home.visit.navigation.prepare(id)
        }
    }
    Component {
        id: hero

        Hero {
            page: home.page
            upright: home.beside
        }
    }
}
