import QtQuick
import Kiosk

// The main message of a page, with its number: the way to that page.
TapArea {
    id: row

    required property var point
    property int number: 1
    property bool beside: false

    implicitHeight: Math.max(Theme.mainTarget, told.height + 2 * Theme.spacingSmall)
    main: true
    name: point.title

    RoundedSurface {
        anchors.fill: parent
        color: row.down ? Theme.pressed : Theme.surface
    }
    Rectangle {
        id: disc

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
        height: Math.max(Theme.px(9.5), digit.height)
        radius: height / 2
        width: height

        Label {
            id: digit

            anchors.centerIn: parent
            color: Theme.accentInk
            font.bold: true
            font.pixelSize: Theme.heading
            lineHeight: Theme.headingLineHeight
            words: row.number
        }
    }
    Grid {
        id: told

        readonly property int name: row.beside ? Math.round(width * 0.2) : width

        anchors.left: disc.right
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.spacingMedium
        columns: row.beside ? 2 : 1
        verticalItemAlignment: Grid.AlignVCenter
        width: row.width - disc.width - arrow.width - 4 * Theme.padding

        Heading {
            size: row.beside ? Theme.label : Theme.small
            width: told.name
            words: row.point.title
        }
        Label {
            lineHeight: Theme.headingLineHeight
            width: Math.min(measure(), row.beside ? told.width - told.name - Theme.spacingMedium : told.width)
            words: row.point.message
        }
    }
    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
        shape: "next"
        turns: true
    }
}
