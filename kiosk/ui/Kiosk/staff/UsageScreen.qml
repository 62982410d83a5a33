pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How often pages were opened in the last four weeks, the switch for counting, and a table to save.
Item {
    id: screen

    required property var staff
    readonly property var usage: staff.usage
    readonly property bool roomy: width > height && Theme.textScale < 1.5

    Title {
        anchors.verticalCenter: back.verticalCenter
        width: screen.width - back.width - 2 * Theme.margin - Theme.spacingMedium
        words: "Kiosk use"
        x: Theme.margin
    }
    PillButton {
        id: back

        icon: "back"
        fontSize: Theme.button
        words: "Back"
        x: screen.width - width - Theme.margin
        y: Theme.spacingMedium

        onTapped: screen.staff.open("staff")
    }
    Callout {
        id: messageBox

        visible: words !== ""
        width: screen.width - 2 * Theme.margin
        words: screen.usage.message
        x: Theme.margin
        y: back.y + back.height + Theme.spacingMedium
    }
    ScrollArea {
        id: area

        height: screen.height - y - Theme.spacingMedium
        width: screen.width - 2 * Theme.margin
        x: Theme.margin
        y: messageBox.y + (messageBox.visible ? messageBox.height + Theme.spacingMedium : 0)

        Callout {
            urgent: screen.usage.urgent
            width: area.inner
            words: screen.usage.trend
        }
        Card {
            id: visits

            spacing: Theme.spacingMedium
            width: area.inner

            Heading {
                width: parent.width
                words: "The last 28 days"
            }
            Grid {
                id: totals

                readonly property int cellWidth: (width - (columns - 1) * spacing) / columns

                columns: screen.roomy ? 4 : 2
                spacing: Theme.spacingMedium
                width: visits.inner

                Repeater {
                    model: screen.usage.totals

                    LabeledValue {
                        required property var modelData

                        name: modelData.name
                        value: modelData.value
                        width: totals.cellWidth
                    }
                }
            }
            Row {
                id: days

                readonly property int cellWidth: width / screen.usage.days.length
                readonly property int barHeight: Theme.px(18)

                height: barHeight
                width: visits.inner

                Repeater {
                    model: screen.usage.days

                    Item {
                        id: day

                        required property var modelData

                        height: days.barHeight
                        width: days.cellWidth

                        Rectangle {
                            anchors.bottom: parent.bottom
                            color: day.modelData.share > 0 ? Theme.accent : Theme.sparedEdge
                            height: Math.max(Theme.thickEdge, day.modelData.share * days.barHeight)
                            visible: day.modelData.counted
                            width: Math.max(1, days.cellWidth - Theme.thickEdge)
                        }
                    }
                }
            }
            Label {
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                width: Math.min(measure(), visits.inner)
                words: "Visits: a bar for each day up to yesterday. A flat one is a day with under 5, a gap a day that was not counted."
            }
        }
        Ranking {
            rows: screen.usage.pages
            title: "Pages, how often opened"
        }
        Ranking {
            rows: screen.usage.missed
            title: "Questions, how often missed"
            visible: rows.length > 0
        }
        Card {
            id: counting

            spacing: Theme.padding
            width: area.inner

            Heading {
                width: parent.width
                words: "Counting"
            }
            Repeater {
                model: ["The kiosk counts how often each page is opened on a day.", "It keeps no names, no times of day and no order, and after 13 months it forgets.", "Numbers under 5 are hidden, so that nobody can be recognised from them."]

                Label {
                    required property string modelData

                    width: Math.min(measure(), counting.inner)
                    words: modelData
                }
            }
            SettingRow {
                sideBySide: screen.roomy
                settings: screen.staff.settings
                name: "count"
                width: counting.inner
                words: "Count openings"
            }
            PillButton {
                fontSize: Theme.button
                width: counting.inner
                words: "Save a table for a spreadsheet"

                onTapped: screen.usage.export()
            }
        }
    }

    component Ranking: Card {
        id: ranking

        required property string title
        required property var rows

        spacing: Theme.spacingMedium
        width: area.inner

        Heading {
            width: parent.width
            words: ranking.title
        }
        Repeater {
            model: ranking.rows

            Grid {
                id: row

                required property var modelData
                readonly property int halfWidth: screen.roomy ? (ranking.inner - columnSpacing) / 2 : ranking.inner

                columnSpacing: Theme.spacingMedium
                columns: screen.roomy ? 2 : 1
                verticalItemAlignment: Grid.AlignVCenter

                Label {
                    lineHeight: Theme.headingLineHeight
                    width: row.halfWidth
                    words: row.modelData.name
                }
                Row {
                    spacing: Theme.spacingSmall

                    Rectangle {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.accent
                        height: Theme.px(4)
                        visible: row.modelData.share > 0
                        width: Math.max(Theme.thickEdge, row.modelData.share * (row.halfWidth - widestNumber.advanceWidth - Theme.spacingMedium))
                    }
                    Label {
                        lineHeight: Theme.headingLineHeight
                        words: row.modelData.number
                    }
                }
            }
        }
    }

    TextMetrics {
        id: widestNumber

        font.family: Theme.family
        font.pixelSize: Theme.body
        text: "under 5"
    }
}
