pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What must be known of the words on every screen: who approved them, what is still to be checked, and their version.
// And the way to end a visit and leave no trace.
Item {
    id: foot

    property var notices: []
    property bool approved: false
    property bool changed: false

    signal finished

    implicitHeight: Math.max(flow.height, finish.height) + Theme.snug

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.verticalCenter: flow.verticalCenter
        color: Theme.todayInk
        height: Theme.foot * 1.2
        shape: foot.approved && !foot.changed ? "check" : "warning"
    }
    Flow {
        id: flow

        anchors.left: sign.right
        anchors.leftMargin: Theme.snug
        spacing: Theme.snug
        width: foot.width - sign.width - finish.width - 3 * Theme.snug
        y: Math.max(0, (finish.height - height) / 2)

        Repeater {
            model: foot.changed ? [...foot.notices, Content.words.changed] : foot.notices

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
                width: Math.min(Math.ceil(Math.max(whole.advanceWidth, whole.width)) + Theme.snug, measure(), flow.width)
                words: modelData
            }
        }
    }
    PillButton {
        id: finish

        anchors.right: parent.right
        letters: Theme.foot
        room: foot.width * 0.4
        words: Content.words.finish ?? ""

        onTapped: foot.finished()
    }
}
