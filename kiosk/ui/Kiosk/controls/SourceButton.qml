import QtQuick
import Kiosk

// Says which sources a page rests on, and leads to their list.
PillButton {
    property var ids: []

    anchors.left: parent?.left
    icon: "book"
    letters: Theme.small
    visible: ids.length > 0
    words: Content.words.sources + ": " + ids.join(", ")
}
