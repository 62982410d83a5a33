pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A setting by its name, and all that it can be.
Grid {
    id: row

    required property var desk
    required property string name
    required property string words
    property bool beside: false
    readonly property int side: beside ? Math.round(width * 0.28) : width

    columnSpacing: Theme.spacingMedium
    columns: beside ? 2 : 1
    rowSpacing: Theme.spacingSmall
    verticalItemAlignment: Grid.AlignVCenter
    visible: desk.choices[name].length > 1

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
            model: row.desk.choices[row.name]

            PillButton {
                required property var modelData

                chosen: row.desk.settings[row.name] === modelData.value
                icon: chosen ? "check" : ""
                letters: Theme.button
                words: modelData.words

                onTapped: row.desk.set(row.name, modelData.value)
            }
        }
    }
}
