import QtQuick
import Kiosk

// One stage: when it is, what you may see, what to do and not to do, and when to call.
Column {
    id: view

    required property var stage
    required property PageView page
    property int columns: 1
    readonly property real cellWidth: (width - (columns - 1) * Theme.spacingMedium) / columns

    spacing: Theme.spacingMedium

    Grid {
        id: grid

        readonly property real rowHeight: view.columns > 1 ? Math.max(seeCard.implicitHeight, doCard.implicitHeight, avoidCard.implicitHeight) : 0

        columns: view.columns
        spacing: Theme.spacingMedium
        width: parent.width

        Card {
            id: seeCard

            height: Math.max(implicitHeight, grid.rowHeight)
            color: Theme.sand
            width: view.cellWidth

            TitleWithListButton {
                color: Theme.ink
                part: view.stage.id
                title: view.stage.title
                view: view.page
                width: parent.width
            }
            IconLabel {
                icon: "calendar"
                width: parent.width
                words: view.stage.span
            }
            CaptionedPicture {
                picture: view.stage.picture
                ratio: 800 / 460
                width: parent.width
            }
            TitledList {
                ink: Theme.ink
                items: view.stage.see
                mark: "eye"
                tint: Theme.ink
                title: Content.strings.see
                width: parent.width
            }
        }
        Card {
            id: doCard

            border.color: Theme.contrast ? Theme.outline : Theme.calm
            color: Theme.calm
            height: Math.max(implicitHeight, grid.rowHeight)
            visible: view.stage.do.length > 0
            width: view.cellWidth

            TitledList {
                items: view.stage.do
                mark: "check"
                title: Content.strings.do
                width: parent.width
            }
        }
        Card {
            id: avoidCard

            border.color: Theme.contrast ? Theme.outline : Theme.stop
            color: Theme.stop
            height: Math.max(implicitHeight, grid.rowHeight)
            visible: view.stage.avoid.length > 0
            width: view.cellWidth

            TitledList {
                ink: Theme.stopInk
                items: view.stage.avoid
                mark: "cross"
                tint: Theme.stopInk
                title: Content.strings.avoid
                width: parent.width
            }
        }
    }
    UrgencyCards {
        levels: view.stage.call
        roomy: view.columns > 1
        width: parent.width
    }
}
