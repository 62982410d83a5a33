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
    readonly property int at: ended ? count : Math.max(0, page.questions.findIndex(question => question.id === item))
    readonly property var question: page.questions[Math.min(at, count - 1)]
    readonly property string questionKey: key + "/" + question.id
    readonly property int choice: visit.choices.made.answers[questionKey] ?? -1
    readonly property bool told: choice >= 0
    readonly property bool missed: choice > 0

    function jump(to: int): void {
        visit.navigation.select(to < count ? page.questions[to].id : end);
        area.rewind();
    }

    // The answers as they are shown. The right one, 0, has its place from the question's number: the same each time,
    // another for each question.
    function offered(question: var, number: int): var {
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

    function take(choice: int): void {
        area.seek(below);
        visit.choices.answer(questionKey, choice);
    }

    ScrollArea {
        id: area

        height: quiz.height - ways.height - Theme.spacingMedium
        sided: quiz.wide && !quiz.roomy
        width: quiz.width

        PageTitle {
            id: title

            // Said once, where there is little room.
            page: quiz.roomy || quiz.at === 0 ? quiz.page : {
                "title": quiz.page.title,
                "message": ""
            }
            width: area.inner
        }
        Grid {
            id: parts

            readonly property int wide: columns > 1 ? Math.round(width * 0.56) : width
            readonly property int rest: columns > 1 ? width - wide - spacing : width
            readonly property real tall: columns > 1 ? Math.max(asked.implicitHeight, area.height - title.height - Theme.spacingMedium) : 0

            columns: quiz.roomy ? 2 : 1
            spacing: Theme.spacingMedium
            visible: !quiz.ended
            width: area.inner

            Card {
                id: asked

                border.color: Theme.contrast ? Theme.outline : Theme.sand
                color: Theme.sand
                height: parts.columns > 1 ? Math.max(parts.tall, offers.height) : implicitHeight
                inset: Theme.spacingMedium
                width: parts.wide

                Label {
                    font.bold: true
                    font.pixelSize: Theme.small
                    lineHeight: Theme.headingLineHeight
                    width: asked.inner
                    words: Content.strings.question.replace("{n}", Math.min(quiz.at + 1, quiz.count)).replace("{total}", quiz.count)
                }
                // Makes room for what is said after the answer.
                Heading {
                    color: Theme.ink
                    size: parts.columns > 1 && quiz.told ? Theme.heading : Theme.title
                    width: asked.inner
                    words: quiz.question.ask
                }
                AnswerExplanation {
                    rightly: quiz.choice === 0
                    visible: quiz.told && parts.columns > 1
                    width: asked.inner
                    words: quiz.question.why
                }
                Flow {
                    spacing: Theme.targetSpacing
                    visible: quiz.told && parts.columns > 1
                    width: asked.inner

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
                            room: asked.inner - 2 * Theme.spacingMedium
                            view: quiz
                        }
                    }
                }
            }
            Column {
                id: offers

                readonly property int count: quiz.question.wrong.length + 1
                readonly property real fair: (parts.tall - (count - 1) * spacing) / count

                spacing: Theme.spacingMedium
                width: parts.rest

                Repeater {
                    model: quiz.offered(quiz.question, quiz.at)

                    AnswerButton {
                        required property var modelData

                        chosen: quiz.choice === modelData.choice
                        height: Math.max(implicitHeight, offers.fair)
                        rightly: modelData.choice === 0
                        open: quiz.told
                        width: offers.width
                        words: modelData.words

                        onTapped: quiz.take(modelData.choice)
                    }
                }
            }
        }
        Card {
            id: below

            border.color: Theme.contrast ? Theme.outline : Theme.sand
            color: Theme.sand
            inset: Theme.spacingMedium
            spacing: Theme.targetSpacing
            visible: quiz.told && !quiz.ended && parts.columns === 1
            width: area.inner

            AnswerExplanation {
                rightly: quiz.choice === 0
                width: below.inner
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
                room: below.inner - 2 * Theme.spacingMedium
                view: quiz
            }
            SourceButton {
                ids: quiz.question.sources
                room: below.inner - 2 * Theme.spacingMedium
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
        id: ways

        anchors.bottom: parent.bottom
        height: Math.max(previous.implicitHeight, next.implicitHeight)
        width: parent.width

        PillButton {
            id: previous

            anchors.left: parent.left
            height: parent.height
            icon: "back"
            main: true
            turns: true
            visible: quiz.at > 0
            width: quiz.roomy ? implicitWidth : (parent.width - Theme.spacingMedium) / 2
            words: Content.strings.previous

            onTapped: quiz.jump(quiz.at - 1)
        }
        ShowWhereButton {
            anchors.horizontalCenter: parent.horizontalCenter
            height: parent.height
            main: true
            question: quiz.question
            shown: quiz.roomy && quiz.told && !quiz.ended
            view: quiz
        }
        PillButton {
            id: next

            anchors.right: parent.right
            height: parent.height
            icon: "next"
            main: true
            strong: quiz.told
            trailing: true
            turns: true
            visible: !quiz.ended
            width: quiz.roomy ? implicitWidth : (parent.width - Theme.spacingMedium) / 2
            words: Content.strings.next

            onTapped: quiz.jump(quiz.at + 1)
        }
    }
}
