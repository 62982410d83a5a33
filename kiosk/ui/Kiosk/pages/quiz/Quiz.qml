pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Questions, one at a time. Each answer is explained at once; nobody passes or fails.
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
    readonly property bool missed: choice > 0

    function jump(to: int): void {
        visit.navigation.select(to < count ? page.questions[to].id : end);
        area.scrollToTop();
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
        area.seek(explanationCard);
        visit.choices.answer(questionKey, choice);
    }

    pager: area

    Pager {
        id: area

        height: quiz.height - buttons.height - Theme.spacingMedium
        width: quiz.width

        PageTitle {
            id: title

            // Only once, if there is little space.
            page: quiz.roomy || quiz.currentIndex === 0 ? quiz.page : {
                "title": quiz.page.title,
                "message": ""
            }
            width: area.inner
        }
        Grid {
            id: grid

            readonly property int questionWidth: columns > 1 ? Math.round(width * 0.56) : width
            readonly property int answersWidth: columns > 1 ? width - questionWidth - spacing : width
            readonly property real rowHeight: columns > 1 ? Math.max(questionCard.implicitHeight, area.height - title.height - Theme.spacingMedium) : 0

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
                    words: Content.strings.question.replace("{n}", Math.min(quiz.currentIndex + 1, quiz.count)).replace("{total}", quiz.count)
                }
                // Smaller after the answer, to make space for the explanation.
                Heading {
                    color: Theme.ink
                    size: grid.columns > 1 && quiz.answered ? Theme.heading : Theme.title
                    width: questionCard.inner
                    words: quiz.question.ask
                }
                AnswerExplanation {
                    rightly: quiz.choice === 0
                    visible: quiz.answered && grid.columns > 1
                    width: questionCard.inner
                    words: quiz.question.why
                }
                Flow {
                    spacing: Theme.targetSpacing
                    visible: quiz.answered && grid.columns > 1
                    width: questionCard.inner

                    AddToListButton {
                        about: quiz.question.ask
                        part: quiz.question.id
                        view: quiz
                        visible: quiz.missed
                    }
                    Item {
                        height: source.height
                        visible: source.ids.length > 0
                        width: source.width

                        SourceButton {
                            id: source

                            ids: quiz.question.sources
                            maxWidth: questionCard.inner - 2 * Theme.spacingMedium
                            view: quiz
                        }
                    }
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
            id: explanationCard

            border.color: Theme.contrast ? Theme.outline : Theme.sand
            color: Theme.sand
            inset: Theme.spacingMedium
            spacing: Theme.targetSpacing
            visible: quiz.answered && !quiz.ended && grid.columns === 1
            width: area.inner

            AnswerExplanation {
                rightly: quiz.choice === 0
                width: explanationCard.inner
                words: quiz.question.why
            }
            AddToListButton {
                about: quiz.question.ask
                part: quiz.question.id
                view: quiz
                visible: quiz.missed
            }
            ShowWhereButton {
                anchors.left: parent.left
                question: quiz.question
                maxWidth: explanationCard.inner - 2 * Theme.spacingMedium
                view: quiz
            }
            SourceButton {
                ids: quiz.question.sources
                maxWidth: explanationCard.inner - 2 * Theme.spacingMedium
                view: quiz
            }
        }
        QuizEnd {
            columns: quiz.roomy ? 2 : 1
            view: quiz
            visible: quiz.ended
            width: area.inner
        }
    }
    Item {
        id: buttons

        anchors.bottom: parent.bottom
        height: Math.max(previous.implicitHeight, next.implicitHeight)
        width: parent.width

        PillButton {
            id: previous

            anchors.left: parent.left
            height: parent.height
            icon: "back"
            main: true
            mirrors: true
            visible: quiz.currentIndex > 0
            width: quiz.roomy ? implicitWidth : (parent.width - Theme.spacingMedium) / 2
            words: Content.strings.previous

            onTapped: quiz.jump(quiz.currentIndex - 1)
        }
        ShowWhereButton {
            anchors.horizontalCenter: parent.horizontalCenter
            height: parent.height
            main: true
            question: quiz.question
            shown: quiz.roomy && quiz.answered && !quiz.ended
            view: quiz
        }
        PillButton {
            id: next

            anchors.right: parent.right
            height: parent.height
            icon: "next"
            main: true
            strong: quiz.answered
            trailing: true
            mirrors: true
            visible: !quiz.ended
            width: quiz.roomy ? implicitWidth : (parent.width - Theme.spacingMedium) / 2
            words: Content.strings.next

            onTapped: quiz.jump(quiz.currentIndex + 1)
        }
    }
}
