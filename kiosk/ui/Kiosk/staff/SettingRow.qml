pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A setting and a button for each value that it can have.
Grid {
    id: row

    required property var settings
    required property string name
    required property string words
    property bool sideBySide: false
    readonly property int labelWidth: sideBySide ? Math.round(width * 0.28) : width

    columnSpacing: Theme.spacingMedium
    columns: sideBySide ? 2 : 1
    rowSpacing: Theme.spacingSmall
    verticalItemAlignment: Grid.AlignVCenter
    visible: settings.choices[name].length > 1

    Label {
        font.bold: true
        lineHeight: Theme.headingLineHeight
        width: row.labelWidth
        words: row.words
    }
    Flow {
        spacing: Theme.targetSpacing
        width: row.sideBySide ? row.width - row.labelWidth - row.columnSpacing : row.width

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
