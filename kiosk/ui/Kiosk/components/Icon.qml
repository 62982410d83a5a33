import QtQuick
import Kiosk

// A line drawing in one colour. Only decoration: its meaning is written beside it or is the name of its button.
Image {
    property string shape: ""
    property color color: Theme.ink
    property bool mirrors: false

    height: Theme.px(4.6)
    mirror: mirrors && Theme.mirrored
    source: shape === "" ? "" : "image://drawn/icon/" + shape + "/" + String(color).slice(1)
    sourceSize: Qt.size(width, height)
    width: height
}
