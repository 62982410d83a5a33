import QtQuick
import Kiosk

// A line of the legend: a person as drawn in the icon array, and what it means.
Row {
    id: legend

    property alias words: label.words
    property color fill: Theme.affected
    property color edge: fill
    property int size: Theme.lead
    property bool strong: true

    spacing: Theme.spacingSmall

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: legend.edge
        border.width: Theme.edge
        color: legend.fill
        height: Theme.body * 0.9
        radius: width / 2
        width: height * 0.6
    }
    Label {
        id: label

        font.bold: legend.strong
        font.pixelSize: legend.size
        width: legend.width - Theme.body * 0.54 - legend.spacing
    }
}
