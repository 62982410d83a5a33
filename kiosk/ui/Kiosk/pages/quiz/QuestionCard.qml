pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One question with its number; where there is space, the explanation too after it was answered.
Card {
    id: card

    required property PageView view
    required property var question
    required property string position
    property int choice: -1
    property bool explains: false
    // That of the page, until there is something else to say.
    property string message: ""
    readonly property bool explained: explains && choice >= 0

    border.color: Theme.contrast ? Theme.outline : Theme.sand
    color: Theme.sand
    inset: Theme.spacingMedium

    Label {
        font.bold: true
        font.pixelSize: Theme.small
        lineHeight: Theme.headingLineHeight
        width: card.inner
        words: card.position
    }
    // Smaller after the answer, to make space for the explanation.
    Heading {
        color: Theme.ink
        size: card.explained ? Theme.heading : Theme.title
        width: card.inner
        words: card.question.ask
    }
    Paragraph {
        visible: words !== ""
        width: Math.min(measure(), card.inner)
        words: card.explained ? "" : card.message
    }
    Loader {
        active: card.explained
        visible: active
        width: card.inner

        sourceComponent: AnswerExplanation {
            choice: card.choice
            question: card.question
            view: card.view
        }
    }
}
