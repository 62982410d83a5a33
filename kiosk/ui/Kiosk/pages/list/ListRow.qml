import QtQuick
import Kiosk

// An entry of the patient's list, and the button that takes it off.
Item {
    id: row

    required property var entry
    readonly property bool beside: off.width < width * 0.3

    signal tapped

    implicitHeight: beside ? Math.max(told.height, off.height) : told.height + off.height + Theme.spacingSmall

    Column {
        id: told

        anchors.left: parent.left
        width: row.width - (row.beside ? off.width + Theme.spacingMedium : 0)

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
        id: off

        anchors.right: parent.right
        icon: "cross"
        letters: Theme.small
        name: words + ": " + row.entry.title
        words: Content.strings.off
        y: row.beside ? 0 : told.height + Theme.spacingSmall

        onTapped: row.tapped()
    }
}
