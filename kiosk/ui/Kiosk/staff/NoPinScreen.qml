import QtQuick
import Kiosk

// Staff knocked, but there is no PIN to ask for.
Item {
    id: closed

    required property var desk

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
            words: closed.desk.said
        }
        PillButton {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "cross"
            fontSize: Theme.button
            main: true
            words: "Close"

            onTapped: closed.desk.close()
        }
    }
}
