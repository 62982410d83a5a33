import QtQuick
import Kiosk

// The people out of whom a chance is: filled those who had it, ringed those who may, pale the rest. A hundred are drawn
// as people, a thousand or ten thousand as dots, with a ring around the few that count.
Image {
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

    Accessible.name: words
    Accessible.role: Accessible.Graphic
    height: cell * cells[1]
    mirror: Theme.mirrored
    source: "image://drawn/" + ["people", chance.of, chance.low, most, chance.kind].concat(Theme.peopleColors).join("/")
    sourceSize: Qt.size(width, height)
    width: cell * cells[0]
}
