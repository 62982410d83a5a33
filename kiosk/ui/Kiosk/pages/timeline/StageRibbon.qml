pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The stages as a ribbon of days, whose colour is strongest on the day of the visit and fades as patients heal. The one
// that the patient is on has a bold edge, and points at its words below.
Item {
    id: ribbon

    required property var stages
    property int currentIndex: 0
    // That of the page, where it is not in the header.
    property string title: ""
    readonly property int gap: Theme.targetSpacing
    // Beside the days where there is space for all of them, else above them.
    readonly property bool beside: title === "" && Theme.landscape && Theme.textScale < 1.5 && columnsFor(width - questionWidth, spanned) === stages.length
    readonly property int questionWidth: Math.max(Theme.px(18), longestOfQuestion.advanceWidth + Theme.spacingSmall) + gap
    readonly property int gridWidth: width - (beside ? questionWidth : 0)
    readonly property int titled: minCellWidth(longestOfTitles.advanceWidth)
    readonly property int spanned: minCellWidth(longestOfAll.advanceWidth)
    // The days are left out where there is not one row with space for them.
    readonly property bool showsSpans: Theme.textScale < 1.5 && rowsFor(spanned) === 1
    readonly property int columns: Math.ceil(stages.length / rowsFor(showsSpans ? spanned : titled))
    // The items are there when `count` is told, after this was read for the first time.
    readonly property int tallest: Array.from({
        "length": repeater.count
    }, (_, index) => (repeater.itemAt(index) as TapArea)?.implicitHeight ?? 0).reduce((tallest, height) => Math.max(tallest, height), Theme.mainTarget)

    signal picked(id: string)

    function minCellWidth(word: real): int {
        return Math.max(Theme.mainTarget, Math.ceil(word) + Theme.spacingSmall);
    }

    function columnsFor(space: real, cell: int): int {
        return Math.max(1, Math.min(stages.length, Math.floor((space + gap) / (cell + gap))));
    }

    function rowsFor(cell: int): int {
        return Math.ceil(stages.length / columnsFor(gridWidth, cell));
    }

    function fadedColor(index: int): color {
        const before = stages.filter(stage => stage.days.high < 0).length;
        const share = (index - before) / Math.max(1, stages.length - before - 1);
        return Theme.contrast || share < 0 ? Theme.surface : Qt.tint(Theme.raw, Qt.alpha(Theme.healed, share));
    }

    implicitHeight: grid.y + grid.height

    LongestWord {
        id: longestOfQuestion

        font.pixelSize: Theme.fontSize(2.85, 1)
        texts: [question.words]
    }
    LongestWord {
        id: longestOfTitles

        font.pixelSize: Theme.footer
        texts: ribbon.stages.map(stage => stage.title)
    }
    LongestWord {
        id: longestOfAll

        font.pixelSize: Theme.footer
        texts: ribbon.stages.map(stage => stage.title + " " + stage.span)
    }
    Heading {
        id: question

        anchors.left: parent.left
        color: Theme.ink
        size: ribbon.beside ? Theme.fontSize(2.85, 1) : Theme.label
        width: ribbon.beside ? ribbon.questionWidth - ribbon.gap : ribbon.width
        y: ribbon.beside ? Math.round((grid.height - height) / 2) : 0
        words: [ribbon.title, Content.strings.today].filter(words => words !== "").join(" · ")
    }
    Grid {
        id: grid

        anchors.right: parent.right
        columns: ribbon.columns
        spacing: ribbon.gap
        width: ribbon.gridWidth
        y: ribbon.beside ? 0 : question.height + Theme.spacingSmall

        Repeater {
            id: repeater

            model: ribbon.stages

            TapArea {
                id: stage

                required property var modelData
                required property int index

                chosen: index === ribbon.currentIndex
                height: ribbon.tallest
                implicitHeight: texts.height + 2 * Theme.spacingSmall
                main: true
                name: modelData.title
                width: Math.floor((ribbon.gridWidth - (ribbon.columns - 1) * ribbon.gap) / ribbon.columns)

                onTapped: ribbon.picked(modelData.id)

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.accent
                    height: Theme.px(2.6)
                    rotation: 45
                    visible: stage.chosen
                    width: height
                    y: stage.height - height * 0.6
                }
                Rectangle {
                    anchors.fill: parent
                    border.color: stage.chosen ? Theme.accent : Theme.outline
                    border.width: stage.chosen ? 1.5 * Theme.thickEdge : Theme.edge
                    color: stage.down ? Theme.pressed : ribbon.fadedColor(stage.index)
                    radius: Theme.px(2.4)
                }
                Column {
                    id: texts

                    anchors.centerIn: parent
                    width: parent.width - 3 * Theme.edge

                    Repeater {
                        model: [stage.modelData.title, ribbon.showsSpans ? stage.modelData.span : ""].filter(words => words !== "")

                        Label {
                            required property string modelData
                            required property int index

                            color: stage.chosen && Theme.contrast ? Theme.accent : Theme.ink
                            font.bold: index === 0
                            font.pixelSize: Theme.footer
                            horizontalAlignment: Text.AlignHCenter
                            lineHeight: Theme.headingLineHeight
                            width: texts.width
                            words: modelData
                        }
                    }
                }
            }
        }
    }
}
