pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The risks in rows of one height. Beside a risk, as many as fit are in view at once, those with a number apart from
// those without, and the last button turns to the next ones; alone, it is turned like a page.
Item {
    id: list

    required property PageView view
    required property var risks
    // Where those begin that nobody knows the number of.
    required property int numberless
    property string chosen: ""
    property bool paged: false
    property bool worstFirst: false
    property string sought: ""
    readonly property alias pager: rows
    readonly property int inner: rows.inner
    readonly property int numberWidth: Math.min(inner * 0.28, Math.ceil(Math.max(...risks.map(risk => digits.advanceWidth(risk.said.number))) * Theme.heading / 100) + 1)
    readonly property int rowHeight: Math.max(Theme.mainTarget, Math.ceil(Math.max(longest.height, longestNumber.height)) + 2 * Theme.spacingSmall)
    readonly property int perView: paged ? Math.max(1, Math.floor((rows.height - headingHeight + Theme.targetSpacing) / (rowHeight + Theme.targetSpacing))) : 1
    readonly property int headingHeight: Math.ceil(Theme.small * 1.5) + Theme.spacingSmall / 2
    // None before it is known how many fit, or else all rows would be built twice.
    readonly property var views: rows.height > 0 ? inViews(risks, numberless, perView) : []

    signal picked(id: string)
    signal tableRequested

    // Lists of risks that are seen together: those with a number, then those without.
    function inViews(risks: var, numberless: int, perView: int): var {
        const found = [];
        const apart = numberless < 0 ? risks.length : numberless;
        for (const group of [risks.slice(0, apart), risks.slice(apart)])
            for (let first = 0; first < group.length; first += perView)
                found.push(group.slice(first, first + perView));
        return found;
    }

    function heading(index: int): string {
        const isApart = numberless >= 0 && risks.findIndex(risk => risk.id === views[index][0].id) >= numberless;
        return isApart ? Content.strings.unknown : risks.find(risk => risk.said.base)?.said.base ?? "";
    }

    // A question of a quiz may lead to a risk far down in the list. Its row is there once all has its size.
    function reveal(id: string): void {
        sought = id;
        const group = repeater.itemAt(views.findIndex(isSought));
        if (group)
            rows.seek(group);
    }

    // By the letters that are seen: soft hyphens are not.
    function longestOf(texts: var): string {
        const size = text => text.replace(/[\u00ad\u200b]/g, "").length;
        return texts.reduce((longest, text) => size(text) > size(longest) ? text : longest, "");
    }

    function isSought(view: var): bool {
        return view.some(risk => risk.id === sought);
    }

    onWorstFirstChanged: {
        sought = "";
        rows.scrollToTop();
    }

    // Of letters of 100 pixels: who asks it for a width does not hear when its own size changes.
    FontMetrics {
        id: digits

        font.bold: true
        font.family: Theme.family
        font.pixelSize: 100
    }
    // The longest title, to measure.
    Label {
        id: longest

        font.bold: true
        font.pixelSize: Theme.label
        lineHeight: Theme.headingLineHeight
        visible: false
        width: list.inner - list.numberWidth - 3 * Theme.spacingMedium - (list.paged ? 0 : Theme.px(4.6) + Theme.spacingMedium)
        words: list.longestOf(list.risks.map(risk => risk.title))
    }
    // Some numbers are words, such as "most".
    Heading {
        id: longestNumber

        visible: false
        width: list.numberWidth
        words: list.longestOf(list.risks.map(risk => risk.said.number))
    }
    Loader {
        id: head

        active: list.paged
        width: list.width

        sourceComponent: ordersButtons
    }
    Pager {
        id: rows

        anchors.bottom: parent.bottom
        anchors.bottomMargin: list.paged ? Theme.target + Theme.targetSpacing : 0
        anchors.top: parent.top
        anchors.topMargin: list.paged ? head.height + Theme.spacingSmall : 0
        spacing: list.paged ? 0 : Theme.targetSpacing
        width: list.width

        PageTitle {
            page: list.view.page
            titled: list.view.titled
            visible: !list.paged
            width: rows.inner
        }
        Loader {
            active: !list.paged
            visible: active
            width: rows.inner

            sourceComponent: ordersButtons
        }
        Repeater {
            id: repeater

            model: list.views

            onItemAdded: (index, item) => {
                if (list.isSought(list.views[index]))
                    rows.seek(item);
            }

            // Not a column, which the pager would take apart.
            Item {
                id: group

                required property var modelData
                required property int index

                height: list.paged ? rows.height : column.height
                width: rows.inner

                Column {
                    id: column

                    spacing: Theme.spacingSmall / 2
                    width: parent.width

                    Heading {
                        color: Theme.inkSoft
                        size: Theme.small
                        visible: words !== "" && (list.paged || group.index === 0 || list.heading(group.index) !== list.heading(group.index - 1))
                        width: parent.width
                        words: list.heading(group.index)
                    }
                    Column {
                        spacing: Theme.targetSpacing

                        Repeater {
                            model: group.modelData

                            RiskRow {
                                required property var modelData

                                arrow: list.paged ? "" : "next"
                                chosen: modelData.id === list.chosen
                                height: Math.max(list.rowHeight, implicitHeight)
                                numberWidth: list.numberWidth
                                risk: modelData
                                width: rows.inner

                                onTapped: list.picked(modelData.id)
                            }
                        }
                    }
                }
            }
        }
        Callout {
            visible: words !== ""
            width: rows.inner
            words: list.view.page.note
        }
    }
    PillButton {
        id: up

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        icon: "up"
        name: Content.strings.up
        visible: list.paged && rows.screen > 0

        onTapped: rows.turn(-1)
    }
    PillButton {
        readonly property int remaining: list.risks.length - list.views.slice(0, rows.screen + 1).reduce((sum, view) => sum + view.length, 0)

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        fontSize: Theme.label
        icon: "down"
        visible: list.paged && rows.hasMore
        width: list.width - up.width - Theme.targetSpacing
        words: remaining > 0 ? Content.strings.remaining.replace("{n}", remaining) : Content.strings.more

        onTapped: rows.turn(1)
    }
    Component {
        id: ordersButtons

        RiskOrders {
            worstFirst: list.worstFirst

            onTableRequested: list.tableRequested()
            onWorstFirstChanged: list.worstFirst = worstFirst
        }
    }
}
