pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All steps, each a number and a name: the overview, and the way to jump.
Grid {
    id: row

    required property var steps
    property int at: 0
    readonly property int least: Math.max(Theme.mainTarget, longest.advanceWidth + 1.5 * Theme.spacingSmall)
    readonly property int one: steps.length * (least + spacing) - spacing
    readonly property int cell: (width - (columns - 1) * spacing) / columns

    signal picked(index: int)

    columns: Math.max(1, Math.min(steps.length, Math.floor((width + spacing) / (least + spacing))))
    spacing: Theme.targetSpacing

    LongestWord {
        id: longest

        font.bold: false
        font.pixelSize: Theme.small
        texts: row.steps.map(step => step.title)
    }
    Repeater {
        model: row.steps

        TapArea {
            id: step

            required property var modelData
            required property int index
            readonly property color ink: index === row.at ? Theme.accentInk : Theme.ink

            chosen: index === row.at
            height: Math.max(Theme.mainTarget, words.height + Theme.spacingSmall)
            main: true
            name: modelData.title
            width: row.cell

            onTapped: row.picked(index)

            RoundedSurface {
                anchors.fill: parent
                edge: step.chosen ? Theme.accent : Theme.outline
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
                    words: step.index + 1
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
