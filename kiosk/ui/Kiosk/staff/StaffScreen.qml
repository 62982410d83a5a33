pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What patients see, what is wrong with it, and how this kiosk starts.
Item {
    id: screen

    required property var staff
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
        fontSize: Theme.button
        words: "Close"
        x: screen.width - width - Theme.margin
        y: Theme.spacingMedium

        onTapped: screen.staff.close()
    }
    Rectangle {
        id: messageBox

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
            words: screen.staff.message
            x: Theme.padding
        }
    }
    ScrollArea {
        id: area

        height: screen.height - y - Theme.spacingMedium
        width: screen.width - 2 * Theme.margin
        x: Theme.margin
        y: messageBox.y + messageBox.height + Theme.spacingMedium

        Repeater {
            model: screen.staff.usb.sticks

            onItemAdded: (index, item) => area.pager.seek(item)

            OfferCard {
                required property var modelData

                offer: modelData
                roomy: screen.roomy
                title: "USB stick: " + modelData.name
                width: area.inner

                onTaken: screen.staff.usb.take(modelData.place)
            }
        }
        Repeater {
            model: screen.staff.versions.rows

            onItemAdded: (index, item) => area.pager.seek(item)

            OfferCard {
                required property var modelData

                offer: Object.assign({
                    note: "",
                    problems: []
                }, modelData)
                roomy: screen.roomy
                title: "The version before: " + modelData.name
                width: area.inner

                onTaken: screen.staff.versions.take()
            }
        }
        Callout {
            urgent: true
            visible: screen.staff.usage.urgent
            width: area.inner
            words: screen.staff.usage.trend
        }
        Card {
            id: problems

            border.color: Theme.stopInk
            color: Theme.stop
            visible: screen.staff.status.problems.length > 0
            width: area.inner

            Heading {
                color: Theme.stopInk
                width: parent.width
                words: screen.staff.status.heading
            }
            Repeater {
                model: screen.staff.status.problems

                Label {
                    required property string modelData

                    color: Theme.stopInk
                    width: Math.min(measure(), problems.inner)
                    words: modelData
                }
            }
        }
        Card {
            id: shown

            spacing: Theme.spacingMedium
            width: area.inner

            Heading {
                width: parent.width
                words: "What patients see"
            }
            Grid {
                id: facts

                columnSpacing: Theme.spacingMedium
                columns: screen.roomy ? 2 : 1
                rowSpacing: Theme.spacingMedium
                width: shown.inner

                Repeater {
                    model: screen.staff.status.facts

                    LabeledValue {
                        required property var modelData

                        name: modelData.name
                        value: modelData.value
                        width: (facts.width - (facts.columns - 1) * facts.columnSpacing) / facts.columns
                    }
                }
            }
            Flow {
                spacing: Theme.targetSpacing
                width: shown.inner

                PillButton {
                    fontSize: Theme.button
                    maxWidth: shown.inner
                    words: "Read the file again"

                    onTapped: screen.staff.reload()
                }
                PillButton {
                    fontSize: Theme.button
                    maxWidth: shown.inner
                    visible: screen.staff.status.versioned
                    words: "Show the words of the version before"

                    onTapped: screen.staff.versions.look()
                }
            }
        }
        Card {
            id: screenCard

            spacing: Theme.spacingMedium
            width: area.inner

            Heading {
                width: parent.width
                words: "Screen"
            }
            Flow {
                spacing: Theme.targetSpacing
                width: screenCard.inner

                PillButton {
                    fontSize: Theme.button
                    words: "Clean the screen"

                    onTapped: screen.staff.open("cleaning")
                }
                PillButton {
                    fontSize: Theme.button
                    words: "Touch test"

                    onTapped: screen.staff.open("touch-test")
                }
                PillButton {
                    fontSize: Theme.button
                    words: "Measure with a card"

                    onTapped: screen.staff.open("calibration")
                }
            }
        }
        Card {
            id: program

            spacing: Theme.spacingMedium
            width: area.inner

            Heading {
                width: parent.width
                words: "Program"
            }
            Flow {
                spacing: Theme.targetSpacing
                width: program.inner

                PillButton {
                    fontSize: Theme.button
                    words: "How the kiosk is used"

                    onTapped: screen.staff.open("usage")
                }
                PillButton {
                    fontSize: Theme.button
                    words: "Change the PIN"

                    onTapped: screen.staff.open("change-pin")
                }
                PillButton {
                    fontSize: Theme.button
                    words: "Restart"

                    onTapped: screen.staff.restartRequested()
                }
                PillButton {
                    id: exit

                    fontSize: Theme.button
                    words: chosen ? "Tap again to exit" : "Exit"

                    onTapped: chosen ? screen.staff.exitRequested() : chosen = true
                }
            }
            Timer {
                interval: 5000
                running: exit.chosen

                onTriggered: exit.chosen = false
            }
        }
        Settings {
            choices: [["language", "Language"], ["size", "Text size"], ["theme", "Contrast"]]
            title: "At the start of each visit"
        }
        Settings {
            choices: [["patience", "Time without a touch"], ["motion", "Motion"], ["printer", "Printer for patients"]]
            title: "Always"

            PillButton {
                fontSize: Theme.button
                visible: screen.staff.settings.values.printer !== ""
                words: "Print a test sheet"

                onTapped: screen.staff.testPrintRequested()
            }
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

                sideBySide: screen.roomy
                settings: screen.staff.settings
                name: modelData[0]
                width: settings.inner
                words: modelData[1]
            }
        }
    }
}
