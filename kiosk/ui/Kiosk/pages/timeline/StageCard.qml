import QtQuick
import Kiosk

// One part of a stage, in the colour of its kind: what patients may see, what to do, or what not to do.
Card {
    id: card

    required property var part
    // Its title is on a tab already.
    property bool titled: false
    readonly property bool avoids: part.id === "avoid"
    readonly property bool sees: part.id === "see"
    readonly property color ink: avoids ? Theme.stopInk : sees ? Theme.ink : Theme.accent

    border.color: Theme.contrast ? Theme.outline : color
    color: avoids ? Theme.stop : sees ? Theme.sand : Theme.calm
    inset: Theme.spacingMedium

    TitledList {
        ink: card.ink
        items: card.part.items
        mark: card.avoids ? "cross" : card.sees ? "eye" : "check"
        tint: card.ink
        title: card.titled ? "" : card.part.title
        width: Math.min(Theme.body * 40, card.inner)
    }
}
