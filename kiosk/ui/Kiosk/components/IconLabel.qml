import QtQuick
import Kiosk

// A few words beside the icon that tells what they are; nothing if there are none.
Row {
    id: row

    property alias icon: mark.shape
    property alias words: label.words

    spacing: Theme.spacingSmall
    visible: words !== ""

    Icon {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
    }
    Label {
        id: label

        color: Theme.accent
        font.bold: true
        lineHeight: Theme.headingLineHeight
        width: row.width - mark.width - row.spacing
    }
}
