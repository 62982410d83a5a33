pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Where the facts come from.
SheetPage {
    id: sources

    // They are the sources.
    citedIds: []
    paneled: false

    EntryRows {
        id: rows

        columns: sources.roomy ? 2 : 1
        entries: sources.page.sources
        width: sources.inner

        entry: Row {
            id: source

            required property var modelData

            spacing: Theme.spacingMedium
            width: rows.cellWidth

            Label {
                id: number

                color: Theme.accent
                font.bold: true
                font.pixelSize: Theme.small
                width: Theme.px(9) * Theme.textScale
                words: source.modelData.id
            }
            Label {
                font.pixelSize: Theme.small
                width: Math.min(measure(), source.width - number.width - source.spacing)
                words: source.modelData.text
            }
        }
    }
}
