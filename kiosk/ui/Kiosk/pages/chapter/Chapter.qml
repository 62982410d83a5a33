pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The pages of a chapter; beside them, where there is room, the picture by which it was known on the first page.
PageView {
    id: chapter

    readonly property bool sideBySide: roomy && page.picture !== ""
    readonly property bool summed: page.summary !== "" && Theme.textScale < 1.5
    readonly property real headHeight: (titled ? 0 : title.height + area.spacing) + (summed ? summary.height + area.spacing : 0)

    pager: area

    Loader {
        id: picture

        active: chapter.sideBySide
        anchors.left: parent.left
        height: chapter.height
        width: Math.round(chapter.width * 0.43)

        sourceComponent: ContentImage {
            file: chapter.page.picture
            radius: Theme.radius
        }
    }
    Pager {
        id: area

        anchors.right: parent.right
        height: chapter.height
        width: chapter.sideBySide ? Math.round(chapter.width * 0.57) - Theme.spacingMedium : chapter.width

        Title {
            id: title

            visible: !chapter.titled
            width: area.inner
            words: chapter.page.title
        }
        Label {
            id: summary

            visible: chapter.summed
            width: area.inner
            words: chapter.page.summary
        }
        TileGrid {
            freeHeight: chapter.height - chapter.headHeight
            tiles: chapter.page.tiles
            width: area.inner

            onOpened: id => chapter.visit.navigation.open(id)
            onPrepared: id => chapter.visit.navigation.prepare(id)
        }
    }
}
