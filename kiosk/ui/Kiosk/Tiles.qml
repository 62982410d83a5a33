pragma ComponentBehavior: Bound

import QtQuick

// Large tiles in as many columns as their words allow, all of one height, filling `room` where there is some.
Grid {
    id: grid

    required property var tiles
    property int room: 0
    readonly property int least: Theme.px(40) * Math.max(1, Theme.textScale * 0.95)
    readonly property int most: Math.max(1, Math.floor((width + spacing) / (least + spacing)))
    readonly property int lines: Math.ceil(tiles.length / columns)
    readonly property int cell: (width - (columns - 1) * spacing) / columns
    readonly property int fair: (room - (lines - 1) * spacing) / lines
    readonly property bool told: room === 0 || tallest(true) <= fair
    readonly property int tall: Math.max(fair, tallest(told))

    signal opened(id: string)

    function tallest(told: bool): int {
        let most = Theme.mainTarget;
        for (let i = 0; i < many.count; ++i) {
            const tile = many.itemAt(i) as Tile;
            if (tile)
                most = Math.max(most, told ? tile.toldHeight : tile.plainHeight);
        }
        return most;
    }

    columns: Math.max(1, Math.min(most, 3, tiles.length))
    spacing: Theme.gap

    Repeater {
        id: many

        model: grid.tiles

        Tile {
            required property var modelData

            height: grid.tall
            page: modelData
            told: grid.told
            width: grid.cell

            onTapped: grid.opened(modelData.id)
        }
    }
}
