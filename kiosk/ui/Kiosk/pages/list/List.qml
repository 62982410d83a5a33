pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What the patient wants to talk about, large enough for the clinician to read it too.
PageView {
    id: list

    pager: area

    Pager {
        id: area

        height: list.height
        width: list.width

        TakeHomeHeader {
            id: title

            offered: list.page.lists.length > 0
            view: list
            width: area.inner
        }
        Repeater {
            model: list.page.lists

            Card {
                id: card

                required property var modelData

                spacing: Theme.spacingMedium
                width: area.inner

                Heading {
                    width: parent.width
                    words: card.modelData.title
                }
                Repeater {
                    model: card.modelData.entries

                    ListRow {
                        required property var modelData

                        entry: modelData
                        width: card.inner

                        onRemoved: list.visit.choices.toggle("listed", modelData.key)
                    }
                }
            }
        }
        TakeHomeButton {
            view: list
            visible: !title.sideBySide && title.offered
        }
    }
}
