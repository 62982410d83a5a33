import QtQuick
import Kiosk

// A surface with its children in a column.
Rectangle {
    id: card

    default property alias contents: column.data
    property real inset: Theme.padding
    property alias spacing: column.spacing
    readonly property real inner: width - 2 * inset

    border.color: Theme.hairline
    border.width: Theme.edge
    color: Theme.surface
    implicitHeight: column.height + 2 * inset
    radius: Theme.radius

    Column {
        id: column

        spacing: Theme.spacingSmall
        width: card.inner
        x: card.inset
        y: card.inset
    }
}
