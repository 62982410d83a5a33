import QtQuick
import Kiosk

// A card with its children in two columns where there is space for them, else in one.
Card {
    id: card

    default property alias cells: grid.data
    property bool paired: false
    readonly property int cellWidth: (inner - (grid.columns - 1) * grid.columnSpacing) / grid.columns

    Grid {
        id: grid

        columnSpacing: Theme.padding
        columns: card.paired ? 2 : 1
        rowSpacing: Theme.spacingMedium
    }
}
