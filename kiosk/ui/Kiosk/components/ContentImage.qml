import QtQuick
import Kiosk

// A picture of the content; with a `radius` its corners are round, and it fills its place unless `whole`. In high
// contrast it keeps a light ground, as lines on a clear ground are mostly black.
Image {
    id: image

    property string file: ""
    property int radius: 0
    property bool whole: false
    property size place: Qt.size(Math.round(width), Math.round(height))
    readonly property string wanted: Content.pictureUrl(file) + (file && radius ? "/" + radius + (whole ? "/whole" : "") : "")

    // Draws it once, at the size it has in the end: a page takes several steps to find that, and an SVG 5 to 25 ms each.
    function settle(): void {
        source = "";
        sourceSize = place;
        source = place.width > 0 && place.height > 0 ? wanted : "";
    }

    fillMode: Image.PreserveAspectFit

    onPlaceChanged: Qt.callLater(settle)
    onWantedChanged: Qt.callLater(settle)

    Rectangle {
        anchors.centerIn: parent
        color: Theme.pictureGround
        height: Math.min(image.height, image.paintedHeight)
        radius: image.radius || Theme.radius
        width: Math.min(image.width, image.paintedWidth)
        z: -1
    }
}
