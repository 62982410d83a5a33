import QtQuick
import Kiosk

// One level of urgency: whom to call, in large digits, and for which signs.
Rectangle {
    id: card

    required property var level
    property string number: ""
    property int numberSize: Theme.title
    property string icon: ""
    property color fill: Theme.surface
    property color ink: Theme.ink

    border.color: Theme.contrast ? Theme.outline : ink
    border.width: Theme.edge
    color: fill
    implicitHeight: content.height + 2 * Theme.padding
    radius: Theme.radius

    Column {
        id: content

        spacing: Theme.spacingSmall
        width: card.width - 2 * Theme.padding
        x: Theme.padding
        y: Theme.padding

        Row {
            spacing: Theme.spacingSmall
            width: parent.width

            Icon {
                id: symbol

                color: card.ink
                height: Theme.heading * 1.2
                shape: card.icon
            }
            Heading {
                anchors.verticalCenter: parent.verticalCenter
                color: card.ink
                width: parent.width - symbol.width - parent.spacing
                words: card.level.title
            }
        }
        Heading {
            color: card.ink
            size: card.numberSize
            width: parent.width
            words: Content.number(card.number)
        }
        Label {
            color: card.ink
            font.bold: true
            width: parent.width
            words: card.level.act
        }
        Bullets {
            ink: card.ink
            items: card.level.signs
            tint: card.ink
            width: parent.width
        }
    }
}
