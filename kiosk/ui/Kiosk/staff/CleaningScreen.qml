import QtQuick
import Kiosk

// Touch does nothing while the glass is wiped.
Item {
    id: clean

    required property var desk

    Column {
        anchors.centerIn: parent
        spacing: Theme.spacingMedium
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(170))

        Title {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: "Wipe the screen now"
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.huge * 1.6
            lineHeight: Theme.headingLineHeight
            words: String(clean.desk.left)
        }
        Label {
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: "Touch does nothing until then."
        }
    }
}
