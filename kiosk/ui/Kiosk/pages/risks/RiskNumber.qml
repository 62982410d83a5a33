import QtQuick
import Kiosk

// The number of a risk: both ways round, a hundred people, what single studies found, how bad and how sure.
Item {
    id: view

    required property var risk
    required property PageView page
    // A button shows what to do.
    property bool turns: false
    // That the people may take; 0 where the words alone decide.
    property int maxHeight: 0
    readonly property var said: risk.said
    readonly property var chance: risk.chance
    readonly property bool counted: said.base !== ""
    // Who is in the icon array: with "0 to 2" nobody is filled.
    readonly property var looks: chance.kind === "fewer" ? ["fewer"] : ["had", "could"].slice(chance.low > 0 ? 0 : 1, chance.low < chance.high ? 2 : 1)
    readonly property int highest: Math.floor(maxHeight * people.cells[0] / people.cells[1])
    readonly property int arrayWidth: Math.min(highest, Math.round(width * (chance.of > 1000 ? 0.5 : 0.46)))
    readonly property int restWidth: width - people.width - Theme.padding
    readonly property bool sideBySide: counted && Theme.textScale < 1.5 && width - arrayWidth - Theme.padding > 11 * Theme.body
    readonly property string countedKey: page.key + "/" + risk.id

    // The people are counted once for each risk, when it is seen for the first time.
    function countPeople(): void {
        if (!page.visible || !counted || !Theme.motion || countedKey in (page.choices.counted ?? {}))
            return;
        page.visit.choices.set("counted", countedKey, 1);
        people.count();
    }

    // How bad and how sure come later, so that the number and its button are seen at once.
    readonly property bool tooHigh: turns && facts.y + facts.height + Theme.spacingSmall + buttons.height > maxHeight
    // Nothing beside the people may reach into the next view.
    readonly property bool factsBelow: counted && (!sideBySide || !turns && texts.height + facts.height + 2 * Theme.spacingSmall + buttons.height > maxHeight)

    signal turned

    implicitHeight: Math.max((tooHigh ? texts.height : facts.y + facts.height) + Theme.spacingSmall + buttons.height, sideBySide ? people.height : 0)

    Component.onCompleted: countPeople()
    onCountedKeyChanged: countPeople()

    Connections {
        function onVisibleChanged(): void {
            view.countPeople();
        }

        target: view.page
    }
    Column {
        id: texts

        anchors.left: parent.left
        spacing: Theme.spacingSmall / 2
        width: view.sideBySide ? view.restWidth : view.width

        Title {
            size: view.turns ? Theme.heading : Theme.title
            width: parent.width
            words: view.risk.title
        }
        Label {
            color: Theme.inkSoft
            font.pixelSize: Theme.label
            lineHeight: Theme.headingLineHeight
            visible: view.counted
            width: parent.width
            words: view.said.people + (view.chance.kind === "none" ? "" : ":")
        }
        LegendRow {
            looks: view.looks
            of: view.chance.of
            size: Theme.title
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
            lineHeight: Theme.headingLineHeight
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
            size: Theme.label
            strong: false
            width: parent.width
            words: view.said.studies
        }
        Label {
            font.pixelSize: Theme.label
            lineHeight: Theme.headingLineHeight
            visible: words !== ""
            width: parent.width
            words: view.said.same
        }
    }
    RiskFacts {
        id: facts

        anchors.left: parent.left
        risk: view.risk
        visible: !view.tooHigh
        width: texts.width
        y: (view.factsBelow ? Math.max(texts.height, people.y + people.height) : texts.height) + Theme.spacingSmall / 2
    }
    IconArray {
        id: people

        anchors.left: parent.left
        anchors.leftMargin: view.sideBySide ? view.width - width : 0
        chance: view.chance
        most: view.risk.range.high ?? view.chance.high
        space: view.sideBySide ? view.arrayWidth : Math.min(view.width, view.highest, Theme.px(view.chance.of > 1000 ? 100 : 70))
        visible: view.counted
        words: [view.said.people, view.said.had, view.said.hadnot].join(". ")
        y: view.sideBySide ? 0 : texts.height + Theme.spacingMedium
    }
    Row {
        id: buttons

        anchors.left: parent.left
        spacing: Theme.targetSpacing
        y: view.height - height

        PillButton {
            id: turn

            fontSize: Theme.small
            icon: "hand"
            maxWidth: texts.width / 2
            visible: view.turns
            words: Content.strings.act

            onTapped: view.turned()
        }
        AddToListButton {
            about: view.risk.title
            maxWidth: texts.width - (view.turns ? turn.width + parent.spacing : 0) - 2 * Theme.padding
            part: view.risk.id
            view: view.page
        }
    }
}
