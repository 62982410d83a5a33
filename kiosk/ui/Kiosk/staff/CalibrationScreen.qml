pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Measures the screen: staff hold a bank card to it and make the frame as large. A card is 85.60 by 53.98 mm.
Item {
    id: screen

    required property var staff
    required property real zoom
    readonly property bool wide: width > height
    readonly property real cardWidth: 85.6
    readonly property real ratio: 53.98 / cardWidth
    // The card's width in pixels on the screen; at most so wide that its short edge can still be shown.
    property real pixels: Math.min(maximumPixels, cardWidth * Theme.pitch)
    readonly property real maximumPixels: place.width / ratio * zoom
    readonly property int smallStep: 1
    readonly property real bigFactor: 1.06
    readonly property real longEdge: pixels / zoom
    readonly property real shortEdge: longEdge * ratio
    readonly property bool fitsLying: longEdge <= place.width && shortEdge <= place.height
    readonly property bool fitsStanding: !fitsLying && longEdge <= place.height

    function grow(to: real): void {
        pixels = Math.max(2 * cardWidth, Math.min(maximumPixels, to));
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
                fontSize: Theme.title
                main: true
                name: stepper.words + ": smaller"
                width: (stepper.width - Theme.spacingMedium) / 2
                words: "−"

                onTapped: stepper.stepped(-1)
            }
            PillButton {
                fontSize: Theme.title
                main: true
                name: stepper.words + ": larger"
                width: (stepper.width - Theme.spacingMedium) / 2
                words: "+"

                onTapped: stepper.stepped(1)
            }
        }
    }

    Column {
        id: instructions

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
        width: instructions.width
        x: Theme.margin
        y: instructions.y + instructions.height + Theme.padding

        Rectangle {
            id: frame

            anchors.centerIn: parent
            border.color: Theme.accent
            border.width: Theme.edge
            color: Theme.calm
            height: screen.fitsLying ? screen.shortEdge : screen.fitsStanding ? screen.longEdge : place.height
            radius: screen.longEdge * 3.18 / screen.cardWidth
            width: screen.fitsLying ? screen.longEdge : screen.shortEdge

            // The chip, so that the frame looks like a card.
            Rectangle {
                border.color: Theme.accent
                border.width: Theme.edge
                color: Theme.today
                height: screen.longEdge * (screen.fitsLying ? 0.11 : 0.13)
                radius: frame.radius / 2
                visible: screen.fitsLying || screen.fitsStanding
                width: screen.longEdge * (screen.fitsLying ? 0.13 : 0.11)
                x: screen.fitsLying ? screen.longEdge * 0.12 : (frame.width - width) / 2
                y: screen.fitsLying ? (frame.height - height) / 2 : screen.longEdge * 0.12
            }
            Label {
                anchors.centerIn: parent
                horizontalAlignment: Text.AlignHCenter
                visible: !screen.fitsLying && !screen.fitsStanding
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

            readonly property int cellWidth: (width - (columns - 1) * columnSpacing) / columns

            columnSpacing: 2 * Theme.padding
            columns: screen.wide ? 1 : 2
            rowSpacing: Theme.spacingMedium
            width: parent.width

            Stepper {
                width: grid.cellWidth
                words: "Big steps"

                onStepped: way => screen.grow(screen.pixels * Math.pow(screen.bigFactor, way))
            }
            Stepper {
                width: grid.cellWidth
                words: "Small steps"

                onStepped: way => screen.grow(screen.pixels + way * screen.smallStep)
            }
        }
        Row {
            spacing: Theme.spacingMedium

            PillButton {
                fontSize: Theme.button
                main: true
                width: grid.width - cancel.width - Theme.spacingMedium
                strong: true
                words: "Save"

                onTapped: screen.staff.settings.measure(screen.pixels)
            }
            PillButton {
                id: cancel

                fontSize: Theme.button
                main: true
                words: "Cancel"

                onTapped: screen.staff.open("staff")
            }
        }
    }
}
