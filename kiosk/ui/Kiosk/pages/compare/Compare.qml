pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Treatments side by side, in as many columns as can be read; large tabs choose which.
PageView {
    id: compare

    readonly property int minColumnWidth: Math.max(Theme.px(62) * Theme.textScale, longest.advanceWidth + 2 * Theme.padding)
    readonly property int maxColumns: Math.max(2, Math.min(page.options.length, Math.floor(width / minColumnWidth)))
    readonly property bool stacked: width < 2 * minColumnWidth + Theme.padding
    property var picked: []
    readonly property var shown: inFileOrder(page.options, picked, maxColumns)

    // The options picked last, and as many of the others as fit, in the order of the file.
    function inFileOrder(options: var, picked: var, maxColumns: int): var {
        const wanted = picked.concat(options.map(option => option.id).filter(id => !picked.includes(id)));
        const kept = wanted.slice(0, maxColumns);
        return options.filter(option => kept.includes(option.id));
    }

    function pick(id: string): void {
        picked = [id].concat(shown.map(option => option.id).filter(other => other !== id && picked.includes(other)));
        area.scrollToTop();
    }

    LongestWord {
        id: longest

        font.pixelSize: Theme.body
        texts: compare.page.options.map(option => option.title).concat(...compare.page.rows.map(row => Object.values(row.answers)))
    }
    pager: area

    Pager {
        id: area

        height: compare.height
        width: compare.width

        TakeHomeHeader {
            id: title

            view: compare
            width: area.inner
        }
        Flow {
            spacing: Theme.targetSpacing
            visible: compare.maxColumns < compare.page.options.length
            width: area.inner

            Repeater {
                model: compare.page.options

                PillButton {
                    required property var modelData

                    icon: chosen ? "check" : ""
                    chosen: compare.shown.some(option => option.id === modelData.id)
                    fontSize: Theme.label
                    main: true
                    maxWidth: area.inner - 4 * Theme.padding
                    words: modelData.title

                    onTapped: compare.pick(modelData.id)
                }
            }
        }
        Card {
            id: card

            width: area.inner

            Row {
                spacing: Theme.spacingMedium
                visible: !compare.stacked

                Repeater {
                    model: compare.shown

                    Heading {
                        required property var modelData

                        width: (card.inner - (compare.shown.length - 1) * Theme.spacingMedium) / compare.shown.length
                        words: modelData.title
                    }
                }
            }
            Repeater {
                model: compare.page.rows

                Column {
                    id: question

                    required property var modelData

                    spacing: Theme.spacingSmall
                    width: card.inner

                    Rectangle {
                        border.color: Theme.contrast ? Theme.outline : Theme.calm
                        border.width: Theme.edge
                        color: Theme.calm
                        height: name.height + Theme.spacingSmall
                        radius: Theme.px(2)
                        width: parent.width

                        Heading {
                            id: name

                            anchors.verticalCenter: parent.verticalCenter
                            size: Theme.body
                            width: parent.width - 2 * Theme.spacingMedium
                            words: question.modelData.title
                            x: Theme.spacingMedium
                        }
                    }
                    CompareRow {
                        answers: question.modelData.answers
                        options: compare.shown
                        stacked: compare.stacked
                        width: parent.width
                    }
                }
            }
        }
        TakeHomeButton {
            view: compare
            visible: !title.sideBySide
        }
        SourceButton {
            ids: compare.cited(compare.page)
            maxWidth: area.inner - 4 * Theme.padding
            view: compare
        }
    }
}
