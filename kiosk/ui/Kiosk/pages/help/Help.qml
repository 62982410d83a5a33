pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// When to call, in three levels that no one can mistake: side by side where all can be seen at once, else below each
// other, the most urgent first.
PageView {
    id: help

    LongestWord {
        id: longest

        font.pixelSize: Theme.body
        texts: [help.page.emergency, help.page.today, help.page.week].map(level => [level.title, level.act].concat(level.signs).join(" "))
    }
    ScrollArea {
        id: area

        height: help.height
        width: help.width

        TakeHomeHeader {
            id: title

            view: help
            width: area.inner
        }
        Grid {
            id: levels

            readonly property real rowHeight: columns > 1 ? Math.max(emergency.implicitHeight, today.implicitHeight, week.implicitHeight) : 0
            readonly property int cardsWidth: width - (columns - 1) * spacing

            columns: help.roomy && longest.advanceWidth + 3 * Theme.padding < width * 0.3 ? 3 : 1
            spacing: Theme.spacingMedium
            width: area.inner

            UrgencyCard {
                id: emergency

                fill: Theme.emergency
                height: Math.max(implicitHeight, levels.rowHeight)
                icon: "warning"
                ink: Theme.emergencyInk
                level: help.page.emergency
                number: Content.clinic.emergency
                numberSize: Theme.huge
                width: levels.columns > 1 ? Math.round(levels.cardsWidth * 0.38) : levels.cardsWidth
            }
            UrgencyCard {
                id: today

                fill: Theme.today
                height: Math.max(implicitHeight, levels.rowHeight)
                icon: "clock"
                ink: Theme.todayInk
                level: help.page.today
                number: Content.clinic.phone
                width: levels.columns > 1 ? Math.round(levels.cardsWidth * 0.31) : levels.cardsWidth
            }
            UrgencyCard {
                id: week

                fill: Theme.week
                height: Math.max(implicitHeight, levels.rowHeight)
                icon: "calendar"
                ink: Theme.weekInk
                level: help.page.week
                number: Content.clinic.phone
                width: levels.columns > 1 ? Math.round(levels.cardsWidth * 0.31) : levels.cardsWidth
            }
        }
        Callout {
            urgent: true
            visible: words !== ""
            width: area.inner
            words: help.page.note
        }
        TakeHomeButton {
            view: help
            visible: !title.sideBySide
        }
        SourceButton {
            ids: help.cited(help.page)
            maxWidth: area.inner - 4 * Theme.padding
            view: help
        }
    }
}
