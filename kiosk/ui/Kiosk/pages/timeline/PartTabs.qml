pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The parts of a stage; one is shown. That of when to call has the numbers on it, so that they are always in sight.
Grid {
    id: tabs

    required property var parts
    property string current: ""
    readonly property var all: Array.from({
        "length": repeater.count
    }, (_, index) => repeater.itemAt(index))
    // The width that all words need, and what is left over for each. Marks are left out where they would take a row.
    readonly property real wanted: all.reduce((sum, tab) => sum + (tab?.implicitWidth ?? 0) + spacing, -spacing)
    readonly property bool inOneRow: wanted <= width
    readonly property bool marked: !inOneRow || wanted + all.length * markWidth <= width
    readonly property int markWidth: Theme.px(4.6) + Theme.spacingSmall
    readonly property real extra: (width - wanted - (marked ? all.length * markWidth : 0)) / Math.max(1, all.length)
    readonly property int cellWidth: (width - (columns - 1) * spacing) / columns
    readonly property int tallest: all.reduce((tallest, tab) => Math.max(tallest, tab?.implicitHeight ?? 0), Theme.target)

    signal picked(part: string)

    columns: inOneRow ? Math.max(1, parts.length) : Math.min(2, parts.length)
    spacing: Theme.targetSpacing

    Repeater {
        id: repeater

        model: tabs.parts

        TapArea {
            id: tab

            required property var modelData
            readonly property bool calls: modelData.id === "call"
            readonly property color tint: down ? Theme.ink : chosen ? Theme.accentInk : calls ? Theme.todayInk : Theme.ink

            chosen: modelData.id === tabs.current
            height: tabs.tallest
            implicitHeight: Math.max(Theme.target, texts.height + Theme.spacingSmall)
            implicitWidth: Math.ceil(Math.max(fullTitle.advanceWidth, fullNumbers.advanceWidth)) + 2 * Theme.spacingMedium + Theme.spacingSmall
            name: modelData.title
            width: tabs.inOneRow ? Math.floor(implicitWidth + (tabs.marked ? tabs.markWidth : 0) + tabs.extra) : tabs.cellWidth

            onTapped: tabs.picked(modelData.id)

            // Not the labels' own implicit widths, which change as they wrap.
            TextMetrics {
                id: fullTitle

                font: title.font
                text: tab.modelData.title
            }
            TextMetrics {
                id: fullNumbers

                font: numbers.font
                text: tab.modelData.numbers
            }
            Rectangle {
                anchors.fill: parent
                border.color: tab.chosen ? Theme.accent : tab.calls ? Theme.todayInk : Theme.outline
                border.width: Theme.edge
                color: tab.down ? Theme.pressed : tab.chosen ? Theme.accent : tab.calls ? Theme.today : Theme.surface
                radius: Theme.px(3)
            }
            Icon {
                id: icon

                anchors.left: parent.left
                anchors.leftMargin: Theme.spacingMedium + (tabs.inOneRow ? tabs.extra / 2 : 0)
                anchors.verticalCenter: parent.verticalCenter
                color: tab.tint
                visible: tabs.marked
                shape: ({
                        "see": "eye",
                        "do": "check",
                        "avoid": "cross",
                        "call": "phone"
                    })[tab.modelData.id]
            }
            Column {
                id: texts

                anchors.left: icon.left
                anchors.leftMargin: tabs.marked ? tabs.markWidth : 0
                anchors.right: parent.right
                anchors.rightMargin: Theme.spacingMedium
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    id: title

                    color: tab.tint
                    font.bold: true
                    font.pixelSize: Theme.label
                    lineHeight: Theme.headingLineHeight
                    width: parent.width
                    words: tab.modelData.title
                }
                Label {
                    id: numbers

                    color: tab.tint
                    font.bold: true
                    font.pixelSize: Theme.small
                    lineHeight: Theme.headingLineHeight
                    visible: words !== ""
                    width: parent.width
                    words: tab.modelData.numbers
                }
            }
        }
    }
}
