pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

// The window: header, the page for the kind that is shown, foot.
Window {
    id: window

    required property var visit
    property real inches: 10.1
    readonly property bool ready: visit.page.kind !== "problem"
    property var warmed: []

    function file(kind: string): url {
        return Qt.resolvedUrl("pages/" + kind.charAt(0).toUpperCase() + kind.slice(1) + ".qml");
    }

    // Pages are compiled while the first is being read, so that the first tap on each is as quick as any other.
    function warm(): void {
        if (ready && warmed.length === 0)
            warmed = visit.book.kinds.map(kind => Qt.createComponent(file(kind), Component.Asynchronous));
    }

    // A page that stays the same, in another language or with mended words, keeps its place.
    function turn(): void {
        if (pages.place === visit.place && pages.item) {
            pages.item.page = visit.page;
            return;
        }
        pages.place = visit.place;
        pages.setSource(file(visit.page.kind), {
            "page": visit.page,
            "item": visit.item
        });
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    color: Theme.paper
    height: 800
    title: Book.clinic.name ?? ""
    width: 1280

    Component.onCompleted: turn()
    onFrameSwapped: warm()

    Binding {
        property: "pitch"
        target: Theme
        value: Math.hypot(window.width, window.height) / (window.inches * 25.4)
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
        value: Qt.locale(window.visit.language).textDirection === Qt.RightToLeft
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
            window.turn();
        }
        function onItemChanged(): void {
            if (pages.item)
                pages.item.item = window.visit.item;
        }

        target: window.visit
    }

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
    Loader {
        id: pages

        property string place: ""

        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.snug
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: header.bottom
        anchors.topMargin: Theme.gap
    }
    Connections {
        function onChosen(item: string): void {
            window.visit.choose(item);
        }
        function onEntered(item: string): void {
            window.visit.enter(item);
        }
        function onOpened(page: string): void {
            window.visit.open(page);
        }
        function onSourced(): void {
            window.visit.sources();
        }

        target: pages.item as PageView
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
    }
}
