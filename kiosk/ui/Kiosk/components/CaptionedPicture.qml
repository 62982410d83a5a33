pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A picture of the content with its words for those who cannot see it, in a frame with round corners.
Column {
    id: photo

    required property var picture
    required property PageView page
    property real ratio: 1.25

    spacing: Theme.snug
    visible: picture.file !== ""

    Image {
        id: image

        Accessible.name: photo.picture.alt
        Accessible.role: Accessible.Graphic
        asynchronous: false
        fillMode: Image.PreserveAspectFit
        height: width / photo.ratio
        // Not when the page is built: each picture takes more than a megabyte.
        source: visible || photo.page.near ? Content.picture(photo.picture.file) : ""
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
