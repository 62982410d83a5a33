pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All languages, each in its own letters: the first three of the file, which most people read, are the largest. In as
// many columns as are needed to see all of them at once.
Column {
    id: grid

    // Each a `code` and a `name`.
    required property var languages
    required property int freeHeight
    property string chosen: ""
    readonly property int mostColumns: Math.max(1, Math.floor((width + spacing) / (longest.advanceWidth + 2 * Theme.spacingMedium + spacing)))
    readonly property int leading: Math.min(3, mostColumns, languages.length)
    readonly property int leadHeight: languages.length > leading ? Theme.px(18) : Theme.px(24)
    readonly property int columns: fewestColumns()
    readonly property int rowCount: Math.ceil((languages.length - leading) / columns)
    readonly property bool wraps: fullNames.advanceWidth > cellWidth(columns) - 2 * Theme.spacingSmall
    readonly property int rowHeight: Math.max(Theme.mainTarget, wraps ? 3 * Theme.label : 0, Math.min(Theme.px(18), (freeHeight - leadHeight - rowCount * spacing) / Math.max(1, rowCount)))

    signal picked(code: string)

    function cellWidth(count: int): int {
        return (width - (count - 1) * spacing) / count;
    }

    function fewestColumns(): int {
        const rows = Math.max(1, Math.floor((freeHeight - leadHeight) / (Theme.mainTarget + spacing)));
        return Math.max(1, Math.min(mostColumns, Math.max(Math.min(3, mostColumns), Math.ceil((languages.length - leading) / rows))));
    }

    spacing: Theme.targetSpacing

    LongestWord {
        id: longest

        font.pixelSize: Theme.label
        texts: grid.languages.map(language => language.name)
    }
    LongestWord {
        id: fullNames

        font.pixelSize: Theme.label
        texts: grid.languages.map(language => language.name.replace(/ /g, "_"))
    }
    Repeater {
        model: [grid.languages.slice(0, grid.leading), grid.languages.slice(grid.leading)].filter(part => part.length > 0)

        Grid {
            id: part

            required property var modelData
            required property int index
            readonly property bool first: index === 0

            columns: first ? Math.min(grid.leading, grid.columns) : grid.columns
            spacing: grid.spacing

            Repeater {
                model: part.modelData

                LanguageButton {
                    required property var modelData

                    chosen: modelData.code === grid.chosen
                    height: part.first ? grid.leadHeight : grid.rowHeight
                    strong: part.first
                    width: grid.cellWidth(part.columns)
                    words: modelData.name

                    onTapped: grid.picked(modelData.code)
                }
            }
        }
    }
}
