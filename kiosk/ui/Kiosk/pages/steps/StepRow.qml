pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All steps with the time of day or else the number, and the title; a tap shows one.
Grid {
    id: stepRow

    required property var steps
    property int currentIndex: 0
    readonly property int minCellWidth: Math.max(Theme.mainTarget, longest.advanceWidth + 1.5 * Theme.spacingSmall)
    readonly property int oneRowWidth: steps.length * (minCellWidth + spacing) - spacing
    readonly property int cellWidth: (width - (columns - 1) * spacing) / columns

    signal picked(index: int)

    columns: Math.max(1, Math.min(steps.length, Math.floor((width + spacing) / (minCellWidth + spacing))))
    spacing: Theme.targetSpacing

    LongestWord {
        id: longest

        font.bold: false
        font.pixelSize: Theme.small
        texts: stepRow.steps.map(step => step.title).concat(stepRow.steps.map(step => step.at))
    }
    Repeater {
        model: stepRow.steps

        TapArea {
            id: step

            required property var modelData
            required property int index
            readonly property color ink: index === stepRow.currentIndex ? Theme.accentInk : Theme.ink

            chosen: index === stepRow.currentIndex
            height: Math.max(Theme.mainTarget, words.height + Theme.spacingSmall)
            main: true
            name: modelData.title
            width: stepRow.cellWidth

            onTapped: stepRow.picked(index)

            Rectangle {
                border.width: Theme.edge
                anchors.fill: parent
                border.color: step.chosen ? Theme.accent : Theme.outline
                color: step.down ? Theme.pressed : step.chosen ? Theme.accent : Theme.surface
                radius: Theme.px(3)
            }
            Column {
                id: words

                anchors.centerIn: parent
                width: parent.width - Theme.spacingSmall

                Label {
                    color: step.ink
                    font.bold: true
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: Theme.headingLineHeight
                    width: parent.width
                    words: step.modelData.at || step.index + 1
                }
                Label {
                    color: step.ink
                    font.pixelSize: Theme.small
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: Theme.headingLineHeight
                    width: parent.width
                    words: step.modelData.title
                }
            }
        }
    }
}
