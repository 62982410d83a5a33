pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Large tiles in as many columns as their words allow, all of one height, that fill `maxHeight` pixels where they fit;
// with their summaries where these fit too.
Grid {
    id: grid

    required property var tiles
    property int maxHeight: 0
    readonly property int minCellWidth: Math.max(Theme.px(42) * Theme.textScale, Theme.px(9.5) + 3 * Theme.spacingMedium + Math.ceil(longest.advanceWidth))
    readonly property int maxColumns: Math.max(1, Math.floor((width + Theme.spacingMedium) / (minCellWidth + Theme.spacingMedium)))
    readonly property int rowCount: Math.ceil(tiles.length / columns)
    // Closer together if that avoids scrolling.
    readonly property bool dense: maxHeight > 0 && rowCount * (Theme.mainTarget + Theme.spacingMedium) - Theme.spacingMedium > maxHeight
    readonly property int cellWidth: (width - (columns - 1) * spacing) / columns
    readonly property int fairShare: (maxHeight - (rowCount - 1) * spacing) / rowCount
    readonly property int fullHeight: tallest(tile => tile.fullHeight)
    readonly property bool summarized: columns === 1 || rowCount === 1 || (maxHeight > 0 && fullHeight <= fairShare)
    readonly property int rowHeight: Math.max(Math.min(fairShare, Theme.px(40)), summarized ? fullHeight : tallest(tile => tile.titleHeight))

    signal opened(id: string)
    signal prepared(id: string)

    function tallest(height: var): int {
        let tallest = Theme.mainTarget;
        for (let i = 0; i < repeater.count; ++i) {
            const tile = repeater.itemAt(i) as Tile;
            if (tile)
                tallest = Math.max(tallest, height(tile));
        }
        return tallest;
    }

    columns: Math.max(1, Math.min(maxColumns, 3, tiles.length))
    spacing: dense ? Theme.targetSpacing : Theme.spacingMedium

    LongestWord {
        id: longest

        font.pixelSize: Theme.label
        texts: grid.tiles.map(tile => tile.title)
    }
    Repeater {
        id: repeater

        model: grid.tiles

        Tile {
            required property var modelData

            big: grid.fairShare > Theme.px(34)
            height: grid.rowHeight
            page: modelData
            summarized: grid.summarized
            width: grid.cellWidth

            onPressed: grid.prepared(modelData.id)
            onTapped: grid.opened(modelData.id)
        }
    }
}
