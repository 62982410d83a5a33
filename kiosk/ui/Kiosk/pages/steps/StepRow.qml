pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All steps with the time of day or else the number, and the title; a tap shows one.
Grid {
    id: stepRow

    required property var steps
    property int currentIndex: 0
    readonly property int minCellWidth: Math.max(Theme.target, longest.advanceWidth + 1.5 * Theme.spacingSmall)
    readonly property int maxColumns: Math.max(1, Math.min(steps.length, Math.floor((width + spacing) / (minCellWidth + spacing))))
    readonly property int cellWidth: (width - (columns - 1) * spacing) / columns

    signal picked(index: int)

    // As many in each row.
    columns: Math.ceil(steps.length / Math.ceil(steps.length / maxColumns))
    spacing: Theme.targetSpacing

    LongestWord {
        id: longest

        font.pixelSize: Theme.footer
        texts: stepRow.steps.map(step => step.title).concat(stepRow.steps.map(step => step.at))
    }
    Repeater {
        id: repeater

        model: stepRow.steps

        TapArea {
            id: step

            required property var modelData
            required property int index
            readonly property color ink: chosen ? Theme.accentInk : Theme.ink

            chosen: index === stepRow.currentIndex
            height: stepRow.tallest
            implicitHeight: Math.max(Theme.target, words.height + Theme.spacingSmall)
            name: modelData.title
            width: stepRow.cellWidth

            onTapped: stepRow.picked(index)

            Rectangle {
                anchors.fill: parent
                border.color: step.chosen ? Theme.accent : Theme.outline
                border.width: Theme.edge
                color: step.down ? Theme.pressed : step.chosen ? Theme.accent : Theme.surface
                radius: Theme.px(3)
            }
            Column {
                id: words

                anchors.centerIn: parent
                width: parent.width - Theme.spacingSmall

                Repeater {
                    model: [step.modelData.at || step.index + 1, step.modelData.title]

                    Label {
                        required property var modelData
                        required property int index

                        color: step.down ? Theme.ink : step.ink
                        font.bold: index === 0
                        font.pixelSize: Theme.footer
                        horizontalAlignment: Text.AlignHCenter
                        lineHeight: Theme.headingLineHeight
                        width: words.width
                        words: modelData
                    }
                }
            }
        }
    }

    // The items are there when `count` is told, after this was read for the first time.
    readonly property int tallest: Array.from({
        "length": repeater.count
    }, (_, index) => (repeater.itemAt(index) as TapArea)?.implicitHeight ?? 0).reduce((tallest, height) => Math.max(tallest, height), Theme.target)
}
