pragma ComponentBehavior: Bound

import QtQuick

// All that stands on the glass: header, the page for the kind that is shown, foot; what stands around a visit; the
// staff's side above all.
Rectangle {
    id: stage

    required property var visit
    property var desk: null
    property real inches: 10.1
    property real measured: 0
    property bool motion: true
    readonly property bool mirrored: Qt.locale(visit.language).textDirection === Qt.RightToLeft
    readonly property real pitch: measured || Math.hypot(width, height) / (inches * 25.4)
    readonly property bool ready: visit.page.kind !== "problem"

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    color: Theme.paper

    Binding {
        property: "pitch"
        target: Theme
        value: stage.pitch
    }
    Binding {
        property: "landscape"
        target: Theme
        value: stage.width > stage.height
    }
    Binding {
        property: "textScale"
        target: Theme
        value: stage.visit.size / 100
    }
    Binding {
        property: "contrast"
        target: Theme
        value: stage.visit.theme === "contrast"
    }
    Binding {
        property: "mirrored"
        target: Theme
        value: stage.mirrored
    }
    Binding {
        property: "words"
        target: Book
        value: stage.visit.book.words ?? {}
    }
    Binding {
        property: "clinic"
        target: Book
        value: stage.visit.book.clinic ?? {}
    }
    Binding {
        property: "marks"
        target: Gloss
        value: stage.visit.marks
    }
    Binding {
        property: "version"
        target: Book
        value: stage.visit.book.version ?? ""
    }
    Connections {
        function onPageChanged(): void {
            deck.turn();
        }
        function onItemChanged(): void {
            if (deck.current) {
                deck.current.item = stage.visit.item;
                deck.current.answers = stage.visit.answers;
            }
        }
        function onNotesChanged(): void {
            if (deck.current)
                deck.current.notes = stage.visit.notes;
        }
        function onLanguageChanged(): void {
            deck.refresh();
        }
        function onLookChanged(): void {
            deck.refresh();
        }

        target: stage.visit
    }

    Item {
        id: pages

        anchors.fill: parent
        enabled: stage.visit.phase === "reading" && !staff.open
        visible: enabled || (stage.visit.phase === "problem" && !staff.open)

        Header {
            id: header

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            home: stage.visit.page.kind === "home" && !stage.visit.away
            visible: stage.ready
            visit: stage.visit
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
            words: Book.words.untranslated ?? ""
        }
        Deck {
            id: deck

            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.apart
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: untranslated ? note.bottom : header.bottom
            anchors.topMargin: Theme.gap
            visit: stage.visit

            onAnswered: (question, choice) => stage.visit.answer(question, choice)
            onCellsChanged: stage.visit.fit(cells)
            onChosen: item => stage.visit.choose(item)
            onEntered: item => stage.visit.enter(item)
            onHomed: stage.visit.home()
            onNoted: key => stage.visit.note(key)
            onOpened: page => stage.visit.open(page)
            onPrinted: stage.visit.print()
            onReferred: (page, item) => stage.visit.refer(page, item)
            onSourced: stage.visit.sources()
            onTaken: stage.visit.take()
        }
        Foot {
            id: foot

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            approved: stage.visit.book.approved ?? false
            changed: stage.visit.page.changed ?? false
            notices: stage.visit.book.notices ?? []
            visible: stage.ready

            onFinished: stage.visit.finish()
        }
    }
    Loader {
        id: cover

        readonly property var covers: ({
                "attract": attract,
                "warning": warning,
                "cleared": cleared,
                "moment": moment
            })

        anchors.fill: parent
        enabled: !staff.open
        sourceComponent: covers[stage.visit.phase] ?? null
        visible: enabled
    }
    Loader {
        id: staff

        readonly property bool open: (stage.desk?.stage ?? "") !== ""

        anchors.fill: parent

        // Only here, so that the start is spared it.
        onOpenChanged: open ? setSource("staff/StaffDesk.qml", {
            "desk": stage.desk
        }) : source = ""
    }
    Component {
        id: attract

        Attract {
            motion: stage.motion
            visit: stage.visit
        }
    }
    Component {
        id: warning

        Warning {
            visit: stage.visit
        }
    }
    Component {
        id: cleared

        Cleared {
            visit: stage.visit
        }
    }
    Component {
        id: moment

        Moment {}
    }
}
