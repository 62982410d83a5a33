pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The topic in one picture and two sentences; beside it (below it in portrait) a tile for each page.
PageView {
    id: home

    readonly property bool sideBySide: page.summary !== "" && roomy
    readonly property int heroWidth: sideBySide ? Math.round(width * 0.27) : 0

    Loader {
        active: home.sideBySide
        anchors.left: parent.left
        height: home.height
        sourceComponent: hero
        width: home.heroWidth
    }
    ScrollArea {
        id: area

        anchors.right: parent.right
        height: home.height
        sideButtons: false
        width: home.width - (home.sideBySide ? home.heroWidth + Theme.spacingMedium : 0)

        Loader {
            id: heroAbove

            active: !home.sideBySide
            sourceComponent: hero
            visible: active
            width: area.inner
        }
        TileGrid {
            maxHeight: home.height - (home.sideBySide ? 0 : heroAbove.height + Theme.spacingMedium)
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
            upright: home.sideBySide
        }
    }
}
