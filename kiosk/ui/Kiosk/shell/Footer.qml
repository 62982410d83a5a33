pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// On every page: who approved the words, what still has to be checked, and their version.
// And the button that ends the visit and forgets it.
Item {
    id: footer

    property bool changed: false

    signal finished

    implicitHeight: Math.max(flow.height, finish.height) + Theme.spacingSmall

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.verticalCenter: flow.verticalCenter
        color: Theme.todayInk
        height: Theme.footer * 1.2
        shape: Content.approved && !footer.changed ? "check" : "warning"
    }
    Flow {
        id: flow

        anchors.left: icon.right
        anchors.leftMargin: Theme.spacingSmall
        spacing: Theme.spacingSmall
        width: footer.width - icon.width - finish.width - 3 * Theme.spacingSmall
        y: Math.max(0, (finish.height - height) / 2)

        Repeater {
            model: footer.changed ? [...Content.notices, Content.strings.changed] : Content.notices

            Label {
                id: notice

                required property string modelData
                readonly property TextMetrics fullText: TextMetrics {
                    font: notice.font
                    text: notice.modelData
                }

                color: Theme.todayInk
                font.pixelSize: Theme.footer
                lineHeight: Theme.headingLineHeight
                width: Math.min(Math.ceil(Math.max(fullText.advanceWidth, fullText.width)) + Theme.spacingSmall, measure(), flow.width)
                words: modelData
            }
        }
    }
    PillButton {
        id: finish

        anchors.right: parent.right
        fontSize: Theme.footer
        maxWidth: footer.width * 0.4
        words: Content.strings.finish ?? ""

        onTapped: footer.finished()
    }
}
