pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Tiles in columns, all of one height, which share the height that is free: chapters as cards with a large picture, or
// pages as rows with a small one.
Grid {
    id: grid

    required property var tiles
    property bool pictured: false
    property bool roomy: false
    property int freeHeight: 0
    readonly property int wanted: !pictured ? (roomy && tiles.length > 5 ? 2 : 1) : roomy ? Math.min(4, tiles.length) : Theme.textScale < 1.5 ? 2 : 1
    readonly property int rowCount: Math.ceil(tiles.length / columns)
    readonly property real cellWidth: Math.floor((width - (columns - 1) * spacing) / columns)
    readonly property real fairShare: Math.floor((freeHeight - (rowCount - 1) * spacing) / rowCount)
    readonly property int tallest: largest(tile => tile.implicitHeight, Theme.mainTarget)
    // So that all pictures are of one size.
    readonly property int wordsHeight: largest(tile => tile.naturalWordsHeight, 0)
    readonly property int rowHeight: Math.max(tallest, Math.min(fairShare, pictured ? cellWidth * 1.6 : Theme.px(24)))

    signal opened(id: string)
    signal prepared(id: string)

    // As many as wanted, or as many as show the longest word; the titles get a little smaller before it breaks.
    function columnsFor(word: real): int {
        let count = Math.max(1, wanted);
        while (count > 1 && 0.85 * word + 2 * Theme.padding > (width - (count - 1) * spacing) / count)
            --count;
        return count === 3 && tiles.length === 4 ? 2 : count;
    }

    // The items are there when `count` is told, after this was read for the first time.
    function largest(size: var, least: int): int {
        let found = least;
        for (let i = 0; i < repeater.count; ++i) {
            const tile = repeater.itemAt(i) as PageTile;
            if (tile)
                found = Math.max(found, size(tile));
        }
        return found;
    }

    columns: columnsFor(longest.advanceWidth)
    spacing: Theme.spacingMedium

    LongestWord {
        id: longest

        font.pixelSize: Theme.heading
        texts: grid.tiles.map(tile => tile.title)
    }
    Repeater {
        id: repeater

        model: grid.tiles

        PageTile {
            required property var modelData

            height: grid.rowHeight
            page: modelData
            upright: grid.pictured && (grid.columns > 1 || grid.roomy)
            width: grid.cellWidth
            wordsHeight: grid.wordsHeight

            onPressed: grid.prepared(modelData.id)
            onTapped: grid.opened(modelData.id)
        }
    }
}
