pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A picture of the content with its words for those who cannot see it, in a frame with round corners.
Column {
    id: captioned

    required property var picture
    property real ratio: 1.25

    spacing: Theme.spacingSmall
    visible: picture.file !== ""

    ContentImage {
        id: image

        Accessible.name: captioned.picture.alt
        Accessible.role: Accessible.Graphic
        asynchronous: false
        file: captioned.picture.file
        fillMode: Image.PreserveAspectFit
        height: width / captioned.ratio
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        width: captioned.width
    }
    Label {
        font.pixelSize: Theme.small
        visible: words !== ""
        width: captioned.width
        words: captioned.picture.caption
    }
}
