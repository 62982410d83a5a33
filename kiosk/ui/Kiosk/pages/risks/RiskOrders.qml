pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// In which order risks are listed; and all of them in a table.
Grid {
    id: orders

    property bool worstFirst: false
    readonly property int longestWidth: longest.advanceWidth + 2 * Theme.spacingMedium
    readonly property int tableWidth: columns === 1 ? width : Math.max(longestWidth, width * 0.2)
    readonly property int orderWidth: columns === 1 ? width : (width - tableWidth - 2 * spacing) / 2
    readonly property int cellHeight: Math.max(often.implicitHeight, worst.implicitHeight, table.implicitHeight)

    signal tableRequested

    columns: 3 * longestWidth + 2 * spacing > width ? 1 : 3
    spacing: Theme.targetSpacing

    LongestWord {
        id: longest

        font.pixelSize: Theme.small
        texts: [Content.strings.often, Content.strings.worst, Content.strings.table]
    }
    PillButton {
        id: often

        chosen: !orders.worstFirst
        fontSize: Theme.small
        height: orders.cellHeight
        maxWidth: width - 2 * Theme.spacingSmall
        width: orders.orderWidth
        words: Content.strings.often

        onTapped: orders.worstFirst = false
    }
    PillButton {
        id: worst

        chosen: orders.worstFirst
        fontSize: Theme.small
        height: orders.cellHeight
        maxWidth: width - 2 * Theme.spacingSmall
        width: orders.orderWidth
        words: Content.strings.worst

        onTapped: orders.worstFirst = true
    }
    PillButton {
        id: table

        fontSize: Theme.small
        height: orders.cellHeight
        maxWidth: width - 2 * Theme.spacingSmall
        width: orders.tableWidth
        words: Content.strings.table

        onTapped: orders.tableRequested()
    }
}
