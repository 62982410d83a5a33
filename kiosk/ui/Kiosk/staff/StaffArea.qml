pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The staff area, above everything else. Its words are English, so nothing is mirrored.
Rectangle {
    id: area

    required property var staff
    // However wrongly the screen was measured, all of this can be seen and touched, to measure it again.
    readonly property real zoom: Math.max(Theme.minTarget / Theme.target, Math.min(1, Math.min(width, height) / Theme.px(110)))

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    color: Theme.paper

    Loader {
        readonly property var screens: ({
                "no-pin": noPin,
                "pin": pin,
                "change-pin": pin,
                "staff": start,
                "usage": usage,
                "cleaning": cleaning,
                "calibration": calibration,
                "touch-test": touchTest
            })

        height: area.height / area.zoom
        scale: area.zoom
        sourceComponent: screens[area.staff.screen] ?? null
        transformOrigin: Item.TopLeft
        width: area.width / area.zoom
    }
    Component {
        id: noPin

        NoPinScreen {
            staff: area.staff
        }
    }
    Component {
        id: pin

        PinPad {
            staff: area.staff
        }
    }
    Component {
        id: start

        StaffScreen {
            staff: area.staff
        }
    }
    Component {
        id: usage

        UsageScreen {
            staff: area.staff
        }
    }
    Component {
        id: cleaning

        CleaningScreen {
            staff: area.staff
        }
    }
    Component {
        id: calibration

        CalibrationScreen {
            staff: area.staff
            zoom: area.zoom
        }
    }
    Component {
        id: touchTest

        TouchTestScreen {
            staff: area.staff
        }
    }
}
