import QtQuick

// Leads from a question to the page that explains it.
PillButton {
    required property var question

    icon: "eye"
    letters: Theme.button
    visible: question.page !== ""
    words: Book.words.where
}
