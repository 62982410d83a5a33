import QtQuick
import Kiosk

// A heading and a list under it; nothing where the list is empty.
Column {
    id: part

    property string title: ""
    property alias items: list.items
    property alias mark: list.mark
    property alias tint: list.tint
    property color ink: Theme.accent

    spacing: Theme.spacingSmall
    visible: items.length > 0

    Heading {
        color: part.ink
        visible: part.title !== ""
        width: part.width
        words: part.title
    }
    Bullets {
        id: list

        width: part.width
    }
}
