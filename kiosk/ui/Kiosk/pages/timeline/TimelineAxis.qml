pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The stages on an axis of days. Days are spaced by their logarithm from the visit: the week around it, when most
// happens, takes as much space as the months. The colour is strongest on the day of the visit, and fades as patients heal.
Item {
    id: axis

    required property var stages
    property int currentIndex: 0
    property bool upright: false
    readonly property real first: position(stages[0].days.low)
    readonly property real last: position(stages[stages.length - 1].days.high)
    // Two layouts, so that the width of a stage never depends on its height.
    readonly property int minWidth: Math.max(Theme.mainTarget * 1.1, longest.advanceWidth + 2 * Theme.spacingSmall)
    readonly property var placedAcross: placed(width, minWidth)
    // The items are there when `count` is told, after this was read for the first time.
    readonly property int tallest: Array.from({
        "length": repeater.count
    }, (_, index) => (repeater.itemAt(index) as TapArea)?.implicitHeight ?? 0).reduce((tallest, height) => Math.max(tallest, height), Theme.mainTarget)
    readonly property int length: Math.max(Theme.px(120), stages.length * (tallest + 2 * Theme.targetSpacing))
    readonly property var placedDown: placed(length, tallest)

    signal picked(id: string)

    function position(day: int): real {
        return Math.sign(day) * Math.log2(Math.abs(day) + 1);
    }

    // The start and the length of each stage in pixels: true to the axis, but none shorter than `minLength`.
    function placed(length: int, minLength: int): var {
        const scale = last > first ? (length - stages.length * (minLength + Theme.targetSpacing)) / (last - first) : 0;
        let end = 0;
        let day = first;
        return stages.map(stage => {
            const start = end + (position(stage.days.low) - day) * scale;
            const size = minLength + (position(stage.days.high) - position(stage.days.low)) * scale;
            end = start + size + Theme.targetSpacing;
            day = position(stage.days.high);
            return {
                "start": start,
                "size": size
            };
        });
    }

    function fadedColor(index: int): color {
        const before = stages.filter(stage => stage.days.high < 0).length;
        const share = (index - before) / Math.max(1, stages.length - before - 1);
        return Theme.contrast || share < 0 ? Theme.surface : Qt.tint(Theme.raw, Qt.alpha(Theme.healed, share));
    }

    // Whether the stages have space side by side on this width.
    function fits(width: int): bool {
        return stages.length * (minWidth + Theme.targetSpacing) < width;
    }

    implicitHeight: upright ? length : tallest

    LongestWord {
        id: longest

        font.pixelSize: Theme.small
        texts: axis.stages.map(stage => stage.title + " " + stage.span)
    }
    Repeater {
        id: repeater

        model: axis.stages

        TapArea {
            id: stage

            required property var modelData
            required property int index
            readonly property var column: axis.placedAcross[index]
            readonly property var row: axis.placedDown[index]

            chosen: index === axis.currentIndex
            height: axis.upright ? row.size : axis.tallest
            implicitHeight: words.height + 2 * Theme.spacingSmall
            main: true
            name: modelData.title
            width: axis.upright ? axis.width : column.size
            x: axis.upright ? 0 : Theme.mirrored ? axis.width - column.start - column.size : column.start
            y: axis.upright ? row.start : 0

            onTapped: axis.picked(modelData.id)

            Rectangle {
                border.color: stage.chosen ? Theme.accent : Theme.outline
                border.width: stage.chosen ? Theme.thickEdge : Theme.edge
                color: stage.down ? Theme.pressed : axis.fadedColor(stage.index)
                height: stage.height
                radius: Theme.px(2.4)
                width: stage.width
            }
            Column {
                id: words

                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width - Theme.spacingSmall
                y: (stage.height - height) / 2

                Repeater {
                    model: [stage.modelData.title, stage.modelData.span].filter(words => words !== "")

                    Heading {
                        required property string modelData
                        required property int index

                        Accessible.role: Accessible.StaticText
                        color: stage.chosen && Theme.contrast ? Theme.accent : Theme.ink
                        font.bold: stage.chosen && index === 0
                        size: Theme.small
                        horizontalAlignment: Text.AlignHCenter
                        width: words.width
                        words: modelData
                    }
                }
            }
        }
    }
}
