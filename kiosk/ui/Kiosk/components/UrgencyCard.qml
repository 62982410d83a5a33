import QtQuick
import Kiosk

// One level of urgency, in its own colour: whom to call, in large digits, and for which signs. This is no button: a
// kiosk cannot call.
Rectangle {
    id: card

    required property var level
    property bool main: false
    readonly property bool emergency: level.level === "emergency"
    readonly property bool today: level.level === "today"
    readonly property color ink: emergency ? Theme.emergencyInk : today ? Theme.todayInk : Theme.weekInk
    readonly property int inset: Theme.spacingMedium
    readonly property int inner: width - 2 * inset
    readonly property bool sideBySide: symbol.width + longest.advanceWidth + digits.advanceWidth + 3 * Theme.spacingMedium < inner

    border.color: Theme.contrast ? Theme.outline : ink
    border.width: Theme.edge
    color: emergency ? Theme.emergency : today ? Theme.today : Theme.week
    implicitHeight: content.height + 2 * Theme.spacingSmall
    radius: Theme.radius

    LongestWord {
        id: digits

        font.pixelSize: number.size
        texts: [number.words]
    }
    LongestWord {
        id: longest

        font.pixelSize: Theme.heading
        texts: [card.level.title]
    }
    Column {
        id: content

        spacing: Theme.spacingSmall / 2
        width: card.inner
        x: card.inset
        y: Theme.spacingSmall

        Flow {
            spacing: Theme.spacingSmall
            width: card.inner

            Row {
                spacing: Theme.spacingSmall
                width: card.inner - (card.sideBySide ? number.width + parent.spacing : 0)

                Icon {
                    id: symbol

                    anchors.verticalCenter: title.verticalCenter
                    color: card.ink
                    height: Theme.heading * 1.2
                    shape: card.emergency ? "warning" : card.today ? "clock" : "calendar"
                }
                Heading {
                    id: title

                    color: card.ink
                    height: Math.max(implicitHeight, card.sideBySide ? number.height : symbol.height)
                    width: parent.width - symbol.width - parent.spacing
                    words: card.level.title
                }
            }
            Heading {
                id: number

                color: card.ink
                // Large digits need no room below the line.
                height: card.main && card.emergency ? Math.ceil(size * 0.95) : undefined
                size: !card.main ? Theme.heading : card.emergency ? Theme.huge : Theme.title
                width: card.sideBySide ? Math.ceil(digits.advanceWidth) + Theme.spacingSmall : card.inner
                words: Content.number(card.emergency ? Content.clinic.emergency : Content.clinic.phone)
            }
        }
        Label {
            color: card.ink
            font.bold: true
            lineHeight: Theme.headingLineHeight
            width: card.inner
            words: card.level.act
        }
        Bullets {
            compact: true
            ink: card.ink
            items: card.level.signs
            tint: card.ink
            width: card.inner
        }
        Label {
            color: card.ink
            font.bold: true
            font.pixelSize: Theme.label
            lineHeight: Theme.headingLineHeight
            visible: words !== ""
            width: card.inner
            words: card.level.closed
        }
    }
}
