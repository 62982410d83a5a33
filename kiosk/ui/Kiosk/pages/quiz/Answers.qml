pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The answers to a question; all of one height where they share a free one.
Column {
    id: answers

    required property var question
    property int number: 0
    property int choice: -1
    property int freeHeight: 0
    readonly property var shuffled: shuffle(question, number)
    readonly property real fairShare: (freeHeight - (shuffled.length - 1) * spacing) / shuffled.length

    signal answered(choice: int)

    // In the order in which they are shown. The place of the right one, 0, follows from the number of the question: the
    // same each time, another for each question.
    function shuffle(question: var, number: int): var {
        const list = question.wrong.map((words, index) => ({
                    "choice": index + 1,
                    "words": words
                }));
        list.splice((number + 1) % (list.length + 1), 0, {
            "choice": 0,
            "words": question.right
        });
        return list;
    }

    spacing: Theme.spacingMedium

    Repeater {
        model: answers.shuffled

        AnswerButton {
            required property var modelData

            chosen: answers.choice === modelData.choice
            height: Math.max(implicitHeight, answers.fairShare)
            open: answers.choice >= 0
            rightly: modelData.choice === 0
            width: answers.width
            words: modelData.words

            onTapped: answers.answered(modelData.choice)
        }
    }
}
