import QtQuick
import Kiosk

// The visit is over and forgotten: what is said to the patient then, for some seconds or until a touch.
TapArea {
    id: cleared

    required property var visit

    name: visit.goodbyeText

    onTapped: visit.end()

    Column {
        anchors.centerIn: parent
        spacing: Theme.spacingMedium
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(170))

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.accent
            height: Theme.px(26)
            shape: "check"
        }
        Title {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: cleared.visit.goodbyeText
        }
    }
}
