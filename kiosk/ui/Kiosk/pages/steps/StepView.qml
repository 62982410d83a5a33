import QtQuick
import Kiosk

// The words of one step as two cards: its number, when it begins, how long it takes and what happens; what you may feel.
Column {
    id: view

    required property var step
    required property PageView page
    property int number: 1
    property int count: 1

    spacing: Theme.spacingMedium

    Card {
        id: happens

        inset: Theme.spacingMedium
        width: view.width

        Flow {
            id: head

            readonly property bool sideBySide: fullTitle.advanceWidth + ask.width + spacing + Theme.spacingSmall < width

            spacing: Theme.spacingSmall
            width: happens.inner

            TextMetrics {
                id: fullTitle

                font.bold: true
                font.family: Theme.family
                font.pixelSize: Theme.title
                text: view.step.title
            }
            Column {
                width: head.width - (head.sideBySide ? ask.width + head.spacing : 0)

                Label {
                    color: Theme.inkSoft
                    font.bold: true
                    font.pixelSize: Theme.small
                    lineHeight: Theme.headingLineHeight
                    width: parent.width
                    words: Content.strings.step.replace("{n}", view.number).replace("{total}", view.count)
                }
                Heading {
                    color: Theme.ink
                    size: Theme.title
                    width: parent.width
                    words: view.step.title
                }
            }
            AddToListButton {
                id: ask

                about: view.step.title
                part: view.step.id
                view: view.page
            }
        }
        IconLabel {
            icon: "clock"
            width: happens.inner
            words: view.step.at
        }
        IconLabel {
            icon: "clock"
            width: happens.inner
            words: view.step.time
        }
        TitledList {
            items: view.step.what
            title: Content.strings.happens
            width: happens.inner
        }
    }
    Card {
        id: feel

        border.color: Theme.contrast ? Theme.outline : Theme.sand
        color: Theme.sand
        inset: Theme.spacingMedium
        visible: view.step.feel.length > 0
        width: view.width

        TitledList {
            ink: Theme.ink
            items: view.step.feel
            title: Content.strings.feel
            width: feel.inner
        }
    }
}
