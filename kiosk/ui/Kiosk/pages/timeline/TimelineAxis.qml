pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The stages on an axis of days. Days are spaced by their logarithm: the first week, when most happens, takes as
// much room as the months. The colour fades as the skin calms.
Item {
    id: ribbon

    required property var stages
    property int at: 0
    property bool upright: false
    readonly property real first: position(stages[0].days.low)
    readonly property real last: position(stages[stages.length - 1].days.high)
    // Two plans, so that the width of a stage never depends on its height.
    readonly property var across: placed(width, Theme.mainTarget * 1.1)
    readonly property int tallest: stages.reduce((most, stage, index) => Math.max(most, (many.itemAt(index) as TapArea)?.implicitHeight ?? 0), Theme.mainTarget)
    readonly property int length: Math.max(Theme.px(120), stages.length * (tallest + 2 * Theme.targetSpacing))
    readonly property var down: placed(length, tallest)

    signal picked(id: string)

    function position(day: int): real {
        return Math.log2(day + 1);
    }

    // Where each stage starts and how long it is, in pixels: true to the axis, but none shorter than `least`.
    function placed(length: int, least: int): var {
        const scale = (length - stages.length * (least + Theme.targetSpacing)) / (last - first);
        let at = 0;
        let day = first;
        return stages.map(stage => {
            const start = at + (position(stage.days.low) - day) * scale;
            const size = least + (position(stage.days.high) - position(stage.days.low)) * scale;
            at = start + size + Theme.targetSpacing;
            day = position(stage.days.high);
            return {
                "start": start,
                "size": size
            };
        });
    }

    function calmed(index: int): color {
        const share = stages.length > 1 ? index / (stages.length - 1) : 0;
        return Theme.contrast ? Theme.surface : Qt.tint(Theme.raw, Qt.alpha(Theme.healed, share));
    }

    implicitHeight: upright ? length : tallest

    Repeater {
        id: many

        model: ribbon.stages

        TapArea {
            id: stage

            required property var modelData
            required property int index
            readonly property var column: ribbon.across[index]
            readonly property var row: ribbon.down[index]

            chosen: index === ribbon.at
            height: ribbon.upright ? row.size : ribbon.tallest
            implicitHeight: label.height + 2 * Theme.spacingSmall
            main: true
            name: modelData.title
            width: ribbon.upright ? ribbon.width : column.size
            x: ribbon.upright ? 0 : Theme.mirrored ? ribbon.width - column.start - column.size : column.start
            y: ribbon.upright ? row.start : 0

            onTapped: ribbon.picked(modelData.id)

            RoundedSurface {
                edge: stage.chosen ? Theme.accent : Theme.outline
                line: stage.chosen ? Theme.thickEdge : Theme.edge
                color: stage.down ? Theme.pressed : ribbon.calmed(stage.index)
                height: stage.height
                radius: Theme.px(2.4)
                width: stage.width
            }
            Label {
                id: label

                anchors.horizontalCenter: parent.horizontalCenter
                color: stage.chosen && Theme.contrast ? Theme.accent : Theme.ink
                font.bold: stage.chosen
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignHCenter
                lineHeight: Theme.headingLineHeight
                width: parent.width - Theme.spacingSmall
                words: stage.modelData.title
                y: (stage.height - height) / 2
            }
        }
    }
}
