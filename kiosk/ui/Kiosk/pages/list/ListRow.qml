import QtQuick
import Kiosk

// An entry of the patient's list, and the button that takes it off.
Item {
    id: row

    required property var entry
    readonly property bool sideBySide: removeButton.width < width * 0.3

    signal removed

    implicitHeight: sideBySide ? Math.max(texts.height, removeButton.height) : texts.height + removeButton.height + Theme.spacingSmall

    Column {
        id: texts

        anchors.left: parent.left
        width: row.width - (row.sideBySide ? removeButton.width + Theme.spacingMedium : 0)

        Label {
            font.bold: true
            font.pixelSize: Theme.lead
            width: parent.width
            words: row.entry.title
        }
        Label {
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            width: parent.width
            words: row.entry.page
        }
    }
    PillButton {
        id: removeButton

        anchors.right: parent.right
        icon: "cross"
        fontSize: Theme.small
        name: words + ": " + row.entry.title
        words: Content.strings.off
        y: row.sideBySide ? 0 : texts.height + Theme.spacingSmall

        onTapped: row.removed()
    }
}
