pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Large tiles in as many columns as their words allow, all of one height, filling `room` pixels where they fit;
// with a line under each name where that fits too.
Grid {
    id: grid

    required property var tiles
    property int room: 0
    readonly property int least: Math.max(Theme.px(42) * Theme.textScale, Theme.px(9.5) + 3 * Theme.spacingMedium + Math.ceil(longest.advanceWidth))
    readonly property int most: Math.max(1, Math.floor((width + Theme.spacingMedium) / (least + Theme.spacingMedium)))
    readonly property int lines: Math.ceil(tiles.length / columns)
    // Closer, if that spares scrolling.
    readonly property bool close: room > 0 && lines * (Theme.mainTarget + Theme.spacingMedium) - Theme.spacingMedium > room
    readonly property int cell: (width - (columns - 1) * spacing) / columns
    readonly property int fair: (room - (lines - 1) * spacing) / lines
    readonly property int toldHeight: tallest(tile => tile.toldHeight)
    readonly property bool told: columns === 1 || lines === 1 || (room > 0 && toldHeight <= fair)
    readonly property bool big: fair > Theme.px(34)
    readonly property int tall: Math.max(Math.min(fair, Theme.px(40)), told ? toldHeight : tallest(tile => tile.plainHeight))

    signal opened(id: string)
    signal prepared(id: string)

    function tallest(height: var): int {
        let most = Theme.mainTarget;
        for (let i = 0; i < many.count; ++i) {
            const tile = many.itemAt(i) as Tile;
            if (tile)
                most = Math.max(most, height(tile));
        }
        return most;
    }

    columns: Math.max(1, Math.min(most, 3, tiles.length))
    spacing: close ? Theme.targetSpacing : Theme.spacingMedium

    LongestWord {
        id: longest

        font.pixelSize: Theme.label
        texts: grid.tiles.map(tile => tile.title)
    }
    Repeater {
        id: many

        model: grid.tiles

        Tile {
            required property var modelData

            height: grid.tall
            big: grid.big
            page: modelData
            told: grid.told
            width: grid.cell

            onPressed: grid.prepared(modelData.id)
            onTapped: grid.opened(modelData.id)
        }
    }
}
