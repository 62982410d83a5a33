pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A list, each item with a mark whose shape tells what it means.
Column {
    id: bullets

    property var items: []
    property string mark: "dot"
    property color tint: Theme.accent
    property color ink: Theme.ink
    // Closer lines, where much must be seen at once.
    property bool compact: false
    property real lineHeight: compact ? Theme.headingLineHeight : Theme.bodyLineHeight

    spacing: compact ? Theme.spacingSmall / 4 : Theme.spacingSmall

    Repeater {
        model: bullets.items

        Row {
            id: item

            required property string modelData

            spacing: Theme.spacingSmall
            width: bullets.width

            Icon {
                color: bullets.tint
                height: Theme.body * 0.8
                shape: bullets.mark
                width: height
                y: label.topPadding + (Theme.body * 1.5 * label.lineHeight - height) / 2
            }
            Paragraph {
                id: label

                color: bullets.ink
                lineHeight: bullets.lineHeight
                width: Math.min(measure(), item.width - Theme.body * 0.8 - item.spacing)
                words: item.modelData
            }
        }
    }
}
