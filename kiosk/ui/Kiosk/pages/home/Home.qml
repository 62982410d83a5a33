pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What this is about, the short way through, and the chapters as large cards; or, of a short topic, its pages.
PageView {
    id: home

    readonly property bool chaptered: page.id === "" || page.tiles.some(tile => tile.id.startsWith("chapter+"))
    readonly property bool toured: (page.tour?.count ?? 0) > 0

    pager: area

    Pager {
        id: area

        height: home.height
        width: home.width

        Flow {
            id: head

            readonly property bool sideBySide: home.roomy && home.toured

            spacing: Theme.spacingMedium
            width: area.inner

            Column {
                spacing: Theme.spacingSmall
                width: head.sideBySide ? area.inner - tour.width - head.spacing : area.inner

                Title {
                    size: Theme.fontSize(6, 1 + (Theme.textScale - 1) * 0.5)
                    width: parent.width
                    words: home.page.title
                }
                Label {
                    lineHeight: Theme.leadLineHeight
                    visible: words !== ""
                    width: Math.min(measure(), parent.width)
                    words: home.page.summary
                }
            }
            TourButton {
                id: tour

                page: home.page
                visible: home.toured
                visit: home.visit
                width: head.sideBySide ? Math.round(area.inner * 0.34) : area.inner
            }
        }
        TileGrid {
            freeHeight: home.height - head.height - Theme.spacingMedium
            pictured: home.chaptered
            roomy: home.roomy
            tiles: home.page.tiles
            width: area.inner

            onOpened: id => home.visit.navigation.open(id)
            onPrepared: id => home.visit.navigation.prepare(id)
        }
    }
}
