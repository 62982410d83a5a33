pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Nobody has touched the screen for long: a touch anywhere says that somebody still reads.
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
        Countdown {
            anchors.horizontalCenter: parent.horizontalCenter
            seconds: warning.visit.secondsLeft
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
