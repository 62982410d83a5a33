pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The answers to one question side by side; if that would break words, below each other.
Grid {
    id: row

    required property var options
    required property var answers
    property bool stacked: false
    readonly property int cellWidth: (width - (columns - 1) * columnSpacing) / columns

    columnSpacing: Theme.spacingMedium
    columns: stacked ? 1 : options.length
    rowSpacing: Theme.spacingSmall

    Repeater {
        model: row.options

        Column {
            id: answer

            required property var modelData

            width: row.cellWidth

            Label {
                color: Theme.accent
                font.bold: true
                lineHeight: Theme.headingLineHeight
                visible: row.stacked
                width: answer.width
                words: answer.modelData.title
            }
            Label {
                width: answer.width
                words: row.answers[answer.modelData.id]
            }
        }
    }
}
