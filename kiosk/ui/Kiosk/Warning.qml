pragma ComponentBehavior: Bound

import QtQuick

// Nobody touched for long: who still reads says so by one touch, anywhere.
Tap {
    id: warning

    required property var visit

    name: Book.words.reading ?? ""

    onTapped: visit.stay()

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(170))

        Title {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: Book.words.still ?? ""
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.huge * 1.6
            lineHeight: Theme.tight
            words: String(warning.visit.left)
        }
        BigButton {
            width: parent.width
            words: Book.words.reading ?? ""

            onTapped: warning.visit.stay()
        }
        Label {
            color: Theme.inkSoft
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: Book.words.clearing ?? ""
        }
    }
}
