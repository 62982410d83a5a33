pragma ComponentBehavior: Bound

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
        page: stack.current?.page ?? {}
        visible: shell.visit.phase !== "problem"
        visit: shell.visit
        y: Theme.spacingSmall

        onLanguagesRequested: overlay.sourceComponent = languages
        onLooksRequested: overlay.sourceComponent = looks
    }
    // Here for every kind of page, and for all that can be opened on it.
    Callout {
        id: note

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: header.bottom
        anchors.topMargin: Theme.spacingSmall
        urgent: true
        visible: stack.current?.page.untranslated ?? false
        words: Content.strings.untranslated ?? ""
    }
    PageStack {
        id: stack

        anchors.bottom: bar.top
        anchors.bottomMargin: Theme.targetSpacing
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: note.visible ? note.bottom : header.bottom
        anchors.topMargin: Theme.targetSpacing
        titles: page => header.titles(page)
        visit: shell.visit
    }
    FootBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spacingSmall
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        view: stack.current
        visible: shell.visit.phase !== "problem"
        visit: shell.visit

        onFinished: shell.visit.finish()
    }
    // Over the page, until it is closed or the patient is somewhere else.
    Loader {
        id: overlay

        anchors.fill: parent
        sourceComponent: null
    }
    Connections {
        function onPhaseChanged(): void {
            if (shell.visit.phase !== "reading")
                overlay.sourceComponent = null;
        }

        target: shell.visit
    }
    Component {
        id: languages

        LanguageScreen {
            visit: shell.visit

            onClosed: overlay.sourceComponent = null
        }
    }
    Component {
        id: looks

        LooksPanel {
            showsLanguages: !header.languagesFit
            visit: shell.visit

            onClosed: overlay.sourceComponent = null
            onLanguagesRequested: overlay.sourceComponent = languages
        }
    }
}
