pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Do and do not side by side, and what to tell the clinic first, with why.
SheetPage {
    id: advice

    // In the wide each group names its own.
    citedIds: roomy ? [] : cited(page)
    paneled: false
    parts: list
    spacing: Theme.padding
    takesHome: true
    titles: page.groups.some(group => group.title === "") ? [] : page.groups.map(group => group.title)

    Repeater {
        id: list

        model: advice.page.groups

        AdviceGroup {
            required property var modelData

            group: modelData
            page: advice
            roomy: advice.roomy
            width: advice.inner
        }
    }
}
