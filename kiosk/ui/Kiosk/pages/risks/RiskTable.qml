pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All risks at once, in plain rows, all out of as many people.
Pager {
    id: table

    property string title: ""
    required property var risks
    // Where those begin that nobody knows the number of.
    required property int numberless
    readonly property var shares: Theme.textScale < 1.5 && width > height ? [0.3, 0.26, 0.18, 0.26] : [1, 1, 1, 1]

    spacing: Theme.spacingSmall

    Title {
        width: table.inner
        words: table.title
    }
    TableRow {
        bold: true
        shares: table.shares
        width: table.inner
        cells: [Content.strings.risk, table.risks.find(risk => risk.said.base)?.said.base ?? "", Content.strings.harm, Content.strings.sure]
    }
    Repeater {
        model: table.risks

        Column {
            id: entry

            required property var modelData
            required property int index

            Heading {
                bottomPadding: Theme.spacingSmall
                topPadding: Theme.spacingMedium
                visible: entry.index === table.numberless
                width: table.inner
                words: Content.strings.unknown
            }
            TableRow {
                cells: [entry.modelData.title, table.numberless >= 0 && entry.index >= table.numberless ? "" : entry.modelData.said.short, Content.strings[entry.modelData.harm], entry.modelData.said.sure]
                notes: entry.modelData.said.base ? [[Content.strings.when, entry.modelData.when], [Content.strings.who, entry.modelData.who]].filter(note => note[1]).map(note => note.join(": ")) : []
                shares: table.shares
                width: table.inner
            }
        }
    }
}
