import QtQuick
import Kiosk

// A task with a box to tick: a tap anywhere on it ticks it, or takes the tick off.
RowButton {
    id: row

    required property var task

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.role: Accessible.CheckBox
    edge: chosen ? Theme.accent : Theme.outline
    edgeWidth: chosen ? Theme.thickEdge : Theme.edge
    fill: chosen ? Theme.calm : Theme.surface
    name: task.title

    Rectangle {
        id: box

        anchors.verticalCenter: parent?.verticalCenter
        border.color: row.chosen ? Theme.accent : Theme.outline
        border.width: Theme.thickEdge
        color: row.chosen ? Theme.accent : Theme.surface
        height: Theme.px(7)
        radius: Theme.px(1.4)
        width: height

        Icon {
            anchors.centerIn: parent
            color: Theme.accentInk
            shape: "check"
            visible: row.chosen
        }
    }
    Column {
        anchors.verticalCenter: parent?.verticalCenter
        spacing: Theme.spacingSmall / 2
        width: row.inner - box.width - row.spacing

        Label {
            lineHeight: Theme.headingLineHeight
            width: Math.min(measure(), parent.width)
            words: row.task.title
        }
        Label {
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            lineHeight: Theme.headingLineHeight
            visible: words !== ""
            width: Math.min(measure(), parent.width)
            words: row.task.note
        }
    }
}
