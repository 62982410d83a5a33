pragma ComponentBehavior: Bound

import QtQuick

// Large tiles in as many columns as their words allow, all of one height, filling `room` where there is some.
Grid {
    id: grid

    required property var tiles
    property int room: 0
    readonly property int least: Math.max(Theme.px(42) * Theme.textScale, Theme.px(9.5) + 3 * Theme.gap + longest.width)
    readonly property int most: Math.max(1, Math.floor((width + spacing) / (least + spacing)))
    readonly property int lines: Math.ceil(tiles.length / columns)
    readonly property int cell: (width - (columns - 1) * spacing) / columns
    readonly property int fair: (room - (lines - 1) * spacing) / lines
    readonly property bool told: room === 0
    readonly property int tall: Math.max(fair, tallest())

    signal opened(id: string)

    function tallest(): int {
        let most = Theme.mainTarget;
        for (let i = 0; i < many.count; ++i)
            most = Math.max(most, (many.itemAt(i) as Tile)?.natural ?? 0);
        return most;
    }

    columns: Math.max(1, Math.min(most, 3, tiles.length))
    spacing: Theme.gap

    TextMetrics {
        id: longest

        font.bold: true
        font.family: Theme.family
        font.pixelSize: Theme.label
        text: grid.tiles.reduce((words, tile) => words.concat(tile.title.split(" ")), [""]).reduce((a, b) => b.length > a.length ? b : a)
    }
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
