pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One group of advice under its heading.
Column {
    id: view

    required property var group
    required property PageView page
    property int columns: 1
    readonly property int lists: (group.do.length ? 1 : 0) + (group.avoid.length ? 1 : 0)

    spacing: Theme.spacingMedium

    Heading {
        visible: words !== ""
        width: view.width
        words: view.group.title
    }
    Loader {
        active: view.lists > 0
        visible: active

        sourceComponent: Grid {
            id: cards

            readonly property int count: Math.min(view.columns, view.lists)
            readonly property int cellWidth: (view.width - (count - 1) * spacing) / count

            columns: Math.max(1, count)
            spacing: Theme.spacingMedium

            Card {
                id: doCard

                border.color: Theme.contrast ? Theme.outline : Theme.calm
                color: Theme.calm
                visible: view.group.do.length > 0
                width: cards.cellWidth

                TitledList {
                    items: view.group.do
                    mark: "check"
                    title: view.group.dotitle || Content.strings.do
                    width: parent.width
                }
            }
            Card {
                id: avoidCard

                border.color: Theme.contrast ? Theme.outline : Theme.stop
                color: Theme.stop
                visible: view.group.avoid.length > 0
                width: cards.cellWidth

                TitledList {
                    ink: Theme.stopInk
                    items: view.group.avoid
                    mark: "cross"
                    tint: Theme.stopInk
                    title: view.group.avoidtitle || Content.strings.avoid
                    width: parent.width
                }
            }
        }
    }
    UrgencyCards {
        levels: view.group.call
        roomy: view.columns > 1
        width: view.width
    }
    Repeater {
        model: view.group.tell

        Card {
            id: condition

            required property var modelData

            width: view.width

            Grid {
                readonly property int cellWidth: (parent.width - (columns - 1) * columnSpacing) / columns

                columnSpacing: Theme.padding
                columns: view.columns
                rowSpacing: Theme.spacingSmall
                width: parent.width

                Column {
                    spacing: Theme.spacingSmall / 2
                    width: parent.cellWidth

                    TitleWithListButton {
                        aboutMe: true
                        part: condition.modelData.id
                        size: Theme.body
                        title: condition.modelData.title
                        view: view.page
                        width: parent.width
                    }
                    Paragraph {
                        width: parent.width
                        words: condition.modelData.rule
                    }
                }
                LabeledValue {
                    name: Content.strings.why
                    value: condition.modelData.why
                    width: parent.cellWidth
                }
            }
        }
    }
}
