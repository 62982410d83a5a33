pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Short texts in rows of two where there is room, each row whole: `entry` shows one, its `modelData`.
Column {
    id: rows

    required property var entries
    required property Component entry
    property int columns: 1
    readonly property int cellWidth: (width - (columns - 1) * Theme.padding) / columns

    spacing: Theme.spacingMedium

    Repeater {
        model: Math.ceil(rows.entries.length / rows.columns)

        Item {
            id: row

            required property int index

            height: cells.height
            width: rows.width

            Row {
                id: cells

                spacing: Theme.padding

                Repeater {
                    delegate: rows.entry
                    model: rows.entries.slice(row.index * rows.columns, (row.index + 1) * rows.columns)
                }
            }
        }
    }
}
