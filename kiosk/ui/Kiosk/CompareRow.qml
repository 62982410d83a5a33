pragma ComponentBehavior: Bound

import QtQuick

// Answers in columns of one width.
Row {
    id: row

    required property var cells
    property bool bold: false

    spacing: Theme.gap

    Repeater {
        model: row.cells

        Label {
            required property string modelData

            color: row.bold ? Theme.accent : Theme.ink
            font.bold: row.bold
            font.pixelSize: row.bold ? Theme.heading : Theme.body
            lineHeight: row.bold ? Theme.tight : Theme.leading
            verticalAlignment: Text.AlignTop
            width: (row.width - (row.cells.length - 1) * row.spacing) / row.cells.length
            words: modelData
        }
    }
}
