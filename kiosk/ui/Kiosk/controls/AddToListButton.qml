import QtQuick
import Kiosk

// Puts a part of a page on the patient's list. If it is on the list, says so and takes it off again.
PillButton {
    id: button

    required property PageView view
    required property string part
    required property string about
    property bool aboutMe: false
    readonly property string key: view.key + "/" + part

    chosen: key in view.choices.listed
    icon: chosen ? "check" : "add"
    fontSize: Theme.small
    name: words + ": " + about
    words: chosen ? Content.strings.listed : aboutMe ? Content.strings.me : Content.strings.ask

    onTapped: view.visit.choices.toggle("listed", key)
}
