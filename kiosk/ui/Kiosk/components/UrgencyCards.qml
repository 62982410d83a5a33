pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// When to call, by level, the most urgent first: side by side where all can be seen at once, else below each other.
Column {
    id: cards

    property var levels: []
    property bool roomy: false
    property bool main: false
    readonly property bool sideBySide: roomy && levels.length > 1 && longest.advanceWidth + 3 * Theme.padding < width * 0.3
    readonly property int cellWidth: sideBySide ? (width - (levels.length - 1) * spacing) / levels.length : width

    spacing: Theme.spacingMedium
    visible: levels.length > 0

    LongestWord {
        id: longest

        font.pixelSize: Theme.body
        texts: cards.levels.map(level => [level.title, level.act, level.closed].concat(level.signs).join(" "))
    }
    Row {
        id: row

        spacing: cards.spacing
        visible: cards.sideBySide

        Repeater {
            model: cards.sideBySide ? cards.levels : []

            UrgencyCard {
                required property var modelData

                level: modelData
                main: cards.main
                width: cards.cellWidth
            }
        }
    }
    Repeater {
        model: cards.sideBySide ? [] : cards.levels

        UrgencyCard {
            required property var modelData

            level: modelData
            main: cards.main
            width: cards.cellWidth
        }
    }
}
