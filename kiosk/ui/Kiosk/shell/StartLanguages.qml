pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Where to touch, said in each language in turn, and a button for each language.
Column {
    id: start

    required property var greetings
    required property LanguageTurn turn
    required property int freeHeight
    // Whether the buttons need the height.
    required property bool crowded
    readonly property int size: crowded ? Theme.heading : Theme.title

    signal picked(code: string)
    signal pressed(code: string)

    spacing: Theme.spacingMedium

    Item {
        id: line

        // Of the longest, so that nothing moves. Some letters reach a little above and below their line.
        readonly property int lineCount: repeater.count > 0 ? start.greetings.map((_, index) => (repeater.itemAt(index) as Heading)?.lineCount ?? 1).reduce((most, count) => Math.max(most, count)) : 1

        Accessible.name: start.greetings.map(greeting => greeting.words).join(" · ")
        Accessible.role: Accessible.StaticText
        height: Math.max(hand.height, start.size * (0.3 + lineCount * 1.2))
        width: start.width

        Icon {
            id: hand

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.accent
            height: start.size * 1.4
            shape: "hand"
        }
        Repeater {
            id: repeater

            model: start.greetings

            Heading {
                required property var modelData
                required property int index

                Accessible.ignored: true
                anchors.left: hand.right
                anchors.leftMargin: Theme.spacingSmall
                anchors.right: parent?.right
                anchors.verticalCenter: parent?.verticalCenter
                color: Theme.ink
                family: Theme.familyOf(modelData.code)
                opacity: start.turn.opacity
                size: start.size
                visible: index === start.turn.current
                words: modelData.words
            }
        }
    }
    LanguageGrid {
        freeHeight: start.freeHeight - y
        languages: start.greetings
        width: start.width

        onPicked: code => start.picked(code)
        onPressed: code => start.pressed(code)
    }
}
