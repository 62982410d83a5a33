pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What else to know for a call: a note, when and where the clinic is there; the page for home, and its sources.
Column {
    id: facts

    required property PageView view
    property bool offered: true

    spacing: Theme.spacingMedium

    Callout {
        urgent: true
        visible: words !== ""
        width: facts.width
        words: facts.view.page.note
    }
    Repeater {
        model: [["clock", Content.clinic.hours], ["place", Content.clinic.address]].filter(fact => fact[1])

        Row {
            id: fact

            required property var modelData

            spacing: Theme.spacingSmall
            width: facts.width

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
    Flow {
        spacing: Theme.targetSpacing
        width: facts.width

        TakeHomeButton {
            view: facts.view
            visible: facts.offered
        }
        PillButton {
            readonly property list<string> ids: facts.view.cited(facts.view.page)

            fontSize: Theme.small
            icon: "book"
            maxWidth: facts.width - 4 * Theme.padding
            visible: ids.length > 0
            words: Content.strings.sources + ": " + ids.join(", ")

            onPressed: facts.view.visit.navigation.prepare(facts.view.visit.navigation.sourcesKey)
            onTapped: facts.view.visit.navigation.open(facts.view.visit.navigation.sourcesKey)
        }
    }
}
