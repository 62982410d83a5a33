import QtQuick
import Kiosk

// The main message of a page, with its number; opens that page.
RowButton {
    id: row

    required property var point
    property int number: 1
    property bool sideBySide: false

    arrow: "next"
    inset: Theme.padding
    name: point.title
    spacing: Theme.padding

    Rectangle {
        id: disc

        anchors.verticalCenter: parent?.verticalCenter
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
        id: texts

        readonly property int titleWidth: row.sideBySide ? Math.round(width * 0.2) : width

        anchors.verticalCenter: parent?.verticalCenter
        columnSpacing: Theme.spacingMedium
        columns: row.sideBySide ? 2 : 1
        verticalItemAlignment: Grid.AlignVCenter
        width: row.inner - disc.width - row.spacing

        Heading {
            size: row.sideBySide ? Theme.label : Theme.small
            width: texts.titleWidth
            words: row.point.title
        }
        Label {
            lineHeight: Theme.headingLineHeight
            width: Math.min(measure(), row.sideBySide ? texts.width - texts.titleWidth - texts.columnSpacing : texts.width)
            words: row.point.message
        }
    }
}
