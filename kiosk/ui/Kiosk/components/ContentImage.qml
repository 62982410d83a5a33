import QtQuick
import Kiosk

// A picture of the content; with a `radius` its corners are round, and it fills its place unless `whole`. In high
// contrast it keeps a light ground, as lines on a clear ground are mostly black.
Image {
    id: image

    property string file: ""
    property int radius: 0
    property bool whole: false

    source: Content.pictureUrl(file) + (file && radius ? "/" + radius + (whole ? "/whole" : "") : "")

    Rectangle {
        anchors.centerIn: parent
        color: Theme.pictureGround
        height: Math.min(image.height, image.paintedHeight)
        radius: image.radius || Theme.radius
        width: Math.min(image.width, image.paintedWidth)
        z: -1
    }
}
