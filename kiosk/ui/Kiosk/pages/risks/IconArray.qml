pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The people out of whom a chance is: filled those who had it, ringed those who may, pale the rest. A hundred are drawn
// as people, a thousand or ten thousand as dots, with a ring around the few that count.
Item {
    id: people

    required property var chance
    property string words: ""
    // Where studies differ: ringed up to this number.
    property int most: chance.high
    property int space: 0
    // Cells across and down; dots have a margin for the ring.
    readonly property var cells: ({
            "100": [10, 15],
            "1000": [27, 42],
            "10000": [106, 106]
        })[chance.of]
    readonly property int cell: Math.floor(space / cells[0])
    readonly property real rowHeight: height / 10
    // How many of the hundred have their own look already, while they get it one after another.
    property int told: 0

    function source(low: int, high: int): string {
        return "image://drawn/" + ["people", chance.of, low, high, chance.kind].concat(Theme.peopleColors).join("/");
    }

    // Shows once how many they are.
    function count(): void {
        if (Theme.motion && chance.of === 100)
            counting.restart();
    }

    Accessible.name: words
    Accessible.role: Accessible.Graphic
    height: cell * cells[1]
    width: cell * cells[0]

    NumberAnimation on told {
        id: counting

        duration: 600
        from: 0
        running: false
        to: people.most
    }
    Image {
        anchors.fill: parent
        mirror: Theme.mirrored
        source: people.source(people.chance.low, people.most)
        sourceSize: Qt.size(width, height)
    }
    // Pale people over those whose turn has not come: the rest of a row, and the rows below.
    Repeater {
        model: counting.running ? 2 : 0

        Rectangle {
            id: cover

            required property int index
            readonly property int row: Math.floor(people.told / 10) + index
            readonly property real before: index === 0 ? people.told % 10 * people.width / 10 : 0

            clip: true
            color: Theme.surface
            height: index === 0 ? people.rowHeight : people.height - y
            width: people.width - before
            x: Theme.mirrored ? 0 : before
            y: Math.round(row * people.rowHeight)

            Image {
                height: people.height
                mirror: Theme.mirrored
                source: people.source(0, 0)
                sourceSize: Qt.size(width, height)
                width: people.width
                x: -cover.x
                y: -cover.y
            }
        }
    }
}
