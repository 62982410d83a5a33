import QtQuick
import QtQuick.Window
import Kiosk

// The kiosk's window.
Window {
    id: window

    required property var kiosk
    required property bool locked

    color: Theme.paper
    height: 800
    title: Content.clinic.name ?? ""
    width: 1280

    onClosing: close => close.accepted = !locked

    RootView {
        // Not filled into its parent, which takes the window's size only after the window is shown.
        families: window.kiosk.fonts
        height: window.height
        motion: window.kiosk.device.motion
        pitch: window.kiosk.device.pitch
        staff: window.kiosk.staff
        visit: window.kiosk.visit
        width: window.width

        HoverHandler {
            cursorShape: window.locked && !window.kiosk.device.pointer ? Qt.BlankCursor : Qt.ArrowCursor
        }
    }
}
