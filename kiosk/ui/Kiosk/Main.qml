pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

// The window: header, the page for the kind that is shown, foot.
Window {
    id: window

    required property var visit
    property var desk: null
    property real inches: 10.1
    property real measured: 0
    property bool motion: true
    property bool locked: false
    property bool pointing: false
    readonly property bool mirrored: Qt.locale(visit.language).textDirection === Qt.RightToLeft
    readonly property real pitch: measured || Math.hypot(width, height) / (inches * 25.4)
    readonly property bool ready: visit.page.kind !== "problem"

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    color: Theme.paper
    height: 800
    title: Book.clinic.name ?? ""
    width: 1280

    onClosing: close => close.accepted = !locked

    HoverHandler {
        cursorShape: window.locked && !window.pointing ? Qt.BlankCursor : Qt.ArrowCursor
    }
    Binding {
        property: "pitch"
        target: Theme
        value: window.pitch
    }
    Binding {
        property: "landscape"
        target: Theme
        value: window.width > window.height
    }
    Binding {
        property: "textScale"
        target: Theme
        value: window.visit.size / 100
    }
    Binding {
        property: "contrast"
        target: Theme
        value: window.visit.theme === "contrast"
    }
    Binding {
        property: "mirrored"
        target: Theme
        value: window.mirrored
    }
    Binding {
        property: "words"
        target: Book
        value: window.visit.book.words ?? {}
    }
    Binding {
        property: "clinic"
        target: Book
        value: window.visit.book.clinic ?? {}
    }
    Binding {
        property: "version"
        target: Book
        value: window.visit.book.version ?? ""
    }
    Connections {
        function onPageChanged(): void {
            deck.turn();
        }
        function onItemChanged(): void {
            if (deck.current)
                deck.current.item = window.visit.item;
        }
        function onLanguageChanged(): void {
            deck.refresh();
        }
        function onLookChanged(): void {
            deck.refresh();
        }

        target: window.visit
    }

    Item {
        id: pages

        anchors.fill: parent
        enabled: window.visit.phase === "reading" && !staff.open
        visible: enabled || (window.visit.phase === "problem" && !staff.open)

        Header {
            id: header

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            home: window.visit.page.kind === "home" && !window.visit.away
            visible: window.ready
            visit: window.visit
            y: Theme.gap
        }
        Deck {
            id: deck

            anchors.bottom: foot.top
            anchors.bottomMargin: Theme.apart
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: header.bottom
            anchors.topMargin: Theme.gap
            visit: window.visit

            onChosen: item => window.visit.choose(item)
            onEntered: item => window.visit.enter(item)
            onOpened: page => window.visit.open(page)
            onSourced: window.visit.sources()
        }
        Foot {
            id: foot

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            approved: window.visit.book.approved ?? false
            notices: window.visit.book.notices ?? []
            visible: window.ready

            onFinished: window.visit.finish()
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
        sourceComponent: covers[window.visit.phase] ?? null
        visible: enabled
    }
    Loader {
        id: staff

        readonly property bool open: (window.desk?.stage ?? "") !== ""

        anchors.fill: parent

        // Only here, so that the start is spared it.
        onOpenChanged: open ? setSource("staff/StaffDesk.qml", {
            "desk": window.desk
        }) : source = ""
    }
    Component {
        id: attract

        Attract {
            motion: window.motion
            visit: window.visit
        }
    }
    Component {
        id: warning

        Warning {
            visit: window.visit
        }
    }
    Component {
        id: cleared

        Cleared {
            visit: window.visit
        }
    }
    Component {
        id: moment

        Moment {}
    }
}
