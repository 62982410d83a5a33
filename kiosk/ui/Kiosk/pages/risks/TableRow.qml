pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Cells side by side, or below each other if each has the full width; below them notes, and a line.
Item {
    id: row

    required property var cells
    required property var shares
    property list<string> notes
    property bool bold: false

    implicitHeight: below.y + below.height + Theme.spacingSmall

    Flow {
        id: flow

        width: row.width

        Repeater {
            model: row.cells

            Label {
                required property string modelData
                required property int index

                font.bold: row.bold || index === 0
                lineHeight: Theme.headingLineHeight
                leftPadding: Theme.mirrored ? Theme.spacingMedium : 0
                rightPadding: Theme.mirrored ? 0 : Theme.spacingMedium
                visible: words !== "" || row.shares[index] < 1
                width: Math.floor(row.width * row.shares[index])
                words: modelData
            }
        }
    }
    Column {
        id: below

        width: row.width
        y: flow.height

        Repeater {
            model: row.notes

            Label {
                required property string modelData

                color: Theme.inkSoft
                font.pixelSize: Theme.small
                width: Math.min(row.width, measure())
                words: modelData
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.outline
        height: Theme.edge
        radius: height / 2
        width: row.width
    }
}
