pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// When to call, in three levels that no one can mistake; when and where the clinic is there.
PageView {
    id: help

    pager: area

    Pager {
        id: area

        height: help.height
        width: help.width

        TakeHomeHeader {
            id: title

            view: help
            width: area.inner
        }
        Callout {
            urgent: true
            visible: words !== ""
            width: area.inner
            words: Content.notice
        }
        UrgencyCards {
            levels: [help.page.emergency, help.page.today, help.page.week]
            main: true
            roomy: help.roomy
            width: area.inner
        }
        Callout {
            urgent: true
            visible: words !== ""
            width: area.inner
            words: help.page.note
        }
        Repeater {
            model: [["clock", Content.clinic.hours], ["place", Content.clinic.address]].filter(fact => fact[1])

            Row {
                id: fact

                required property var modelData

                spacing: Theme.spacingSmall
                width: area.inner

                Icon {
                    id: symbol

                    color: Theme.accent
                    shape: fact.modelData[0]
                    y: (Theme.body * 1.5 - height) / 2
                }
                Label {
                    width: Math.min(measure(), fact.width - symbol.width - fact.spacing)
                    words: fact.modelData[1]
                }
            }
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
