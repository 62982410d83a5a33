pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The root item: the pages, over them the full-screen covers before and after a visit, over all the staff area.
Rectangle {
    id: rootView

    required property var visit
    property var staff: null
    property bool motion: true
    // The font of each language, by its code.
    property var families: ({})
    // Pixels per millimetre; unless told, those of a usual tablet of 10.1 inches.
    property real pitch: Math.hypot(width, height) / (10.1 * 25.4)
    readonly property bool mirrored: Qt.locale(visit.display.language).textDirection === Qt.RightToLeft

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    color: Theme.paper

    // Only now that the bindings below have set the theme: or else all would be laid out twice.
    Component.onCompleted: {
        pageShell.setSource("PageShell.qml", {
            "visit": visit
        });
        pageShell.active = pageShell.visible;
        cover.active = true;
    }

    Binding {
        property: "pitch"
        target: Theme
        value: rootView.pitch
    }
    Binding {
        property: "landscape"
        target: Theme
        value: rootView.width > rootView.height
    }
    Binding {
        property: "families"
        target: Theme
        value: rootView.families
    }
    Binding {
        property: "language"
        target: Theme
        value: rootView.visit.display.language
    }
    Binding {
        property: "textScale"
        target: Theme
        value: rootView.visit.display.textSize / 100
    }
    Binding {
        property: "contrast"
        target: Theme
        value: rootView.visit.display.theme === "contrast"
    }
    Binding {
        property: "mirrored"
        target: Theme
        value: rootView.mirrored
    }
    Binding {
        property: "motion"
        target: Theme
        value: rootView.motion
    }
    Binding {
        property: "shared"
        target: Content
        value: rootView.visit.display.shared
    }
    Connections {
        function onNoted(): void {
            if (staffArea.open)
                rootView.staff.noteActivity();
            else
                rootView.visit.noteActivity();
        }

        target: Activity
    }
    // Takes the finger that lies on nothing: or else the next one would count as the first.
    MouseArea {
        anchors.fill: parent
    }
    // The pages are loaded when they are shown, or soon after the start: the attract screen does not wait for them.
    Timer {
        interval: 200
        running: true

        onTriggered: pageShell.active = true
    }
    Loader {
        id: pageShell

        active: false
        anchors.fill: parent
        enabled: rootView.visit.phase === "reading" && !staffArea.open
        visible: enabled || (rootView.visit.phase === "problem" && !staffArea.open)

        onVisibleChanged: if (visible)
            active = true
    }
    Loader {
        id: cover

        readonly property var covers: ({
                "attract": attract,
                "warning": warning,
                "cleared": cleared,
                "error": errorScreen
            })

        active: false
        anchors.fill: parent
        enabled: !staffArea.open
        sourceComponent: covers[rootView.visit.phase] ?? null
        visible: enabled
    }
    Loader {
        id: staffArea

        readonly property bool open: (rootView.staff?.screen ?? "") !== ""

        anchors.fill: parent

        // Only when it is opened, so that the start does not wait for it.
        onOpenChanged: open ? setSource("../staff/StaffArea.qml", {
            "staff": rootView.staff
        }) : source = ""
    }
    Component {
        id: attract

        Attract {
            height: rootView.height
            motion: rootView.motion
            visit: rootView.visit
            width: rootView.width
        }
    }
    Component {
        id: warning

        IdleWarning {
            visit: rootView.visit
        }
    }
    Component {
        id: cleared

        Cleared {
            visit: rootView.visit
        }
    }
    Component {
        id: errorScreen

        ErrorScreen {}
    }
}
