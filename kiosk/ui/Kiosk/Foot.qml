pragma ComponentBehavior: Bound

import QtQuick

// What must be known of the words on every screen: who approved them, and what is still to be checked.
Item {
    id: foot

    property var notices: []
    property bool approved: false

    implicitHeight: flow.height + Theme.snug

    Icon {
        id: sign

        anchors.left: parent.left
        color: Theme.todayInk
        height: Theme.foot * 1.2
        shape: foot.approved ? "check" : "warning"
    }
    Flow {
        id: flow

        anchors.right: parent.right
        spacing: Theme.snug
        width: foot.width - sign.width - Theme.snug

        Repeater {
            model: foot.notices

            Label {
                id: notice

                required property string modelData
                readonly property TextMetrics whole: TextMetrics {
                    font: notice.font
                    text: notice.modelData
                }

                color: Theme.todayInk
                font.pixelSize: Theme.foot
                lineHeight: Theme.tight
                width: Math.min(Math.ceil(Math.max(whole.advanceWidth, whole.width)) + Theme.snug, measure, flow.width)
                words: modelData
            }
        }
    }
}
