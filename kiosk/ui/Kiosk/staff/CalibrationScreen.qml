pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Measures the glass: staff hold a bank card to it and make the frame as large. A card is 85.60 by 53.98 mm.
Item {
    id: screen

    required property var desk
    required property real zoom
    readonly property bool wide: width > height
    readonly property real card: 85.6
    readonly property real ratio: 53.98 / card
    // The card's width in pixels on the glass. The widest of which the short edge can be shown is the most.
    property real pixels: Math.min(most, card * Theme.pitch)
    readonly property real most: place.width / ratio * zoom
    readonly property int fine: 1
    readonly property real coarse: 1.06
    readonly property real longEdge: pixels / zoom
    readonly property real shortEdge: longEdge * ratio
    readonly property bool lies: longEdge <= place.width && shortEdge <= place.height
    readonly property bool stands: !lies && longEdge <= place.height

    function grow(to: real): void {
        pixels = Math.max(2 * card, Math.min(most, to));
    }

    component Stepper: Column {
        id: stepper

        required property string words

        signal stepped(way: int)

        spacing: Theme.spacingSmall

        Label {
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            lineHeight: Theme.headingLineHeight
            width: parent.width
            words: stepper.words
        }
        Row {
            spacing: Theme.spacingMedium

            PillButton {
                letters: Theme.title
                main: true
                name: stepper.words + ": smaller"
                width: (stepper.width - Theme.spacingMedium) / 2
                words: "−"

                onTapped: stepper.stepped(-1)
            }
            PillButton {
                letters: Theme.title
                main: true
                name: stepper.words + ": larger"
                width: (stepper.width - Theme.spacingMedium) / 2
                words: "+"

                onTapped: stepper.stepped(1)
            }
        }
    }

    Column {
        id: told

        spacing: Theme.spacingSmall
        width: (screen.wide ? steps.x : screen.width) - 2 * Theme.margin
        x: Theme.margin
        y: Theme.margin

        Title {
            width: parent.width
            words: "Measure the screen"
        }
        Label {
            width: parent.width
            words: "Hold a bank card here. Make the frame as large as the card."
        }
    }
    Item {
        id: place

        height: (screen.wide ? screen.height - Theme.margin : steps.y - Theme.padding) - y
        width: told.width
        x: Theme.margin
        y: told.y + told.height + Theme.padding

        Rectangle {
            id: frame

            anchors.centerIn: parent
            border.color: Theme.accent
            border.width: Theme.edge
            color: Theme.calm
            height: screen.lies ? screen.shortEdge : screen.stands ? screen.longEdge : place.height
            radius: screen.longEdge * 3.18 / screen.card
            width: screen.lies ? screen.longEdge : screen.shortEdge

            // The chip, so that the frame looks like a card.
            Rectangle {
                border.color: Theme.accent
                border.width: Theme.edge
                color: Theme.today
                height: screen.longEdge * (screen.lies ? 0.11 : 0.13)
                radius: frame.radius / 2
                visible: screen.lies || screen.stands
                width: screen.longEdge * (screen.lies ? 0.13 : 0.11)
                x: screen.lies ? screen.longEdge * 0.12 : (frame.width - width) / 2
                y: screen.lies ? (frame.height - height) / 2 : screen.longEdge * 0.12
            }
            Label {
                anchors.centerIn: parent
                horizontalAlignment: Text.AlignHCenter
                visible: !screen.lies && !screen.stands
                width: frame.width - 2 * Theme.padding
                words: "Only the card’s short edge fits. Make the frame as wide as that."
            }
        }
    }
    Column {
        id: steps

        spacing: Theme.padding
        width: screen.wide ? Theme.px(72) : screen.width - 2 * Theme.margin
        x: screen.width - width - Theme.margin
        y: Math.min(screen.wide ? place.y + (place.height - height) / 2 : screen.height, screen.height - height - Theme.margin)

        Grid {
            id: grid

            readonly property int cell: (width - (columns - 1) * columnSpacing) / columns

            columnSpacing: 2 * Theme.padding
            columns: screen.wide ? 1 : 2
            rowSpacing: Theme.spacingMedium
            width: parent.width

            Stepper {
                width: grid.cell
                words: "Big steps"

                onStepped: way => screen.grow(screen.pixels * Math.pow(screen.coarse, way))
            }
            Stepper {
                width: grid.cell
                words: "Small steps"

                onStepped: way => screen.grow(screen.pixels + way * screen.fine)
            }
        }
        Row {
            spacing: Theme.spacingMedium

            PillButton {
                letters: Theme.button
                main: true
                width: grid.width - cancel.width - Theme.spacingMedium
                strong: true
                words: "Save"

                onTapped: screen.desk.measure(screen.pixels)
            }
            PillButton {
                id: cancel

                letters: Theme.button
                main: true
                words: "Cancel"

                onTapped: screen.desk.go("staff")
            }
        }
    }
}
