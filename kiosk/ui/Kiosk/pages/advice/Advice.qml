pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Do and do not side by side, and what to tell the clinic first, with why.
PageView {
    id: advice

    pager: area

    Pager {
        id: area

        height: advice.height
        width: advice.width

        TakeHomeHeader {
            id: title

            view: advice
            width: area.inner
        }
        Repeater {
            model: advice.page.groups

            AdviceGroup {
                required property var modelData

                columns: advice.roomy ? 2 : 1
                group: modelData
                page: advice
                width: area.inner
            }
        }
        TakeHomeButton {
            view: advice
            visible: !title.sideBySide
        }
        SourceButton {
            ids: advice.cited(advice.page)
            maxWidth: area.inner - 4 * Theme.padding
            view: advice
        }
    }
}
