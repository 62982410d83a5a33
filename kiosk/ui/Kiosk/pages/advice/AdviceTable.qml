pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What to do, and beside it what not to do (below it in one column), in rows that stay whole where the page is turned.
Column {
    id: table

    required property var group
    property int columns: 1
    readonly property var lists: [listOf(group.do, group.dotitle || Content.strings.do, false), listOf(group.avoid, group.avoidtitle || Content.strings.avoid, true)].filter(list => list.length > 0)
    readonly property int count: Math.min(columns, lists.length)
    readonly property int gap: Theme.spacingMedium
    readonly property int cellWidth: (width - (count - 1) * gap) / Math.max(1, count)
    readonly property var rows: count < 2 ? lists.reduce((all, list) => all.concat(list), []).map(cell => [cell]) : sideBySide(Math.max(lists[0].length, lists[1].length))

    function sideBySide(length: int): var {
        return Array.from({
            "length": length
        }, (_, at) => lists.map(list => Object.assign(list[at] ?? filler(list), {
                    "last": at === length - 1
                })));
    }

    function listOf(items: var, title: string, avoided: bool): var {
        return items.map((words, at) => ({
                    "words": words,
                    "title": at === 0 ? title : "",
                    "avoided": avoided,
                    "first": at === 0,
                    "last": at === items.length - 1
                }));
    }

    // Below the shorter of two lists, so that both end together.
    function filler(list: var): var {
        return {
            "words": "",
            "title": "",
            "avoided": list[0].avoided,
            "first": false
        };
    }

    Repeater {
        model: table.rows

        Item {
            id: row

            required property var modelData
            required property int index
            readonly property bool beginsList: modelData[0].first && index > 0

            height: cells.height + (beginsList ? table.gap : 0)
            width: table.width

            Row {
                id: cells

                readonly property real tallest: children.reduce((tallest, cell) => Math.max(tallest, cell.implicitHeight ?? 0), 0)

                spacing: table.gap
                y: row.beginsList ? table.gap : 0

                Repeater {
                    model: row.modelData

                    AdviceCell {
                        required property var modelData

                        advice: modelData
                        // Over the edge of the next one, or else a line would be seen between them.
                        height: cells.tallest + (modelData.last ? 0 : 1)
                        last: modelData.last
                        width: table.cellWidth
                    }
                }
            }
        }
    }
}
