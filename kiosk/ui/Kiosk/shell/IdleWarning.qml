pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Nobody touched for long: who still reads says so by one touch, anywhere.
TapArea {
    id: warning

    required property var visit

    name: Content.strings.reading ?? ""

    onTapped: visit.stay()

    Column {
        anchors.centerIn: parent
        spacing: Theme.spacingMedium
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(170))

        Title {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: Content.strings.still ?? ""
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.huge * 1.6
            lineHeight: Theme.headingLineHeight
            words: String(warning.visit.secondsLeft)
        }
        BigButton {
            width: parent.width
            words: Content.strings.reading ?? ""

            onTapped: warning.visit.stay()
        }
        Label {
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: Content.strings.clearing ?? ""
        }
    }
}
