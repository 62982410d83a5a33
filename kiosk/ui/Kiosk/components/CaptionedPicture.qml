pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A picture of the content with its words for those who cannot see it, in a frame with round corners.
Column {
    id: captioned

    required property var picture
    property bool shown: true
    property real ratio: 1.25
    property int maxHeight: 100000

    spacing: Theme.spacingSmall
    visible: shown && picture.file !== ""

    ContentImage {
        Accessible.name: captioned.picture.alt
        Accessible.role: Accessible.Graphic
        file: captioned.shown ? captioned.picture.file : ""
        height: Math.min(width / captioned.ratio, captioned.maxHeight - (captioned.picture.caption !== "" ? caption.height + captioned.spacing : 0))
        width: captioned.width
    }
    Label {
        id: caption

        font.pixelSize: Theme.small
        visible: words !== ""
        width: captioned.width
        words: captioned.picture.caption
    }
}
