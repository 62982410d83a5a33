pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// When to call, by level, the most urgent first.
Column {
    id: cards

    property var levels: []
    property bool main: false

    spacing: Theme.spacingMedium
    visible: levels.length > 0

    Repeater {
        model: cards.levels

        UrgencyCard {
            required property var modelData

            level: modelData
            main: cards.main
            width: cards.width
        }
    }
}
