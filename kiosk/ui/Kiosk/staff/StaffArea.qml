pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The staff's side of the glass, above everything. Its words are English, so nothing is mirrored.
Rectangle {
    id: staff

    required property var desk
    // However wrongly the glass was measured, all of this can be seen and touched, to measure it anew.
    readonly property real zoom: Math.max(Theme.minTarget / Theme.target, Math.min(1, Math.min(width, height) / Theme.px(110)))

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    color: Theme.paper

    Loader {
        readonly property var stages: ({
                "closed": closed,
                "pin": pin,
                "staff": start,
                "use": use,
                "cleaning": cleaning,
                "card": card,
                "grid": grid
            })

        height: staff.height / staff.zoom
        scale: staff.zoom
        sourceComponent: stages[staff.desk.stage] ?? null
        transformOrigin: Item.TopLeft
        width: staff.width / staff.zoom
    }
    Component {
        id: closed

        NoPinScreen {
            desk: staff.desk
        }
    }
    Component {
        id: pin

        PinPad {
            desk: staff.desk
        }
    }
    Component {
        id: start

        StaffScreen {
            desk: staff.desk
        }
    }
    Component {
        id: use

        UsageScreen {
            desk: staff.desk
        }
    }
    Component {
        id: cleaning

        CleaningScreen {
            desk: staff.desk
        }
    }
    Component {
        id: card

        CalibrationScreen {
            desk: staff.desk
            zoom: staff.zoom
        }
    }
    Component {
        id: grid

        TouchTestScreen {
            desk: staff.desk
        }
    }
}
