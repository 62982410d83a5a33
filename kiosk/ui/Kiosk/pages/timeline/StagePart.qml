import QtQuick
import Kiosk

// What patients may see in a stage, what to do, or what not to do: as a card in the colour of its kind if that fits
// whole, else as a list that is turned by its items.
Column {
    id: stagePart

    required property var part
    property int freeHeight: 0
    readonly property bool carded: card.implicitHeight <= freeHeight
    // Its title is on a tab already.
    property bool titled: false
    readonly property bool avoids: part.id === "avoid"
    readonly property bool sees: part.id === "see"
    readonly property color ink: avoids ? Theme.stopInk : sees ? Theme.ink : Theme.accent
    readonly property string mark: avoids ? "cross" : sees ? "eye" : "check"
    readonly property int textWidth: Math.min(Theme.body * 40, width - 2 * Theme.spacingMedium)

    spacing: Theme.spacingSmall

    Card {
        id: card

        border.color: Theme.contrast ? Theme.outline : color
        color: stagePart.avoids ? Theme.stop : stagePart.sees ? Theme.sand : Theme.calm
        inset: Theme.spacingMedium
        visible: stagePart.carded
        width: stagePart.width

        TitledList {
            ink: stagePart.ink
            items: stagePart.part.items
            mark: stagePart.mark
            tint: stagePart.ink
            title: stagePart.titled ? "" : stagePart.part.title
            width: stagePart.textWidth
        }
    }
    TitledList {
        ink: stagePart.ink
        items: stagePart.carded ? [] : stagePart.part.items
        mark: stagePart.mark
        tint: stagePart.ink
        title: stagePart.titled ? "" : stagePart.part.title
        width: stagePart.textWidth
    }
}
