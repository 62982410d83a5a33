import QtQuick
import Kiosk

// Children side by side, of one width, as tall as the tallest.
Row {
    id: row

    property int count: 1
    readonly property int cell: (width - (count - 1) * spacing) / count
    readonly property real tall: children.reduce((most, child) => Math.max(most, child.implicitHeight ?? 0), 0)

    spacing: Theme.spacingMedium
}
