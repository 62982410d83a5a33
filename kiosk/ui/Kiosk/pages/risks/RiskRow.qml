import QtQuick
import Kiosk

// A risk in the list: its name and its number; where none is known, how bad it is.
RowButton {
    id: row

    required property var risk
    property bool numberless: false
    readonly property color ink: chosen ? Theme.accentInk : Theme.ink

    arrow: "next"
    arrowColor: chosen ? Theme.accentInk : Theme.accent
    edge: chosen ? Theme.accent : Theme.outline
    fill: chosen ? Theme.accent : Theme.surface
    height: implicitHeight
    name: risk.title

    Column {
        spacing: Theme.spacingSmall / 3
        width: row.inner

        Heading {
            color: row.ink
            size: Theme.body
            width: parent.width
            words: row.risk.title
        }
        Label {
            color: row.ink
            font.pixelSize: Theme.small
            lineHeight: Theme.headingLineHeight
            width: parent.width
            words: row.numberless ? Content.strings.harm + " " + Content.strings[row.risk.harm] : (row.risk.said.base && row.risk.said.base + ": ") + row.risk.said.short
        }
    }
}
