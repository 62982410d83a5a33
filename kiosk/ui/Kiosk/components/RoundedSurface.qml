import QtQuick
import Kiosk

// A surface with round corners and an edge. Its corners are one picture for all that look alike: a Rectangle would
// keep its own, which for the pages built ahead was 5 MB.
BorderImage {
    property color color: Theme.surface
    property color edge: Theme.outline
    property int line: Theme.edge
    property int radius: Theme.radius

    border.bottom: radius
    border.left: radius
    border.right: radius
    border.top: radius
    smooth: Theme.highDpi
    source: "image://drawn/round/" + [radius, line, String(color).slice(1), String(edge).slice(1)].join("/")
}
