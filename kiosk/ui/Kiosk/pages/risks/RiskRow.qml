import QtQuick
import Kiosk

// A risk in the list: its number leads, in a column of its own; "?" where none is known.
RowButton {
    id: row

    required property var risk
    property int numberWidth: 0

    edge: chosen ? Theme.accent : Theme.outline
    fill: chosen ? Theme.accent : Theme.surface
    height: implicitHeight
    name: risk.title

    Heading {
        anchors.verticalCenter: parent?.verticalCenter
        color: row.chosen ? Theme.accentInk : row.risk.said.often < 0 ? Theme.inkSoft : Theme.affectedInk
        horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
        width: row.numberWidth
        words: row.risk.said.number
    }
    Label {
        anchors.verticalCenter: parent?.verticalCenter
        color: row.chosen ? Theme.accentInk : Theme.ink
        font.bold: true
        font.pixelSize: Theme.label
        lineHeight: Theme.headingLineHeight
        width: row.inner - row.numberWidth - row.spacing
        words: row.risk.title
    }
}
