pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A procedure step by step: picture and words, Previous and Next, and a row of all steps to jump from.
PageView {
    id: steps

    readonly property int count: page.steps.length
    readonly property int at: Math.max(0, page.steps.findIndex(step => step.id === item))
    readonly property var step: page.steps[at]

    function jump(to: int): void {
        steps.chosen(steps.page.steps[to].id);
        area.rewind();
    }

    ScrollArea {
        id: area

        height: steps.height - ways.height - Theme.gap
        width: steps.width

        PageTitle {
            page: steps.page
            width: area.inner
        }
        Card {
            width: area.inner

            Grid {
                columns: steps.wide ? 2 : 1
                columnSpacing: Theme.padding
                rowSpacing: Theme.gap
                width: parent.width

                Photo {
                    picture: steps.step.picture
                    width: steps.wide ? Math.round(parent.width * (steps.roomy ? 0.4 : 0.3)) : parent.width
                }
                Column {
                    spacing: Theme.gap
                    width: steps.wide && steps.step.picture.file ? Math.round(parent.width * (steps.roomy ? 0.6 : 0.7)) - Theme.padding : parent.width

                    Label {
                        color: Theme.inkSoft
                        font.bold: true
                        font.pixelSize: Theme.small
                        width: parent.width
                        words: Book.words.step.replace("{n}", steps.at + 1).replace("{total}", steps.count)
                    }
                    Label {
                        Accessible.role: Accessible.Heading
                        font.bold: true
                        font.pixelSize: Theme.title
                        lineHeight: Theme.tight
                        width: parent.width
                        words: steps.step.title
                    }
                    Row {
                        spacing: Theme.snug
                        visible: steps.step.time !== ""

                        Icon {
                            id: clock

                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.accent
                            shape: "clock"
                        }
                        Label {
                            color: Theme.accent
                            font.bold: true
                            width: Math.min(implicitWidth, steps.width * 0.5)
                            words: steps.step.time
                        }
                    }
                    Part {
                        items: steps.step.what
                        title: Book.words.happens
                        width: parent.width
                    }
                    Part {
                        items: steps.step.feel
                        title: Book.words.feel
                        width: parent.width
                    }
                }
            }
        }
        StepRow {
            at: steps.at
            steps: steps.page.steps
            visible: !steps.roomy
            width: area.inner

            onPicked: index => steps.jump(index)
        }
    }
    Item {
        id: ways

        anchors.bottom: parent.bottom
        height: Math.max(previous.implicitHeight, next.implicitHeight, row.visible ? row.height : 0)
        width: parent.width

        PillButton {
            id: previous

            anchors.left: parent.left
            enabled: steps.at > 0
            height: parent.height
            icon: "back"
            main: true
            turns: true
            visible: enabled
            width: steps.roomy ? implicitWidth : (parent.width - Theme.gap) / 2
            words: Book.words.previous

            onTapped: steps.jump(steps.at - 1)
        }
        StepRow {
            id: row

            anchors.horizontalCenter: parent.horizontalCenter
            at: steps.at
            steps: steps.page.steps
            visible: steps.roomy
            width: parent.width - 2 * Math.max(previous.implicitWidth, next.implicitWidth) - 2 * Theme.gap

            onPicked: index => steps.jump(index)
        }
        PillButton {
            id: next

            anchors.right: parent.right
            enabled: steps.at < steps.count - 1
            height: parent.height
            icon: "next"
            main: true
            strong: true
            trailing: true
            turns: true
            visible: enabled
            width: steps.roomy ? implicitWidth : (parent.width - Theme.gap) / 2
            words: Book.words.next

            onTapped: steps.jump(steps.at + 1)
        }
    }
}
