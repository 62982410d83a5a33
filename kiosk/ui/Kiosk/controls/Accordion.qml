pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A row that opens and closes what stands under it.
Column {
    id: fold

    property string title: ""
    property bool open: false
    default property Component content

    signal toggled

    spacing: Theme.spacingMedium

    TapArea {
        id: head

        chosen: fold.open
        height: Math.max(Theme.mainTarget, label.height + Theme.spacingMedium)
        main: true
        name: (fold.open ? Content.strings.hide : Content.strings.show) + " " + fold.title
        width: fold.width

        onTapped: fold.toggled()

        RoundedSurface {
            anchors.fill: parent
            color: head.down ? Theme.pressed : Theme.surface
            radius: Theme.px(3)
        }
        Label {
            id: label

            anchors.left: parent.left
            anchors.leftMargin: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            width: fold.width - 3 * Theme.padding - Theme.px(5)
            words: fold.title
        }
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.accent
            shape: fold.open ? "up" : "down"
        }
    }
    Loader {
        active: fold.open
        sourceComponent: fold.content
        visible: active
        width: fold.width
    }
}
