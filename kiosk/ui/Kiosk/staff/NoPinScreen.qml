import QtQuick
import Kiosk

// Staff want to come in, but there is no PIN to ask for.
Item {
    id: noPin

    required property var staff

    Column {
        anchors.centerIn: parent
        spacing: Theme.padding
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(150))

        Title {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: "Staff area"
        }
        Label {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: noPin.staff.message
        }
        PillButton {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "cross"
            fontSize: Theme.button
            main: true
            words: "Close"

            onTapped: noPin.staff.close()
        }
    }
}
