import QtQuick
import Kiosk

// A picture of the content. In high contrast it keeps a light ground, as lines on a clear ground are mostly black.
Image {
    id: image

    property string file: ""

    source: Content.pictureUrl(file)

    Rectangle {
        anchors.centerIn: parent
        color: Theme.pictureGround
        height: Math.min(image.height, image.paintedHeight)
        radius: Theme.radius
        width: Math.min(image.width, image.paintedWidth)
        z: -1
    }
}
