pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A question, and below it the answers side by side; if that would break words, below each other with their names.
Rectangle {
    id: row

    required property string title
    required property var options
    required property var answers
    property bool stacked: false
    readonly property int inner: width - 2 * Theme.padding

    border.color: Theme.hairline
    border.width: Theme.edge
    color: Theme.surface
    implicitHeight: column.height + 2 * Theme.spacingSmall
    radius: Theme.radius

    Column {
        id: column

        width: row.inner
        x: Theme.padding
        y: Theme.spacingSmall

        Heading {
            size: Theme.body
            width: row.inner
            words: row.title
        }
        Grid {
            id: answersGrid

            readonly property int cellWidth: (row.inner - (columns - 1) * columnSpacing) / columns

            columnSpacing: Theme.padding
            columns: row.stacked ? 1 : row.options.length
            rowSpacing: Theme.spacingSmall

            Repeater {
                model: row.options

                Column {
                    id: answer

                    required property var modelData

                    width: answersGrid.cellWidth

                    Heading {
                        color: Theme.inkSoft
                        size: Theme.body
                        visible: row.stacked
                        width: answer.width
                        words: answer.modelData.title
                    }
                    Paragraph {
                        lineHeight: Theme.headingLineHeight
                        width: answer.width
                        words: row.answers[answer.modelData.id]
                    }
                }
            }
        }
    }
}
