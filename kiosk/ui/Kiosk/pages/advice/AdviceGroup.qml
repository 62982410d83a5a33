pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One group of advice under its heading.
Column {
    id: view

    required property var group
    required property PageView page
    property bool roomy: false

    readonly property bool tabled: group.do.length + group.avoid.length > 0

    spacing: Theme.spacingMedium

    GroupHeading {
        ids: view.roomy ? view.page.cited(view.group) : []
        page: view.page
        title: view.group.title
        visible: !view.tabled && height > 0
        width: view.width
    }
    // One block, so that it is not cut where a view can hold it.
    Item {
        height: table.y + table.height
        visible: view.tabled
        width: view.width

        GroupHeading {
            id: heading

            ids: view.roomy && view.tabled ? view.page.cited(view.group) : []
            page: view.page
            title: view.group.title
            width: view.width
        }
        AdviceTable {
            id: table

            columns: view.roomy ? 2 : 1
            group: view.group
            width: view.width
            y: heading.height > 0 ? heading.height + Theme.spacingSmall : 0
        }
    }
    UrgencyCards {
        levels: view.group.call
        width: view.width
    }
    Repeater {
        model: view.group.tell

        TellRow {
            id: row

            required property var modelData
            required property int index

            condition: modelData
            page: view.page
            sideBySide: view.roomy
            width: view.width

            // A line between two rows, no part of either: where the page is turned between them it is not seen.
            Item {
                visible: row.index > 0

                Rectangle {
                    color: Theme.hairline
                    height: Theme.edge
                    radius: height / 2
                    width: row.width
                    y: -(Theme.spacingMedium + height) / 2
                }
            }
        }
    }
}
