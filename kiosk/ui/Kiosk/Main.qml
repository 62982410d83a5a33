import QtQuick
import QtQuick.Window
import Kiosk

// The kiosk's window.
Window {
    id: window

    required property var visit
    property alias staff: stage.staff
    property alias inches: stage.inches
    property alias measured: stage.measured
    property alias motion: stage.motion
    property bool locked: false
    property bool pointing: false
    readonly property alias mirrored: stage.mirrored
    readonly property alias pitch: stage.pitch

    color: Theme.paper
    height: 800
    title: Content.clinic.name ?? ""
    width: 1280

    onClosing: close => close.accepted = !locked

    RootView {
        id: stage

        // Not filled into its parent, which takes the window's size only after the window is shown.
        height: window.height
        visit: window.visit
        width: window.width

        HoverHandler {
            cursorShape: window.locked && !window.pointing ? Qt.BlankCursor : Qt.ArrowCursor
        }
    }
}
