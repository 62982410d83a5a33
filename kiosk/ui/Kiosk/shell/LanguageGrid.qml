pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All languages, each in its own letters, in the order of the file: the first ones, which most people read, are larger
// and filled. As few columns as show all of them at once, in line with those of the first row where words allow.
Column {
    id: grid

    // Each a `code` and a `name`.
    required property var languages
    required property int freeHeight
    property string chosen: ""
    readonly property int leading: languages.length === 4 ? 2 : Math.min(3, languages.length)
    readonly property int others: languages.length - leading
    readonly property int inset: 2 * Theme.spacingSmall
    readonly property int leadColumns: columnsFor(longLeadWord.advanceWidth, leading)
    readonly property int mostColumns: Math.max(leadColumns, columnsFor(longWord.advanceWidth, others))
    readonly property int columns: bestColumns()
    readonly property int fontSize: columnsFor(longWord.advanceWidth * Theme.body / Theme.label, columns) < columns ? Theme.label : Theme.body
    // What is free makes every row taller, the first ones twice as much, up to where it would look empty.
    readonly property int leadRows: Math.ceil(leading / leadColumns)
    readonly property int share: Math.max(0, Math.floor((freeHeight - heightWith(columns)) / Math.max(1, rowsWith(columns) + leadRows)))
    readonly property int rowHeight: Math.min(leastHeight(columns) + share, Math.max(leastHeight(columns), Theme.px(22)))
    readonly property int leadHeight: Math.min(leastLeadHeight(columns) + 2 * share, Math.max(leastLeadHeight(columns), Theme.px(30)))

    signal picked(code: string)
    signal pressed(code: string)

    function names(from: int, to: int): var {
        return languages.slice(from, to).map(language => language.name);
    }

    // The most columns in which a word of this width does not break.
    function columnsFor(word: real, most: int): int {
        const cell = Math.ceil(word) + inset + Theme.spacingSmall;
        return Math.max(1, Math.min(most, Math.floor((width + spacing) / (cell + spacing))));
    }

    // Those that fit: the fewest that are a multiple of the first row's, or else the fewest.
    function bestColumns(): int {
        const counts = Array.from({
            "length": mostColumns - leadColumns + 1
        }, (_, index) => leadColumns + index);
        const fitting = counts.filter(count => heightWith(count) <= freeHeight);
        return fitting.find(count => count % leadColumns === 0) ?? fitting[0] ?? mostColumns;
    }

    function cellWidth(count: int): int {
        return Math.floor((width - (count - 1) * spacing) / count);
    }

    function rowsWith(count: int): int {
        return leadRows + Math.ceil(others / count);
    }

    // The least height of all rows together.
    function heightWith(count: int): int {
        const rows = rowsWith(count);
        return leadRows * leastLeadHeight(count) + (rows - leadRows) * leastHeight(count) + (rows - 1) * spacing;
    }

    // A name that is too long for a line takes two.
    function leastHeight(count: int): int {
        const lines = longName.advanceWidth + 2 * inset > cellWidth(count) ? 2 : 1;
        return Math.max(Theme.mainTarget, lines * Theme.body * 1.3 + inset);
    }

    function leastLeadHeight(count: int): int {
        const lines = longLeadName.advanceWidth + 2 * inset > cellWidth(leadColumns) ? 2 : 1;
        return Math.max(leastHeight(count), lines * Theme.heading * 1.3 + inset);
    }

    function inRows(from: int, to: int, count: int): var {
        return Array.from({
            "length": Math.ceil((to - from) / count)
        }, (_, row) => languages.slice(from + row * count, Math.min(to, from + (row + 1) * count)));
    }

    spacing: Theme.targetSpacing

    LongestWord {
        id: longLeadWord

        font.pixelSize: Theme.heading
        texts: grid.names(0, grid.leading)
    }
    LongestWord {
        id: longWord

        font.pixelSize: Theme.label
        texts: grid.names(grid.leading, grid.languages.length)
    }
    // Whole names, as if each were one word.
    LongestWord {
        id: longLeadName

        font.pixelSize: Theme.heading
        texts: longLeadWord.texts.map(name => name.replace(/ /g, "_"))
    }
    LongestWord {
        id: longName

        font.pixelSize: Theme.body
        texts: longWord.texts.map(name => name.replace(/ /g, "_"))
    }
    Repeater {
        model: grid.inRows(0, grid.leading, grid.leadColumns).concat(grid.inRows(grid.leading, grid.languages.length, grid.columns))

        Row {
            id: row

            required property var modelData
            required property int index
            readonly property bool leads: index * grid.leadColumns < grid.leading

            spacing: grid.spacing

            Repeater {
                model: row.modelData

                LanguageButton {
                    required property var modelData

                    chosen: modelData.code === grid.chosen
                    family: Theme.familyOf(modelData.code)
                    fontSize: row.leads ? Theme.heading : grid.fontSize
                    height: row.leads ? grid.leadHeight : grid.rowHeight
                    strong: row.leads
                    width: grid.cellWidth(row.leads ? grid.leadColumns : grid.columns)
                    words: modelData.name

                    onPressed: grid.pressed(modelData.code)
                    onTapped: grid.picked(modelData.code)
                }
            }
        }
    }
}
