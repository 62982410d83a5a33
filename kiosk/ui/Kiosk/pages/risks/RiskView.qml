import QtQuick
import Kiosk

// One risk in full: the number both ways round, a hundred people, how sure, how bad, what to look for, what to do.
Card {
    id: view

    required property var risk
    required property PageView page
    readonly property bool known: risk.chance.known
    // Such as "0 to 2": nobody in the icon array is filled.
    readonly property bool onlyRinged: known && risk.chance.low === 0 && risk.chance.high > 0
    readonly property int arrayWidth: Math.round(inner * 0.36)
    readonly property int restWidth: inner - arrayWidth - Theme.padding
    readonly property bool sideBySide: known && restWidth > 11 * Theme.body

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
                font.pixelSize: Theme.lead
                visible: view.known
                width: parent.width
                words: Content.strings.people + ":"
            }
            LegendRow {
                edge: Theme.affected
                fill: view.onlyRinged ? Theme.surface : Theme.affected
                visible: view.known
                width: parent.width
                words: view.known ? RiskText.had(view.risk.chance) : ""
            }
            LegendRow {
                edge: Theme.sparedEdge
                fill: Theme.spared
                visible: view.known
                width: parent.width
                words: view.known ? RiskText.hadnot(view.risk.chance) : ""
            }
            Label {
                font.bold: true
                font.pixelSize: Theme.lead
                visible: !view.known
                width: parent.width
                words: Content.strings.unknown
            }
            LegendRow {
                edge: Theme.affected
                fill: Theme.surface
                size: Theme.body
                strong: false
                visible: words !== ""
                width: parent.width
                words: RiskText.studies(view.risk.range)
            }
        }
        IconArray {
            id: iconArray

            anchors.left: parent.left
            anchors.leftMargin: view.sideBySide ? view.inner - width : 0
            high: view.risk.range.high ?? view.risk.chance.high
            low: view.risk.chance.low
            visible: view.known
            width: view.sideBySide ? view.arrayWidth : Math.min(view.inner, Theme.px(70))
            y: view.sideBySide ? 0 : number.height + Theme.spacingMedium
        }
        Column {
            id: assessment

            anchors.left: parent.left
            spacing: Theme.spacingSmall
            width: number.width
            y: view.known && !view.sideBySide ? iconArray.y + iconArray.height + Theme.spacingMedium : number.height + Theme.spacingSmall

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
                value: RiskText.sure(view.risk)
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
