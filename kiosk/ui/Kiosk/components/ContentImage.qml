import QtQuick
import Kiosk

// A picture of the content; with a `radius` it fills its place, and its corners are round. In high contrast it keeps a
// light ground, as lines on a clear ground are mostly black.
Image {
    id: image

    property string file: ""
    property int radius: 0

    source: Content.pictureUrl(file) + (file && radius ? "/" + radius : "")

    Rectangle {
        anchors.centerIn: parent
        color: Theme.pictureGround
        height: Math.min(image.height, image.paintedHeight)
        radius: image.radius || Theme.radius
        width: Math.min(image.width, image.paintedWidth)
        z: -1
    }
}
