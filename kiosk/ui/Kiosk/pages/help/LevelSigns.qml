import QtQuick
import Kiosk

// The signs of one level, in its colour.
Rectangle {
    id: card

    required property var level
    readonly property bool emergency: level.level === "emergency"
    readonly property color ink: emergency ? Theme.emergency : level.level === "today" ? Theme.todayInk : Theme.weekInk

    border.color: Theme.contrast ? Theme.outline : ink
    border.width: Theme.thickEdge
    color: Theme.surface
    implicitHeight: texts.height + 2 * Theme.spacingMedium
    radius: Theme.radius

    Column {
        id: texts

        spacing: Theme.spacingSmall
        width: parent.width - 2 * Theme.padding
        x: Theme.padding
        y: Theme.spacingMedium

        Heading {
            color: Theme.contrast ? Theme.ink : card.ink
            width: parent.width
            words: card.level.title
        }
        Bullets {
            compact: true
            items: card.level.signs
            tint: Theme.contrast ? Theme.ink : card.ink
            width: parent.width
        }
    }
}
