import QtQuick
import Kiosk

// The pages with their header and footer.
Item {
    id: shell

    required property var visit

    Binding {
        property: "annotations"
        target: GlossaryTerms
        value: shell.visit.display.annotations
    }
    Header {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        visible: shell.visit.phase !== "problem"
        visit: shell.visit
        y: Theme.spacingMedium
    }
    // Here for every kind of page, and for all that can be opened on it.
    Callout {
        id: note

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: header.bottom
        anchors.topMargin: Theme.spacingMedium
        urgent: true
        visible: stack.current?.page.untranslated ?? false
        words: Content.strings.untranslated ?? ""
    }
    PageStack {
        id: stack

        anchors.bottom: footer.top
        anchors.bottomMargin: Theme.targetSpacing
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: stack.current?.page.untranslated ? note.bottom : header.bottom
        anchors.topMargin: Theme.spacingMedium
        visit: shell.visit
    }
    Footer {
        id: footer

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        changed: stack.current?.page.changed ?? false
        visible: shell.visit.phase !== "problem"

        onFinished: shell.visit.finish()
    }
}
