import QtQuick
import Kiosk

// Leads from a question to the page that explains it.
PillButton {
    required property var question
    property bool shown: true

    icon: "eye"
    letters: Theme.button
    visible: shown && question.page !== ""
    words: Content.words.where
}
