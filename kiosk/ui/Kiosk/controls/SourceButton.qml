import QtQuick
import Kiosk

// Names the sources of a page, and opens their list.
PillButton {
    required property PageView view
    property var ids: []

    anchors.left: parent?.left
    icon: "book"
    fontSize: Theme.small
    visible: ids.length > 0
    words: Content.strings.sources + ": " + ids.join(", ")

    onPressed: view.visit.navigation.prepare(view.visit.navigation.sourcesKey)
    onTapped: view.visit.navigation.open(view.visit.navigation.sourcesKey)
}
