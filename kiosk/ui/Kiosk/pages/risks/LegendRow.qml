import QtQuick
import Kiosk

// A line of the legend: a person or dot as drawn in the icon array, and what it means.
Row {
    id: legend

    property alias words: label.words
    // One of had, could, fewer, spared.
    property string look: "had"
    property int of: 100
    property int size: Theme.lead
    property bool strong: true

    spacing: Theme.spacingSmall
    visible: words !== ""

    Image {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        fillMode: Image.PreserveAspectFit
        height: Theme.body
        source: "image://drawn/" + ["person", legend.of, legend.look].concat(Theme.peopleColors).join("/")
        sourceSize: Qt.size(width, height)
        width: Math.round(height * 2 / 3)
    }
    Label {
        id: label

        font.bold: legend.strong
        font.pixelSize: legend.size
        width: legend.width - mark.width - legend.spacing
    }
}
