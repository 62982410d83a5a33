pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// When to call, by level, the most urgent first: side by side where all can be seen at once, else below each other.
Grid {
    id: cards

    property var levels: []
    property bool roomy: false
    property bool main: false
    readonly property int cellWidth: (width - (columns - 1) * spacing) / columns

    columns: roomy && longest.advanceWidth + 3 * Theme.padding < width * 0.3 ? Math.max(1, levels.length) : 1
    spacing: Theme.spacingMedium
    visible: levels.length > 0

    LongestWord {
        id: longest

        font.pixelSize: Theme.body
        texts: cards.levels.map(level => [level.title, level.act, level.closed].concat(level.signs).join(" "))
    }
    Repeater {
        model: cards.levels

        UrgencyCard {
            required property var modelData

            level: modelData
            main: cards.main
            width: cards.cellWidth
        }
    }
}
