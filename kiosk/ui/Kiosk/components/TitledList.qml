import QtQuick
import Kiosk

// A heading with a list under it; nothing if the list is empty.
Column {
    id: titledList

    property string title: ""
    property alias items: list.items
    property alias mark: list.mark
    property alias tint: list.tint
    property alias compact: list.compact
    property color ink: Theme.accent

    spacing: Theme.spacingSmall
    visible: items.length > 0

    Heading {
        color: titledList.ink
        visible: titledList.title !== ""
        width: titledList.width
        words: titledList.title
    }
    Bullets {
        id: list

        width: titledList.width
    }
}
