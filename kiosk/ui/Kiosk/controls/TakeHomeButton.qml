import QtQuick
import Kiosk

// Leads to the page from which a page is taken home.
PillButton {
    required property PageView view

    icon: "take"
    fontSize: Theme.small
    words: Content.strings.take

    onTapped: view.visit.takeHome.open()
}
