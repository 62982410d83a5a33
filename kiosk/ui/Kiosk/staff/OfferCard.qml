pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Content that staff may show to patients, with what differs from what they see now. It takes a second tap.
Card {
    id: card

    required property string title
    required property var offer
    required property bool roomy

    signal taken

    border.color: Theme.accent
    spacing: Theme.spacingMedium

    Heading {
        width: parent.width
        words: card.title
    }
    Grid {
        id: facts

        readonly property int cellWidth: (width - (columns - 1) * spacing) / columns

        columns: card.roomy ? 2 : 1
        spacing: Theme.spacingMedium
        visible: card.offer.facts.length > 0
        width: parent.width

        Repeater {
            model: card.offer.facts

            LabeledValue {
                required property var modelData

                name: modelData.name
                value: modelData.value
                width: facts.cellWidth
            }
        }
    }
    Label {
        visible: words !== ""
        width: Math.min(measure(), card.inner)
        words: card.offer.note
    }
    Repeater {
        model: card.offer.warning ? [...card.offer.problems, card.offer.warning] : card.offer.problems

        Label {
            required property string modelData

            color: Theme.stopInk
            width: Math.min(measure(), card.inner)
            words: modelData
        }
    }
    PillButton {
        id: take

        readonly property string again: card.offer.warning ? "Tap again to show words that are not approved" : "Tap again to show it to patients"

        fontSize: Theme.button
        strong: true
        visible: card.offer.note === ""
        width: card.inner
        words: chosen ? again : "Show this content"

        onTapped: chosen ? card.taken() : chosen = true
    }
    Timer {
        interval: 5000
        running: take.chosen

        onTriggered: take.chosen = false
    }
}
