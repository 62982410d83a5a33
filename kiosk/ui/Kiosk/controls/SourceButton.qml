import QtQuick
import Kiosk

// Names the sources of a page, and opens their list.
PillButton {
    required property PageView view
    property var ids: []
    // So many are named on the button; all are in the list.
    property int shownIds: 100

    anchors.left: parent?.left
    icon: "book"
    fontSize: Theme.small
    visible: ids.length > 0
    words: Content.strings.sources + ": " + ids.slice(0, shownIds).join(", ") + (ids.length > shownIds ? " …" : "")

    onPressed: view.visit.navigation.prepare(view.visit.navigation.sourcesKey)
    onTapped: view.visit.navigation.open(view.visit.navigation.sourcesKey)
}
