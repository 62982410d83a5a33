import QtQuick
import Kiosk

// Touch does nothing while the screen is wiped.
Item {
    id: clean

    required property var staff

    Column {
        anchors.centerIn: parent
        spacing: Theme.spacingMedium
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(170))

        Title {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: "Wipe the screen now"
        }
        Countdown {
            anchors.horizontalCenter: parent.horizontalCenter
            seconds: clean.staff.secondsLeft
        }
        Label {
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: "Touch does nothing until then."
        }
    }
}
