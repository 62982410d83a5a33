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
    // Smaller where the words would need a second line.
    property int size: Theme.lead
    property bool strong: true
    readonly property int markHeight: Math.min(legend.size, Theme.lead)
    readonly property int markWidth: Math.round(markHeight * 2 / 3)

    spacing: Theme.spacingSmall
    visible: words !== ""

    TextMetrics {
        id: fullText

        font.bold: legend.strong
        font.family: Theme.family
        font.pixelSize: legend.size
        text: label.words
    }
    Repeater {
        model: legend.looks

        Image {
            required property string modelData

            anchors.verticalCenter: parent?.verticalCenter
            fillMode: Image.PreserveAspectFit
            height: legend.markHeight
            source: "image://drawn/" + ["person", legend.of, modelData].concat(Theme.peopleColors).join("/")
            sourceSize: Qt.size(width, height)
            width: legend.markWidth
        }
    }
    Label {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        font.bold: legend.strong
        font.pixelSize: [legend.size, Theme.lead, Theme.body].find(size => size <= legend.size && fullText.advanceWidth * size / legend.size + Theme.spacingSmall < width) ?? Math.min(legend.size, Theme.lead)
        lineHeight: Theme.headingLineHeight
        width: legend.width - legend.looks.length * (legend.markWidth + legend.spacing)
    }
}
