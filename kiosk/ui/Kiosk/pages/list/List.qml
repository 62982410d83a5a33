pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What the patient wants to talk about, large enough for the clinician to read it too.
SheetPage {
    id: list

    paneled: page.lists.length > 0
    shape: "list"
    spacing: Theme.padding
    takesHome: page.lists.length > 0

    Repeater {
        model: list.page.lists

        Column {
            id: part

            required property var modelData

            spacing: Theme.spacingMedium
            width: list.inner

            Heading {
                width: parent.width
                words: part.modelData.title
            }
            Repeater {
                model: part.modelData.entries

                ListRow {
                    required property var modelData

                    entry: modelData
                    width: part.width

                    onRemoved: list.visit.choices.toggle("listed", modelData.key)
                }
            }
        }
    }
}
