import QtQuick
import QtQuick.Window
import Kiosk

// The kiosk's window.
Window {
    id: window

    required property var visit
    property alias desk: rootView.desk
    property alias inches: rootView.inches
    property alias measured: rootView.measured
    property alias motion: rootView.motion
    property bool locked: false
    property bool pointing: false
    readonly property alias mirrored: rootView.mirrored
    readonly property alias pitch: rootView.pitch

    color: Theme.paper
    height: 800
    title: Content.clinic.name ?? ""
    width: 1280

    onClosing: close => close.accepted = !locked

    RootView {
        id: rootView

        // Not anchors.fill: the parent takes the window's size only after the window is shown.
        height: window.height
        visit: window.visit
        width: window.width

        HoverHandler {
            cursorShape: window.locked && !window.pointing ? Qt.BlankCursor : Qt.ArrowCursor
        }
    }
}
