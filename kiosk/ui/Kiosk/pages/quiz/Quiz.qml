pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Questions, one at a time. Each answer is explained at once; nobody passes or fails. The bar leads to the next
// question, and Back to the one before.
PageView {
    id: quiz

    readonly property int count: page.questions.length
    // No question has this id.
    readonly property string end: "_end"
    readonly property bool ended: item === end
    readonly property int currentIndex: ended ? count : Math.max(0, page.questions.findIndex(question => question.id === item))
    readonly property var question: page.questions[Math.min(currentIndex, count - 1)]
    readonly property string questionKey: key + "/" + question.id
    readonly property int choice: choices.answers[questionKey] ?? -1
    readonly property bool answered: choice >= 0
    property int shownIndex: currentIndex

    function position(index: int): string {
        return Content.strings.question.replace("{n}", index + 1).replace("{total}", count);
    }
    function goOn(): void {
        visit.navigation.pushItem(currentIndex + 1 < count ? page.questions[currentIndex + 1].id : end);
    }

    // The answers in the order in which they are shown. The place of the right one, 0, follows from the number of the
    // question: the same each time, another for each question.
    function shuffled(question: var, number: int): var {
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

    function answer(choice: int): void {
        area.seek(explanation);
        visit.choices.answer(questionKey, choice);
    }

    nextTitle: ended ? "" : currentIndex + 1 < count ? position(currentIndex + 1).replace(/ /g, "\u00a0") : Content.strings.end
    pager: area

    onCurrentIndexChanged: {
        area.scrollToTop();
        slide.start(currentIndex - shownIndex);
        shownIndex = currentIndex;
    }

    Pager {
        id: area

        height: quiz.height
        width: quiz.width

        transform: SlideIn {
            id: slide
        }

        PageTitle {
            id: title

            // Only once, if there is little space.
            readonly property bool full: quiz.roomy || quiz.currentIndex === 0

            page: full ? quiz.page : {
                "title": quiz.page.title,
                "message": ""
            }
            titled: quiz.titled
            visible: !quiz.ended && (full || !titled)
            width: area.inner
        }
        Grid {
            id: grid

            readonly property int questionWidth: columns > 1 ? Math.round(width * 0.56) : width
            readonly property int answersWidth: columns > 1 ? width - questionWidth - spacing : width
            readonly property real rowHeight: columns > 1 ? Math.max(questionCard.implicitHeight, area.height - title.height - area.spacing) : 0

            columns: quiz.roomy ? 2 : 1
            spacing: Theme.spacingMedium
            visible: !quiz.ended
            width: area.inner

            Card {
                id: questionCard

                border.color: Theme.contrast ? Theme.outline : Theme.sand
                color: Theme.sand
                height: grid.columns > 1 ? Math.max(grid.rowHeight, answers.height) : implicitHeight
                inset: Theme.spacingMedium
                width: grid.questionWidth

                Label {
                    font.bold: true
                    font.pixelSize: Theme.small
                    lineHeight: Theme.headingLineHeight
                    width: questionCard.inner
                    words: quiz.position(Math.min(quiz.currentIndex, quiz.count - 1))
                }
                // Smaller after the answer, to make space for the explanation.
                Heading {
                    color: Theme.ink
                    size: grid.columns > 1 && quiz.answered ? Theme.heading : Theme.title
                    width: questionCard.inner
                    words: quiz.question.ask
                }
                Loader {
                    active: quiz.answered && grid.columns > 1
                    sourceComponent: explained
                    visible: active
                    width: questionCard.inner
                }
            }
            Column {
                id: answers

                readonly property int count: quiz.question.wrong.length + 1
                readonly property real fairShare: (grid.rowHeight - (count - 1) * spacing) / count

                spacing: Theme.spacingMedium
                width: grid.answersWidth

                Repeater {
                    model: quiz.shuffled(quiz.question, quiz.currentIndex)

                    AnswerButton {
                        required property var modelData

                        chosen: quiz.choice === modelData.choice
                        height: Math.max(implicitHeight, answers.fairShare)
                        rightly: modelData.choice === 0
                        open: quiz.answered
                        width: answers.width
                        words: modelData.words

                        onTapped: quiz.answer(modelData.choice)
                    }
                }
            }
        }
        Card {
            id: explanation

            border.color: Theme.contrast ? Theme.outline : Theme.sand
            color: Theme.sand
            inset: Theme.spacingMedium
            visible: quiz.answered && !quiz.ended && grid.columns === 1
            width: area.inner

            Loader {
                active: explanation.visible
                sourceComponent: explained
                width: explanation.inner
            }
        }
        QuizEnd {
            columns: quiz.roomy ? 2 : 1
            view: quiz
            visible: quiz.ended
            width: area.inner
        }
    }
    Component {
        id: explained

        AnswerExplanation {
            choice: quiz.choice
            question: quiz.question
            view: quiz
        }
    }
}
