import QtQuick
import Kiosk

// Opens the page that takes this one home.
PillButton {
    required property PageView view

    icon: "take"
    fontSize: Theme.small
    words: Content.strings.take

    onTapped: view.visit.takeHome.open()
}
