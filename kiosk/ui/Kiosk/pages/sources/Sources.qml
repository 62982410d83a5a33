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
        columns: sources.roomy ? 2 : 1
        entries: sources.page.sources
        width: sources.inner

        entry: Row {
            id: source

            readonly property var entry: (parent as Loader).modelData

            spacing: Theme.spacingMedium

            Label {
                id: number

                color: Theme.accent
                font.bold: true
                font.pixelSize: Theme.small
                width: Theme.px(9) * Theme.textScale
                words: source.entry.id
            }
            Label {
                font.pixelSize: Theme.small
                width: Math.min(measure(), source.width - number.width - source.spacing)
                words: source.entry.text
            }
        }
    }
}
