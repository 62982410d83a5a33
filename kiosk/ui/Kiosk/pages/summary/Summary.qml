pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The main messages of the topic's pages at one glance; each opens its page.
PageView {
    id: summary

    pager: area

    Pager {
        id: area

        height: summary.height
        width: summary.width

        PageTitle {
            id: title

            page: summary.page
            titled: summary.titled
            width: area.inner
        }
        Column {
            id: list

            readonly property int count: summary.page.points.length
            readonly property real naturalHeight: children.reduce((sum, child) => sum + child.implicitHeight, (count - 1) * spacing)
            // The rows share the height that is left.
            readonly property real spareHeight: Math.max(0, Math.min(Theme.px(8), (area.height - title.height - Theme.spacingMedium - naturalHeight) / count))

            spacing: Theme.targetSpacing
            width: area.inner

            Repeater {
                model: summary.page.points

                SummaryRow {
                    required property var modelData
                    required property int index

                    sideBySide: summary.roomy
                    height: implicitHeight + list.spareHeight
                    number: index + 1
                    point: modelData
                    width: list.width

                    onPressed: summary.visit.navigation.prepare(modelData.id)
                    onTapped: summary.visit.navigation.open(modelData.id)
                }
            }
        }
    }
}
