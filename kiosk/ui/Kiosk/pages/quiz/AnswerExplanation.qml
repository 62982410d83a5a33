import QtQuick
import Kiosk

// What is said after an answer: kind words, the reason, and where it is explained.
Column {
    id: explanation

    required property PageView view
    required property var question
    required property int choice

    spacing: Theme.spacingSmall

    Heading {
        size: Theme.body
        width: explanation.width
        words: explanation.choice === 0 ? Content.strings.rightly : Content.strings.wrongly
    }
    Paragraph {
        width: Math.min(measure(), explanation.width)
        words: explanation.question.why
    }
    PillButton {
        icon: "eye"
        fontSize: Theme.label
        maxWidth: explanation.width - 2 * Theme.padding
        visible: explanation.question.page !== ""
        words: Content.strings.where

        onPressed: explanation.view.visit.navigation.prepare(explanation.question.page)
        onTapped: explanation.view.visit.navigation.open(explanation.question.page, explanation.question.item)
    }
    // Targets need more space between them than words do.
    Item {
        height: Theme.targetSpacing - 2 * Theme.spacingSmall
        width: 1
    }
    Flow {
        spacing: Theme.targetSpacing
        width: explanation.width

        AddToListButton {
            id: ask

            about: explanation.question.ask
            part: explanation.question.id
            view: explanation.view
            visible: explanation.choice > 0
        }
        Item {
            height: source.height
            visible: source.ids.length > 0
            width: source.width

            SourceButton {
                id: source

                ids: explanation.question.sources
                // Beside the other button where there is space for two lines of words.
                maxWidth: explanation.width - 2 * Theme.padding - (explanation.choice > 0 && explanation.width > 2.4 * ask.width ? ask.width + Theme.targetSpacing : 0)
                view: explanation.view
            }
        }
    }
}
