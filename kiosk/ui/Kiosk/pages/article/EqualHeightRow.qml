import QtQuick
import Kiosk

// Children side by side, all of one width and as tall as the tallest.
Row {
    id: row

    property int count: 1
    readonly property int cellWidth: (width - (count - 1) * spacing) / count
    readonly property real rowHeight: children.reduce((tallest, child) => Math.max(tallest, child.implicitHeight ?? 0), 0)

    spacing: Theme.spacingMedium
}
