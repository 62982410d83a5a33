import QtQuick

// One risk in full: the number and both frames, a hundred people, how sure, how bad, what to look for, what to do.
Card {
    id: view

    required property var risk
    required property PageView page
    readonly property bool known: risk.chance.known
    // As "0 to 2": nobody in the picture is filled.
    readonly property bool onlyRinged: known && risk.chance.low === 0 && risk.chance.high > 0
    readonly property int besideWidth: Math.round(inner * 0.36)
    readonly property int restWidth: inner - besideWidth - Theme.padding
    readonly property bool beside: known && restWidth > 11 * Theme.body

    Item {
        height: studied.y + studied.height
        width: view.inner

        Column {
            id: number

            anchors.left: parent.left
            spacing: Theme.snug
            width: view.beside ? view.restWidth : view.inner

            Title {
                width: parent.width
                words: view.risk.title
            }
            Label {
                font.pixelSize: Theme.lead
                visible: view.known
                width: parent.width
                words: Book.words.people + ":"
            }
            Mark {
                edge: Theme.affected
                fill: view.onlyRinged ? Theme.surface : Theme.affected
                visible: view.known
                width: parent.width
                words: view.known ? Say.had(view.risk.chance) : ""
            }
            Mark {
                edge: Theme.sparedEdge
                fill: Theme.spared
                visible: view.known
                width: parent.width
                words: view.known ? Say.hadnot(view.risk.chance) : ""
            }
            Label {
                font.bold: true
                font.pixelSize: Theme.lead
                visible: !view.known
                width: parent.width
                words: Book.words.unknown
            }
            Mark {
                edge: Theme.affected
                fill: Theme.surface
                size: Theme.body
                strong: false
                visible: words !== ""
                width: parent.width
                words: Say.studies(view.risk.range)
            }
        }
        Hundred {
            id: hundred

            anchors.left: parent.left
            anchors.leftMargin: view.beside ? view.inner - width : 0
            high: view.risk.range.high ?? view.risk.chance.high
            low: view.risk.chance.low
            visible: view.known
            width: view.beside ? view.besideWidth : Math.min(view.inner, Theme.px(70))
            y: view.beside ? 0 : number.height + Theme.gap
        }
        Column {
            id: facts

            anchors.left: parent.left
            spacing: Theme.snug
            width: number.width
            y: view.known && !view.beside ? hundred.y + hundred.height + Theme.gap : number.height + Theme.snug

            ListButton {
                about: view.risk.title
                part: view.risk.id
                view: view.page
            }
            Fact {
                name: Book.words.harm
                value: Book.words[view.risk.harm]
                width: parent.width
            }
            Fact {
                name: Book.words.sure
                value: Say.sure(view.risk)
                width: parent.width
            }
        }
        Column {
            id: studied

            anchors.left: parent.left
            spacing: Theme.snug
            width: view.inner
            y: Math.max(facts.y + facts.height, view.beside ? hundred.height : 0) + Theme.snug

            Fact {
                name: Book.words.when
                value: view.risk.when
                width: parent.width
            }
            Fact {
                name: Book.words.who
                value: view.risk.who
                width: parent.width
            }
        }
    }
    Part {
        items: view.risk.looks
        mark: "eye"
        title: Book.words.looks
        width: view.inner
    }
    Part {
        items: view.risk.do
        mark: "check"
        title: Book.words.act
        width: view.inner
    }
    Part {
        ink: Theme.stopInk
        items: view.risk.urgent
        mark: "warning"
        tint: Theme.stopInk
        title: Book.words.urgent
        width: view.inner
    }
}
