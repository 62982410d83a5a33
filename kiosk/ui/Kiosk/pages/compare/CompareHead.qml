pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The names of what is compared, above its columns. Tabs choose what is in the last ones; beside them, where there is
// room, the message of the page.
Column {
    id: head

    required property PageView view
    required property var shown
    // What can be chosen for the columns that do not stay.
    required property var tabs
    property bool stacked: false
    property bool titled: false
    readonly property int tabsWidth: tabs.reduce((sum, tab) => sum + metrics.advanceWidth(tab.title) * Theme.label / 100 + 2 * Theme.padding + Theme.targetSpacing, 2 * Theme.padding)
    readonly property bool messageBeside: view.roomy && !stacked && tabsWidth < width * 0.55

    // With the title where it is needed. Whether this fits must not depend on what is shown now.
    readonly property bool untitled: !messageBeside && !view.titled
    readonly property real fullHeight: (untitled ? name.implicitHeight + spacing : 0) + choice.height + spacing + names.height

    signal picked(id: string)

    spacing: Theme.spacingSmall

    // Of letters of 100 pixels: who asks it for a width does not hear when its own size changes.
    FontMetrics {
        id: metrics

        font.bold: true
        font.family: Theme.family
        font.pixelSize: 100
    }
    Title {
        id: name

        visible: head.titled
        width: head.width
        words: head.view.page.title
    }
    Item {
        id: choice

        height: Math.max(head.tabs.length > 0 ? row.height : 0, head.messageBeside ? message.height : 0)
        visible: height > 0
        width: head.width

        Flow {
            id: row

            anchors.left: parent.left
            spacing: Theme.targetSpacing
            visible: head.tabs.length > 0
            width: head.messageBeside ? head.tabsWidth : head.width

            Repeater {
                model: head.tabs

                PillButton {
                    required property var modelData

                    icon: chosen ? "check" : ""
                    chosen: head.shown.some(option => option.id === modelData.id)
                    fontSize: Theme.label
                    main: true
                    maxWidth: head.width - 4 * Theme.padding
                    words: modelData.title

                    onTapped: head.picked(modelData.id)
                }
            }
        }
        MessageBand {
            id: message

            anchors.right: parent.right
            height: Math.max(implicitHeight, head.tabs.length > 0 ? row.height : 0)
            view: head.view
            visible: head.messageBeside
            width: head.width - (head.tabs.length > 0 ? head.tabsWidth : 0)
        }
    }
    Row {
        id: names

        readonly property int cellWidth: (head.width - 2 * Theme.padding - (head.shown.length - 1) * spacing) / head.shown.length

        spacing: Theme.padding
        visible: !head.stacked
        x: Theme.padding

        Repeater {
            model: head.stacked ? [] : head.shown

            Heading {
                required property var modelData

                color: Theme.ink
                width: names.cellWidth
                words: modelData.title
            }
        }
    }
}
