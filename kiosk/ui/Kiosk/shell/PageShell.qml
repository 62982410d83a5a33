pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What stands around a page, and the page for the kind that is shown: header, foot, and the pages between them.
Item {
    id: reading

    required property var visit
    readonly property bool ready: visit.kind !== "problem"

    Binding {
        property: "marks"
        target: GlossaryTerms
        value: reading.visit.marks
    }
    Connections {
        function onPageChanged(): void {
            deck.turn();
        }
        function onItemChanged(): void {
            if (deck.current) {
                deck.current.item = reading.visit.item;
                deck.current.answers = reading.visit.answers;
            }
        }
        function onNotesChanged(): void {
            if (deck.current)
                deck.current.notes = reading.visit.notes;
        }
        function onLanguageChanged(): void {
            deck.refresh();
        }
        function onLookChanged(): void {
            deck.refresh();
        }

        target: reading.visit
    }

    Header {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        home: reading.visit.kind === "home" && !reading.visit.away
        visible: reading.ready
        visit: reading.visit
        y: Theme.gap
    }
    // Here for every kind of page at once, and for all that can be opened on it.
    Callout {
        id: note

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: header.bottom
        anchors.topMargin: Theme.gap
        urgent: true
        visible: deck.untranslated
        words: Content.words.untranslated ?? ""
    }
    PageStack {
        id: deck

        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.apart
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: untranslated ? note.bottom : header.bottom
        anchors.topMargin: Theme.gap
        visit: reading.visit

        onAnswered: (question, choice) => reading.visit.answer(question, choice)
        onCellsChanged: reading.visit.fit(cells)
        onChosen: item => reading.visit.choose(item)
        onEntered: item => reading.visit.enter(item)
        onHomed: reading.visit.home()
        onNoted: key => reading.visit.note(key)
        onOpened: page => reading.visit.open(page)
        onPrinted: reading.visit.print()
        onReferred: (page, item) => reading.visit.refer(page, item)
        onSourced: reading.visit.sources()
        onTaken: reading.visit.take()
    }
    Footer {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        approved: reading.visit.book.approved ?? false
        changed: reading.visit.changed
        notices: reading.visit.book.notices ?? []
        visible: reading.ready

        onFinished: reading.visit.finish()
    }
}
