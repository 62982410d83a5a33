pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What patients see, what is wrong with it, and how this kiosk starts.
Item {
    id: screen

    required property var desk
    readonly property bool roomy: width > height && Theme.textScale < 1.5

    Title {
        anchors.verticalCenter: close.verticalCenter
        width: screen.width - close.width - 2 * Theme.margin - Theme.spacingMedium
        words: "Staff area"
        x: Theme.margin
    }
    PillButton {
        id: close

        icon: "cross"
        letters: Theme.button
        words: "Close"
        x: screen.width - width - Theme.margin
        y: Theme.spacingMedium

        onTapped: screen.desk.close()
    }
    Rectangle {
        id: said

        border.color: Theme.contrast ? Theme.outline : Theme.calm
        border.width: Theme.edge
        color: Theme.calm
        height: visible ? answer.height + 2 * Theme.spacingSmall : 0
        radius: Theme.radius
        visible: answer.words !== ""
        width: screen.width - 2 * Theme.margin
        x: Theme.margin
        y: close.y + close.height + (visible ? Theme.spacingMedium : 0)

        Label {
            id: answer

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * Theme.padding
            words: screen.desk.said
            x: Theme.padding
        }
    }
    ScrollArea {
        id: area

        height: screen.height - y - Theme.spacingMedium
        width: screen.width - 2 * Theme.margin
        x: Theme.margin
        y: said.y + said.height + Theme.spacingMedium

        Repeater {
            model: screen.desk.sticks

            Card {
                id: stick

                required property var modelData

                border.color: Theme.accent
                spacing: Theme.spacingMedium
                width: area.inner

                Heading {
                    width: parent.width
                    words: "USB stick: " + stick.modelData.name
                }
                Grid {
                    id: facts

                    readonly property int cell: (width - (columns - 1) * spacing) / columns

                    columns: screen.roomy ? 2 : 1
                    spacing: Theme.spacingMedium
                    visible: stick.modelData.facts.length > 0
                    width: parent.width

                    Repeater {
                        model: stick.modelData.facts

                        LabeledValue {
                            required property var modelData

                            name: modelData.name
                            value: modelData.value
                            width: facts.cell
                        }
                    }
                }
                Label {
                    visible: words !== ""
                    width: Math.min(measure(), stick.inner)
                    words: stick.modelData.note
                }
                Repeater {
                    model: stick.modelData.problems

                    Label {
                        required property string modelData

                        color: Theme.stopInk
                        width: Math.min(measure(), stick.inner)
                        words: modelData
                    }
                }
                PillButton {
                    id: take

                    letters: Theme.button
                    strong: true
                    visible: stick.modelData.note === ""
                    width: stick.inner
                    words: chosen ? "Tap again to show it to patients" : "Show this content"

                    onTapped: chosen ? screen.desk.take(stick.modelData.place) : chosen = true
                }
                Timer {
                    interval: 5000
                    running: take.chosen

                    onTriggered: take.chosen = false
                }
            }
        }
        Card {
            id: problems

            border.color: Theme.stopInk
            color: Theme.stop
            visible: screen.desk.problems.length > 0
            width: area.inner

            Heading {
                color: Theme.stopInk
                width: parent.width
                words: "To put right"
            }
            Repeater {
                model: screen.desk.problems

                Label {
                    required property string modelData

                    color: Theme.stopInk
                    width: Math.min(measure(), problems.inner)
                    words: modelData
                }
            }
        }
        Callout {
            urgent: true
            visible: screen.desk.use.urgent
            width: area.inner
            words: screen.desk.use.trend
        }
        Grid {
            id: pair

            readonly property int cell: (width - (columns - 1) * spacing) / columns

            columns: screen.roomy ? 2 : 1
            spacing: Theme.spacingMedium
            width: area.inner

            Card {
                id: shown

                height: screen.roomy ? Math.max(implicitHeight, doings.height) : implicitHeight
                spacing: Theme.spacingMedium
                width: pair.cell

                Heading {
                    width: parent.width
                    words: "What patients see"
                }
                Repeater {
                    model: screen.desk.facts

                    LabeledValue {
                        required property var modelData

                        name: modelData.name
                        value: modelData.value
                        width: shown.inner
                    }
                }
                PillButton {
                    letters: Theme.button
                    strong: true
                    visible: screen.desk.waiting
                    width: shown.inner
                    words: "Show what waits"

                    onTapped: screen.desk.now()
                }
                PillButton {
                    letters: Theme.button
                    width: shown.inner
                    words: "Read the file again"

                    onTapped: screen.desk.reload()
                }
            }
            Column {
                id: doings

                spacing: Theme.spacingMedium
                width: pair.cell

                Card {
                    id: glass

                    spacing: Theme.spacingMedium
                    width: parent.width

                    Heading {
                        width: parent.width
                        words: "Screen"
                    }
                    PillButton {
                        letters: Theme.button
                        width: glass.inner
                        words: "Clean the screen"

                        onTapped: screen.desk.clean()
                    }
                    PillButton {
                        letters: Theme.button
                        width: glass.inner
                        words: "Touch test"

                        onTapped: screen.desk.go("grid")
                    }
                    PillButton {
                        letters: Theme.button
                        width: glass.inner
                        words: "Measure with a card"

                        onTapped: screen.desk.go("card")
                    }
                }
                Card {
                    id: program

                    spacing: Theme.spacingMedium
                    width: parent.width

                    Heading {
                        width: parent.width
                        words: "Program"
                    }
                    PillButton {
                        letters: Theme.button
                        width: program.inner
                        words: "How the kiosk is used"

                        onTapped: screen.desk.go("use")
                    }
                    PillButton {
                        letters: Theme.button
                        width: program.inner
                        words: "Start anew"

                        onTapped: screen.desk.restart()
                    }
                    PillButton {
                        id: exit

                        letters: Theme.button
                        width: program.inner
                        words: chosen ? "Tap again to exit" : "Exit"

                        onTapped: chosen ? screen.desk.leave() : chosen = true
                    }
                    Timer {
                        interval: 5000
                        running: exit.chosen

                        onTriggered: exit.chosen = false
                    }
                }
            }
        }
        Settings {
            choices: [["language", "Language"], ["size", "Text size"], ["theme", "Contrast"]]
            title: "At the start of each visit"
        }
        Settings {
            choices: [["patience", "Time without a touch"], ["motion", "Motion"], ["printer", "Printer for patients"]]
            title: "Always"
        }
    }

    component Settings: Card {
        id: settings

        required property string title
        required property var choices

        spacing: Theme.padding
        width: area.inner

        Heading {
            width: parent.width
            words: settings.title
        }
        Repeater {
            model: settings.choices

            SettingRow {
                required property var modelData

                beside: screen.roomy
                desk: screen.desk
                name: modelData[0]
                width: settings.inner
                words: modelData[1]
            }
        }
    }
}
