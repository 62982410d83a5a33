pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All risks at once, in plain rows.
ScrollArea {
    id: table

    property string title: ""
    required property var risks
    readonly property var shares: Theme.textScale < 1.5 && width > height ? [0.36, 0.2, 0.18, 0.26] : [1, 1, 1, 1]

    spacing: Theme.spacingSmall

    Title {
        width: table.inner
        words: table.title
    }
    TableRow {
        bold: true
        shares: table.shares
        width: table.inner
        cells: [Content.strings.risk, Content.strings.people, Content.strings.harm, Content.strings.sure]
    }
    Repeater {
        model: table.risks

        TableRow {
            required property var modelData

            cells: [modelData.title, RiskText.number(modelData), Content.strings[modelData.harm], RiskText.sure(modelData)]
            shares: table.shares
            width: table.inner
        }
    }
}
