pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Nobody touched for long: who still reads says so by one touch, anywhere.
TapArea {
    id: warning

    required property var visit

    name: Content.words.reading ?? ""

    onTapped: visit.stay()

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(170))

        Title {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: Content.words.still ?? ""
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.huge * 1.6
            lineHeight: Theme.tight
            words: String(warning.visit.left)
        }
        BigButton {
            width: parent.width
            words: Content.words.reading ?? ""

            onTapped: warning.visit.stay()
        }
        Label {
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: Content.words.clearing ?? ""
        }
    }
}
