import QtQuick
import Kiosk

// One level of urgency: whom to call, as large as may be, and for which signs.
Rectangle {
    id: band

    required property var level
    property string number: ""
    property int numberSize: Theme.title
    property string icon: ""
    property color fill: Theme.surface
    property color ink: Theme.ink

    border.color: Theme.contrast ? Theme.outline : ink
    border.width: Theme.edge
    color: fill
    implicitHeight: parts.height + 2 * Theme.padding
    radius: Theme.radius

    Column {
        id: parts

        spacing: Theme.spacingSmall
        width: band.width - 2 * Theme.padding
        x: Theme.padding
        y: Theme.padding

        Row {
            spacing: Theme.spacingSmall
            width: parent.width

            Icon {
                id: sign

                color: band.ink
                height: Theme.heading * 1.2
                shape: band.icon
            }
            Heading {
                anchors.verticalCenter: parent.verticalCenter
                color: band.ink
                width: parent.width - sign.width - parent.spacing
                words: band.level.title
            }
        }
        Heading {
            color: band.ink
            size: band.numberSize
            width: parent.width
            words: Content.number(band.number)
        }
        Label {
            color: band.ink
            font.bold: true
            width: parent.width
            words: band.level.act
        }
        Bullets {
            ink: band.ink
            items: band.level.signs
            tint: band.ink
            width: parent.width
        }
    }
}
