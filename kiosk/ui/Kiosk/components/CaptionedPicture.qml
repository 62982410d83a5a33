pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A picture of the content with its words for those who cannot see it, in a frame with round corners.
Column {
    id: photo

    required property var picture
    property real ratio: 1.25

    spacing: Theme.spacingSmall
    visible: picture.file !== ""

    Image {
        id: image

        Accessible.name: photo.picture.alt
        Accessible.role: Accessible.Graphic
        asynchronous: false
        fillMode: Image.PreserveAspectFit
        height: width / photo.ratio
        source: Content.pictureUrl(photo.picture.file)
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        width: photo.width
    }
    Label {
        color: Theme.inkSoft
        font.pixelSize: Theme.small
        visible: words !== ""
        width: photo.width
        words: photo.picture.caption
    }
}
