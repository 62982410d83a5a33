pragma ComponentBehavior: Bound

import QtQuick

// Text in which medical words may be marked. Then the whole of it can be tapped, and says what they mean.
Label {
    id: paragraph

    readonly property var mark: Gloss.marks[words] ?? null
    readonly property bool marked: mark !== null
    readonly property int sign: marked ? Theme.body * 1.2 + Theme.snug : 0
    // Paragraphs stand closer to each other and to buttons than targets may.
    readonly property int around: marked ? Theme.apart - Theme.snug : 0
    // As high as a target: by its lines, not by its own height, which changes with it.
    readonly property real padded: marked ? Math.max(0, Theme.target - lineCount * font.pixelSize * 1.5) / 2 + around : 0

    bottomPadding: padded
    leftPadding: Theme.mirrored ? sign : 0
    rightPadding: Theme.mirrored ? 0 : sign
    shown: mark?.words ?? words
    topPadding: padded

    Loader {
        active: paragraph.marked
        anchors.bottomMargin: paragraph.around
        anchors.fill: parent
        anchors.topMargin: paragraph.around
        z: -1

        sourceComponent: Tap {
            id: tap

            name: paragraph.mark.terms.map(term => term.word).join(", ")

            onTapped: Gloss.asked = paragraph

            Rectangle {
                anchors.fill: parent
                color: Theme.pressed
                radius: Theme.px(2)
                visible: tap.down
            }
            Icon {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: paragraph.color
                height: Theme.body * 1.2
                shape: "ask"
            }
        }
    }
}
