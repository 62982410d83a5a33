pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All risks at once, in plain rows, all out of as many people. Where columns are side by side, their heads stay.
Item {
    id: table

    required property PageView view
    required property var risks
    // Where those begin that nobody knows the number of.
    required property int numberless
    readonly property alias pager: pager
    readonly property bool inColumns: view.roomy
    readonly property var shares: inColumns ? [0.3, 0.26, 0.18, 0.26] : [1, 1, 1, 1]

    Column {
        id: head

        spacing: Theme.spacingSmall
        width: table.width

        Title {
            visible: !table.view.titled
            width: table.width
            words: table.view.page.title
        }
        TableRow {
            bold: true
            cells: [Content.strings.risk, table.risks.find(risk => risk.said.base)?.said.base ?? "", Content.strings.harm, Content.strings.sure]
            shares: table.shares
            visible: table.inColumns
            width: table.width
        }
    }
    Pager {
        id: pager

        anchors.bottom: parent.bottom
        anchors.top: head.bottom
        anchors.topMargin: Theme.spacingSmall
        spacing: Theme.spacingSmall
        width: table.width

        Repeater {
            model: table.risks

            // Not a column, which the pager would take apart.
            Item {
                id: entry

                required property var modelData
                required property int index
                readonly property bool first: index === table.numberless

                height: row.y + row.height
                width: pager.inner

                Heading {
                    id: apart

                    bottomPadding: Theme.spacingSmall
                    visible: entry.first
                    width: entry.width
                    words: Content.strings.unknown
                }
                TableRow {
                    id: row

                    cells: [entry.modelData.title, table.numberless >= 0 && entry.index >= table.numberless ? "" : entry.modelData.said.short, Content.strings[entry.modelData.harm], entry.modelData.said.sure]
                    notes: entry.modelData.said.base ? [[Content.strings.when, entry.modelData.when], [Content.strings.who, entry.modelData.who]].filter(note => note[1]).map(note => note.join(": ")) : []
                    shares: table.shares
                    width: entry.width
                    y: entry.first ? apart.height : 0
                }
            }
        }
        Callout {
            visible: words !== ""
            width: pager.inner
            words: table.view.page.note
        }
    }
}
