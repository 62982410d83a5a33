pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Medical words in the alphabetical order of the language, each with its other names and what it means.
SheetPage {
    id: glossary

    paneled: false

    EntryRows {
        id: rows

        columns: glossary.roomy ? 2 : 1
        entries: [...glossary.page.terms].sort((one, other) => one.word.localeCompare(other.word))
        width: glossary.inner

        entry: Column {
            id: term

            required property var modelData

            width: rows.cellWidth

            Label {
                color: Theme.accent
                font.bold: true
                width: parent.width
                words: term.modelData.word
            }
            Label {
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                visible: words !== ""
                width: parent.width
                words: term.modelData.also.filter(word => !word.endsWith("*")).join(" · ")
            }
            Label {
                width: Math.min(measure(), parent.width)
                words: term.modelData.meaning
            }
        }
    }
}
