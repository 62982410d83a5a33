import QtQuick
import Kiosk

// A pager with its own two buttons below it, where there is no bar of a page to hold them.
Item {
    id: area

    default property alias contents: pager.contents
    property alias spacing: pager.spacing
    readonly property alias inner: pager.inner
    readonly property alias pager: pager
    readonly property bool overflows: pager.contentHeight > height + 1

    Pager {
        id: pager

        height: area.height - (area.overflows ? Theme.target + Theme.targetSpacing : 0)
        width: area.width
    }
    PillButton {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        icon: "up"
        fontSize: Theme.button
        visible: area.overflows && pager.screen > 0
        width: (area.width - Theme.targetSpacing) / 2
        words: Content.strings.up ?? "Up"

        onTapped: pager.turn(-1)
    }
    PillButton {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        icon: "down"
        fontSize: Theme.button
        strong: true
        visible: area.overflows && pager.hasMore
        width: (area.width - Theme.targetSpacing) / 2
        words: Content.strings.more ?? "More"

        onTapped: pager.turn(1)
    }
}
