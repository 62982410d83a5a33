import QtQuick
import Kiosk

// The title of a group of advice, and beside it where the group comes from.
Row {
    id: heading

    required property PageView page
    property string title: ""
    property var ids: []

    spacing: Theme.spacingMedium

    Heading {
        height: Math.max(implicitHeight, heading.ids.length > 0 ? source.height : 0)
        visible: words !== ""
        width: heading.width - (heading.ids.length > 0 ? source.width + heading.spacing : 0)
        words: heading.title
    }
    SourceButton {
        id: source

        anchors.left: undefined
        ids: heading.ids
        maxWidth: heading.width / 2
        shownIds: 6
        view: heading.page
    }
}
