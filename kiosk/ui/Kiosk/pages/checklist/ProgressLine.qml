import QtQuick
import Kiosk

// How many of the tasks are done: in words, and as a line that fills.
Column {
    id: progress

    required property int done
    required property int total

    spacing: Theme.spacingSmall / 2

    Label {
        color: Theme.accent
        font.bold: true
        lineHeight: Theme.headingLineHeight
        width: parent.width
        words: Content.strings.ticked.replace("{n}", progress.done).replace("{total}", progress.total)
    }
    Rectangle {
        border.color: Theme.outline
        border.width: Theme.edge
        color: Theme.surface
        height: Theme.px(2.4)
        radius: height / 2
        width: parent.width

        Rectangle {
            anchors.right: Theme.mirrored ? parent.right : undefined
            color: Theme.accent
            height: parent.height
            radius: height / 2
            width: parent.width * progress.done / progress.total
        }
    }
}
