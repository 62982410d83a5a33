pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Root item: pages, header and footer (`reading`), full-screen overlays by visit phase (`cover`), staff area on top.
Rectangle {
    id: stage

    required property var visit
    property var staff: null
    property bool motion: true
    // Pixels per millimetre; unless told, those of a usual tablet of 10.1 inches.
    property real pitch: Math.hypot(width, height) / (10.1 * 25.4)
    readonly property bool mirrored: Qt.locale(visit.language).textDirection === Qt.RightToLeft

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    color: Theme.paper

    // Only now, when the bindings below have set the theme: or else everything would be laid out twice.
    Component.onCompleted: {
        reading.setSource("PageShell.qml", {
            "visit": visit
        });
        cover.active = true;
        visit.rest();
    }

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
        property: "dense"
        target: Theme
        value: stage.Screen.devicePixelRatio > 1
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
        target: Content
        value: stage.visit.book.words ?? {}
    }
    Binding {
        property: "clinic"
        target: Content
        value: stage.visit.book.clinic ?? {}
    }
    Binding {
        property: "version"
        target: Content
        value: stage.visit.book.version ?? ""
    }
    Connections {
        function onRested(): void {
            reading.rested = true;
        }

        target: stage.visit
    }
    // While the attract screen covers it, it is built only after the first frame.
    Loader {
        id: reading

        property bool rested: false

        active: visible || rested
        anchors.fill: parent
        enabled: stage.visit.phase === "reading" && !staffArea.open
        visible: enabled || (stage.visit.phase === "problem" && !staffArea.open)
    }
    Loader {
        id: cover

        readonly property var covers: ({
                "attract": attract,
                "warning": warning,
                "cleared": cleared,
                "moment": moment
            })

        active: false
        anchors.fill: parent
        enabled: !staffArea.open
        sourceComponent: covers[stage.visit.phase] ?? null
        visible: enabled
    }
    Loader {
        id: staffArea

        readonly property bool open: (stage.staff?.screen ?? "") !== ""

        anchors.fill: parent

        // Not before it is opened, so that the start does not wait for it.
        onOpenChanged: open ? setSource("../staff/StaffArea.qml", {
            "staff": stage.staff
        }) : source = ""
    }
    Component {
        id: attract

        Attract {
            height: stage.height
            motion: stage.motion
            visit: stage.visit
            width: stage.width
        }
    }
    Component {
        id: warning

        IdleWarning {
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

        ErrorScreen {}
    }
}
