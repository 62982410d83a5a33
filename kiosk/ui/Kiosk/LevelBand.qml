pragma ComponentBehavior: Bound

import QtQuick

// One level of urgency: whom to call, as large as may be, and for which signs.
Rectangle {
    id: band

    required property var level
    property string number: ""
    property int numberSize: Theme.title
    property string icon: ""
    property color fill: Theme.surface
    property color ink: Theme.ink
    property bool roomy: true
    readonly property int inner: width - 2 * Theme.padding

    border.color: Theme.contrast ? Theme.outline : ink
    border.width: Theme.edge
    color: fill
    implicitHeight: parts.height + 2 * Theme.padding
    radius: Theme.radius

    Column {
        id: parts

        spacing: Theme.gap
        width: band.inner
        x: Theme.padding
        y: Theme.padding

        Grid {
            columnSpacing: Theme.padding
            columns: band.roomy ? 3 : 1
            rowSpacing: Theme.snug
            verticalItemAlignment: Grid.AlignVCenter

            Row {
                id: title

                spacing: Theme.snug
                width: band.roomy ? Math.round(band.inner * 0.26) : band.inner

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
            Label {
                id: figure

                color: band.ink
                font.bold: true
                font.pixelSize: band.numberSize
                lineHeight: Theme.tight
                width: Math.min(implicitWidth, band.inner)
                words: "\u2066" + band.number + "\u2069"
            }
            Label {
                color: band.ink
                font.bold: true
                width: band.roomy ? band.inner - title.width - figure.width - 2 * Theme.padding : band.inner
                words: band.level.act
            }
        }
        Row {
            id: signs

            readonly property int columns: band.roomy ? 2 : 1
            readonly property int half: Math.ceil(band.level.signs.length / columns)

            spacing: Theme.padding
            width: parent.width

            Repeater {
                model: signs.columns

                Bullets {
                    required property int index

                    ink: band.ink
                    items: band.level.signs.slice(index * signs.half, (index + 1) * signs.half)
                    tint: band.ink
                    width: (signs.width - (signs.columns - 1) * signs.spacing) / signs.columns
                }
            }
        }
    }
}
