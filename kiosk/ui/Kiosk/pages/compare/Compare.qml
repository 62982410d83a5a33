pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Treatments side by side, in as many columns as can be read; doing nothing stays in sight, and large tabs choose the
// others. Their names stay above, while the questions turn.
PageView {
    id: compare

    readonly property int minColumnWidth: Math.max(Theme.px(56) * Theme.textScale, longest.advanceWidth + 2 * Theme.padding)
    readonly property int maxColumns: Math.max(2, Math.min(page.options.length, Math.floor(width / minColumnWidth)))
    readonly property bool stacked: width < 2 * minColumnWidth + Theme.padding
    // Where names and tabs would leave too little of the answers, they turn with them.
    readonly property bool headStays: !stacked && head.fullHeight < height * 0.35
    readonly property bool complete: maxColumns >= page.options.length
    // What is always in sight: doing nothing, and beside two others the first treatment.
    readonly property var staying: page.options.filter((option, index) => option.id === "nothing" || (index === 0 && maxColumns > 2))
    readonly property var choosable: page.options.filter(option => !staying.includes(option))
    property var picked: []
    readonly property var shown: inFileOrder(page.options, staying.map(option => option.id).concat(picked), maxColumns)

    // The options wanted first, and as many of the others as fit, in the order of the file.
    function inFileOrder(options: var, first: var, maxColumns: int): var {
        const wanted = first.concat(options.map(option => option.id).filter(id => !first.includes(id)));
        const kept = wanted.slice(0, maxColumns);
        return options.filter(option => kept.includes(option.id));
    }

    function pick(id: string): void {
        picked = [id].concat(shown.map(option => option.id).filter(other => other !== id && picked.includes(other)));
    }

    pager: area

    LongestWord {
        id: longest

        font.pixelSize: Theme.body
        texts: compare.page.options.map(option => option.title).concat(...compare.page.rows.map(row => Object.values(row.answers)))
    }
    // Its own place, so that it is read before the answers, wherever it was before.
    Item {
        id: above
    }
    CompareHead {
        id: head

        parent: compare.headStays ? above : place
        shown: compare.shown
        stacked: compare.stacked
        titled: compare.headStays && untitled
        view: compare
        tabs: compare.complete ? [] : compare.choosable
        width: compare.width

        onPicked: id => compare.pick(id)
    }
    Pager {
        id: area

        anchors.bottom: parent.bottom
        anchors.top: parent.top
        anchors.topMargin: compare.headStays && head.height > 0 ? head.height + Theme.spacingSmall : 0
        spacing: Theme.spacingSmall
        width: compare.width

        PageTitle {
            page: compare.page
            titled: compare.titled || head.titled
            visible: !head.messageBeside
            width: area.inner
        }
        Item {
            id: place

            height: compare.headStays ? 0 : head.height
            visible: height > 0
            width: area.inner
        }
        Repeater {
            model: compare.page.rows

            CompareRow {
                required property var modelData

                answers: modelData.answers
                options: compare.shown
                stacked: compare.stacked
                title: modelData.title
                width: area.inner
            }
        }
        Column {
            spacing: Theme.targetSpacing
            width: area.inner

            TakeHomeButton {
                view: compare
            }
            SourceButton {
                ids: compare.cited(compare.page)
                maxWidth: area.inner - 4 * Theme.padding
                view: compare
            }
        }
    }
}
