import QtQuick
import Kiosk

// The name of a step, its number, when it begins and how long it takes; a button to ask about it.
Column {
    id: head

    required property var step
    required property PageView page
    required property string position

    spacing: Theme.spacingSmall

    Flow {
        id: names

        readonly property bool sideBySide: Math.max(fullTitle.advanceWidth, longest.advanceWidth) + ask.width + spacing + Theme.spacingSmall < width

        spacing: Theme.spacingSmall
        width: head.width

        TextMetrics {
            id: fullTitle

            font.bold: true
            font.family: Theme.family
            font.pixelSize: Theme.title
            text: head.step.title
        }
        LongestWord {
            id: longest

            font.pixelSize: Theme.small
            texts: [head.position]
        }
        Column {
            width: names.width - (names.sideBySide ? ask.width + names.spacing : 0)

            Label {
                color: Theme.inkSoft
                font.bold: true
                font.pixelSize: Theme.small
                lineHeight: Theme.headingLineHeight
                width: parent.width
                words: head.position
            }
            Heading {
                color: Theme.ink
                size: Theme.title
                width: parent.width
                words: head.step.title
            }
        }
        AddToListButton {
            id: ask

            about: head.step.title
            part: head.step.id
            view: head.page
        }
    }
    IconLabel {
        icon: "clock"
        width: head.width
        words: head.step.at
    }
    IconLabel {
        icon: "clock"
        width: head.width
        words: head.step.time
    }
}
