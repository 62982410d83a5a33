pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All that stands on the glass: what a patient reads, what stands around a visit, the staff's side above all.
Rectangle {
    id: stage

    required property var visit
    property var desk: null
    property real inches: 10.1
    property real measured: 0
    property bool motion: true
    readonly property bool mirrored: Qt.locale(visit.display.language).textDirection === Qt.RightToLeft
    readonly property real pitch: measured || Math.hypot(width, height) / (inches * 25.4)

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.mirrored
    color: Theme.paper

    // Only now, when the looks are known that are set below: or else all would be laid out twice.
    Component.onCompleted: {
        reading.setSource("PageShell.qml", {
            "visit": visit
        });
        cover.active = true;
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
        property: "highDpi"
        target: Theme
        value: stage.Screen.devicePixelRatio > 1
    }
    Binding {
        property: "textScale"
        target: Theme
        value: stage.visit.display.textSize / 100
    }
    Binding {
        property: "contrast"
        target: Theme
        value: stage.visit.display.theme === "contrast"
    }
    Binding {
        property: "mirrored"
        target: Theme
        value: stage.mirrored
    }
    Binding {
        property: "shared"
        target: Content
        value: stage.visit.display.shared
    }
    // Only after the attract screen is shown, which is there sooner.
    Timer {
        id: later

        property bool over: false

        interval: 200
        running: true

        onTriggered: over = true
    }
    Loader {
        id: reading

        active: visible || later.over
        anchors.fill: parent
        enabled: stage.visit.phase === "reading" && !staff.open
        visible: enabled || (stage.visit.phase === "problem" && !staff.open)
    }
    Loader {
        id: cover

        readonly property var covers: ({
                "attract": attract,
                "warning": warning,
                "cleared": cleared,
                "error": error
            })

        active: false
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
        onOpenChanged: open ? setSource("../staff/StaffArea.qml", {
            "desk": stage.desk
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
        id: error

        ErrorScreen {}
    }
}
