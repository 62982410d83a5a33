pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A row that opens and closes what is under it.
Column {
    id: accordion

    property string title: ""
    property bool open: false
    default property Component content

    signal toggled

    spacing: Theme.spacingMedium

    RowButton {
        id: head

        arrow: accordion.open ? "up" : "down"
        chosen: accordion.open
        inset: Theme.padding
        name: (accordion.open ? Content.strings.hide : Content.strings.show) + " " + accordion.title
        width: accordion.width

        onTapped: accordion.toggled()

        Label {
            font.bold: true
            width: head.inner
            words: accordion.title
        }
    }
    Loader {
        active: accordion.open
        sourceComponent: accordion.content
        visible: active
        width: accordion.width
    }
}
