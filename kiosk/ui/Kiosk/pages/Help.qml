pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// When to call, in three bands that no one can mistake.
PageView {
    id: help

    ScrollArea {
        id: area

        height: help.height
        width: help.width

        Label {
            Accessible.role: Accessible.Heading
            font.bold: true
            font.pixelSize: Theme.title
            lineHeight: Theme.tight
            width: area.inner
            words: help.page.title
        }
        LevelBand {
            fill: Theme.emergency
            icon: "warning"
            ink: Theme.emergencyInk
            level: help.page.emergency
            number: Book.clinic.emergency
            numberSize: Theme.huge
            roomy: help.roomy
            width: area.inner
        }
        Callout {
            urgent: true
            visible: words !== ""
            width: area.inner
            words: help.page.note
        }
        LevelBand {
            fill: Theme.today
            icon: "clock"
            ink: Theme.todayInk
            level: help.page.today
            number: Book.clinic.phone
            roomy: help.roomy
            width: area.inner
        }
        LevelBand {
            fill: Theme.week
            icon: "calendar"
            ink: Theme.weekInk
            level: help.page.week
            number: Book.clinic.phone
            roomy: help.roomy
            width: area.inner
        }
        SourceButton {
            ids: help.cited(help.page)
            room: area.inner - 4 * Theme.padding

            onTapped: help.sourced()
        }
    }
}
