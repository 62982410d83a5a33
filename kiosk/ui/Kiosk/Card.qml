import QtQuick

// A surface with its children in a column.
Item {
    id: card

    default property alias contents: column.data
    property color color: Theme.surface
    property color edge: Theme.hairline
    property real inset: Theme.padding
    property alias spacing: column.spacing
    readonly property real inner: width - 2 * inset

    implicitHeight: column.height + 2 * inset

    Round {
        anchors.fill: parent
        color: card.color
        edge: card.edge
    }
    Column {
        id: column

        spacing: Theme.snug
        width: card.inner
        x: card.inset
        y: card.inset
    }
}
