pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A line of the legend: people or dots as drawn in the icon array, and what they mean.
Row {
    id: legend

    property alias words: label.words
    // Each had, could, fewer or spared.
    property list<string> looks: ["had"]
    property int of: 100
    property int size: Theme.lead
    property bool strong: true
    readonly property int markWidth: Math.round(Theme.body * 2 / 3)

    spacing: Theme.spacingSmall
    visible: words !== ""

    Repeater {
        model: legend.looks

        Image {
            required property string modelData

            anchors.verticalCenter: parent?.verticalCenter
            fillMode: Image.PreserveAspectFit
            height: Theme.body
            source: "image://drawn/" + ["person", legend.of, modelData].concat(Theme.peopleColors).join("/")
            sourceSize: Qt.size(width, height)
            width: legend.markWidth
        }
    }
    Label {
        id: label

        font.bold: legend.strong
        font.pixelSize: legend.size
        width: legend.width - legend.looks.length * (legend.markWidth + legend.spacing)
    }
}
