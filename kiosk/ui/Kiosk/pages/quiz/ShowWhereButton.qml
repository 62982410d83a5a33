import QtQuick
import Kiosk

// Opens the page that explains a question.
PillButton {
    required property PageView view
    required property var question
    property bool shown: true

    icon: "eye"
    fontSize: Theme.button
    visible: shown && question.page !== ""
    words: Content.strings.where

    onPressed: view.visit.navigation.prepare(question.page)
    onTapped: view.visit.navigation.open(question.page, question.item)
}
