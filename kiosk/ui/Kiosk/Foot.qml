pragma ComponentBehavior: Bound

import QtQuick

// What must be known of the words on every screen: who approved them, and what is still to be checked.
Item {
    id: foot

    property var notices: []

    implicitHeight: notice.height + Theme.snug

    Row {
        anchors.left: parent.left
        spacing: Theme.snug

        Icon {
            color: Theme.todayInk
            height: Theme.foot * 1.2
            shape: "warning"
            width: height
        }
        Label {
            id: notice

            color: Theme.todayInk
            font.pixelSize: Theme.foot
            lineHeight: Theme.tight
            width: foot.width - Theme.foot * 1.2 - Theme.snug
            words: foot.notices.join(" ")
        }
    }
}
