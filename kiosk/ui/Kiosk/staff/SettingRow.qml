pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A setting and a button for each value that it can have.
Grid {
    id: row

    required property var settings
    required property string name
    required property string words
    property bool beside: false
    readonly property int side: beside ? Math.round(width * 0.28) : width

    columnSpacing: Theme.spacingMedium
    columns: beside ? 2 : 1
    rowSpacing: Theme.spacingSmall
    verticalItemAlignment: Grid.AlignVCenter
    visible: settings.choices[name].length > 1

    Label {
        font.bold: true
        lineHeight: Theme.headingLineHeight
        width: row.side
        words: row.words
    }
    Flow {
        spacing: Theme.targetSpacing
        width: row.beside ? row.width - row.side - row.columnSpacing : row.width

        Repeater {
            model: row.settings.choices[row.name]

            PillButton {
                required property var modelData

                chosen: row.settings.values[row.name] === modelData.value
                icon: chosen ? "check" : ""
                fontSize: Theme.button
                words: modelData.words

                onTapped: row.settings.set(row.name, modelData.value)
            }
        }
    }
}
