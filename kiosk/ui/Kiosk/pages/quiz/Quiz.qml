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
    // Question and answers side by side, if all that is said after an answer fits too.
    readonly property bool beside: roomy && !stacked
    readonly property bool stacked: Math.max(asking.implicitHeight, list.implicitHeight) > area.height + 1
    readonly property bool headed: !beside && Theme.textScale < 1.5 && currentIndex === 0
    readonly property string title: titled || headed ? "" : page.title + " · "
    readonly property string position: title + positionOf(Math.min(currentIndex, count - 1))
    readonly property bool explainedBelow: choice >= 0 && !ended && !beside
    property int shownIndex: currentIndex

    function positionOf(index: int): string {
        return Content.strings.question.replace("{n}", index + 1).replace("{total}", count);
    }
    function goOn(): void {
        visit.navigation.pushItem(currentIndex + 1 < count ? page.questions[currentIndex + 1].id : end);
    }
    function answer(choice: int): void {
        area.seek(explanation);
        visit.choices.answer(questionKey, choice);
    }

    nextTitle: ended ? "" : currentIndex + 1 < count ? positionOf(currentIndex + 1).replace(/(\d+) (\S+) (\d+)/, "$1\u00a0$2\u00a0$3") : Content.strings.end
    pager: area

    // An explanation that was beside the answers stays in sight.
    onBesideChanged: if (!beside && choice >= 0)
        area.seek(explanation)
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
            page: quiz.page
            titled: quiz.titled
            visible: quiz.headed
            width: area.inner
        }
        Row {
            id: row

            spacing: Theme.spacingMedium
            visible: quiz.beside && !quiz.ended
            width: area.inner

            // Made also where it is too tall to be shown, as its height tells that.
            QuestionCard {
                id: asking

                choice: quiz.choice
                explains: true
                height: Math.max(list.implicitHeight, area.height)
                message: quiz.page.message
                position: quiz.position
                question: quiz.question
                view: quiz
                width: Math.round(row.width * 0.58)
            }
            Answers {
                id: list

                choice: quiz.choice
                freeHeight: area.height
                number: quiz.currentIndex
                question: quiz.question
                width: row.width - asking.width - row.spacing

                onAnswered: choice => quiz.answer(choice)
            }
        }
        Loader {
            active: !quiz.beside && !quiz.ended
            visible: active
            width: area.inner

            sourceComponent: QuestionCard {
                position: quiz.position
                question: quiz.question
                view: quiz
            }
        }
        // No Loader, so that it is turned by its answers.
        Answers {
            choice: quiz.choice
            number: quiz.currentIndex
            question: quiz.question
            visible: !quiz.beside && !quiz.ended
            width: area.inner

            onAnswered: choice => quiz.answer(choice)
        }
        Card {
            id: explanation

            border.color: Theme.contrast ? Theme.outline : Theme.sand
            color: Theme.sand
            inset: Theme.spacingMedium
            visible: quiz.explainedBelow
            width: area.inner

            Loader {
                active: quiz.explainedBelow
                width: explanation.inner

                sourceComponent: AnswerExplanation {
                    choice: quiz.choice
                    question: quiz.question
                    view: quiz
                }
            }
        }
        // Last where letters are large.
        PageTitle {
            page: quiz.page
            titled: true
            visible: Theme.textScale >= 1.5 && quiz.currentIndex === 0
            width: area.inner
        }
        QuizEnd {
            columns: quiz.roomy ? 2 : 1
            view: quiz
            visible: quiz.ended
            width: area.inner
        }
    }
}
