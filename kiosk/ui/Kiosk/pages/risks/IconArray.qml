import QtQuick
import Kiosk

// An icon array: one hundred people, filled for those affected, ringed where studies differ, pale for the rest.
Image {
    property int low: 0
    property int high: 0

    function hex(color: color): string {
        return String(color).slice(1);
    }

    Accessible.name: Content.strings.people
    Accessible.role: Accessible.Graphic
    height: width * 1.5
    mirror: Theme.mirrored
    source: "image://drawn/" + ["people", low, high, hex(Theme.affected), hex(Theme.surface), hex(Theme.spared), hex(Theme.sparedEdge)].join("/")
    sourceSize: Qt.size(width, height)
}
