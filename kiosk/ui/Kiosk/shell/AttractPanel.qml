pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Whose kiosk this is, and a picture of what it tells, which reaches to the edges of its panel: below the words, or
// beside them where the panel is wide.
Item {
    id: panel

    required property string file
    // Below the name; null for nothing.
    property Component notices: null
    readonly property bool wide: width > 1.6 * height

    Rectangle {
        anchors.fill: parent
        color: Theme.calm
        radius: Theme.radius
    }
    ContentImage {
        id: picture

        readonly property int maxWidth: panel.wide ? panel.width * 0.6 : panel.width
        readonly property int maxHeight: panel.wide ? panel.height : panel.height - texts.height - 2 * Theme.padding

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: panel.wide ? 0 : (panel.width - width) / 2
        file: panel.file
        place: Qt.size(maxWidth, maxHeight)
    }
    Column {
        id: texts

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        spacing: Theme.spacingMedium
        width: panel.width - (panel.wide ? picture.maxWidth : 0) - 2 * Theme.padding
        y: panel.wide ? (panel.height - height) / 2 : Theme.padding

        Title {
            color: Theme.accent
            width: parent.width
            words: Content.clinic.name ?? ""
        }
        Loader {
            sourceComponent: panel.notices
            visible: panel.notices !== null
            width: parent.width
        }
    }
    // The picture has the round corners of the panel.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.radius
        border.color: Theme.paper
        border.width: Theme.radius
        color: "transparent"
        radius: 2 * Theme.radius
    }
    Rectangle {
        anchors.fill: parent
        border.color: Theme.outline
        border.width: Theme.edge
        color: "transparent"
        radius: Theme.radius
        visible: Theme.contrast
    }
}
