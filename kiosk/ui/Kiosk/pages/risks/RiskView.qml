import QtQuick
import Kiosk

// One risk in full: the number both ways round, a hundred people, how sure, how bad, what to look for, what to do.
Card {
    id: view

    required property var risk
    required property PageView page
    readonly property var said: risk.said
    readonly property var chance: risk.chance
    readonly property bool counted: said.base !== ""
    // Who is in the icon array: with "0 to 2" nobody is filled.
    readonly property var looks: chance.kind === "fewer" ? ["fewer"] : ["had", "could"].slice(chance.low > 0 ? 0 : 1, chance.low < chance.high ? 2 : 1)
    readonly property int arrayWidth: Math.round(inner * (chance.of > 1000 ? 0.49 : 0.36))
    readonly property int restWidth: inner - arrayWidth - Theme.padding
    readonly property bool sideBySide: counted && restWidth > 11 * Theme.body

    Item {
        height: study.y + study.height
        width: view.inner

        Column {
            id: number

            anchors.left: parent.left
            spacing: Theme.spacingSmall
            width: view.sideBySide ? view.restWidth : view.inner

            Title {
                width: parent.width
                words: view.risk.title
            }
            Label {
                font.bold: view.chance.kind === "none"
                font.pixelSize: Theme.lead
                visible: view.counted
                width: parent.width
                words: view.said.people + (view.chance.kind === "none" ? "" : ":")
            }
            LegendRow {
                looks: view.looks
                of: view.chance.of
                visible: view.counted
                width: parent.width
                words: view.said.had
            }
            LegendRow {
                looks: ["spared"]
                of: view.chance.of
                width: parent.width
                words: view.said.hadnot
            }
            Label {
                font.bold: true
                font.pixelSize: Theme.lead
                visible: !view.counted
                width: parent.width
                words: view.said.had
            }
            Label {
                visible: words !== ""
                width: parent.width
                words: view.said.could
            }
            LegendRow {
                looks: ["could"]
                of: view.chance.of
                size: Theme.body
                strong: false
                width: parent.width
                words: view.said.studies
            }
            Label {
                visible: words !== ""
                width: parent.width
                words: view.said.same
            }
        }
        IconArray {
            id: iconArray

            anchors.left: parent.left
            anchors.leftMargin: view.sideBySide ? view.inner - width : 0
            chance: view.chance
            most: view.risk.range.high ?? view.chance.high
            space: view.sideBySide ? view.arrayWidth : Math.min(view.inner, Theme.px(view.chance.of > 1000 ? 100 : 70))
            visible: view.counted
            words: [view.said.people, view.said.had, view.said.hadnot].join(". ")
            y: view.sideBySide ? 0 : number.height + Theme.spacingMedium
        }
        Column {
            id: assessment

            anchors.left: parent.left
            spacing: Theme.spacingSmall
            width: number.width
            y: view.counted && !view.sideBySide ? iconArray.y + iconArray.height + Theme.spacingMedium : number.height + Theme.spacingSmall

            AddToListButton {
                about: view.risk.title
                part: view.risk.id
                view: view.page
            }
            LabeledValue {
                name: Content.strings.harm
                value: Content.strings[view.risk.harm]
                width: parent.width
            }
            LabeledValue {
                name: Content.strings.sure
                value: view.said.sure
                width: parent.width
            }
        }
        Column {
            id: study

            anchors.left: parent.left
            spacing: Theme.spacingSmall
            width: view.inner
            y: Math.max(assessment.y + assessment.height, view.sideBySide ? iconArray.height : 0) + Theme.spacingSmall

            LabeledValue {
                name: Content.strings.when
                value: view.risk.when
                width: parent.width
            }
            LabeledValue {
                name: Content.strings.who
                value: view.risk.who
                width: parent.width
            }
        }
    }
    TitledList {
        items: view.risk.looks
        mark: "eye"
        title: Content.strings.looks
        width: view.inner
    }
    TitledList {
        items: view.risk.do
        mark: "check"
        title: Content.strings.act
        width: view.inner
    }
    UrgencyCards {
        levels: view.risk.call
        width: view.inner
    }
}
