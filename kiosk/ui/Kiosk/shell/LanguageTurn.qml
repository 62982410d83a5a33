import QtQuick

// Gives each of `count` languages three seconds; the words fade out before the next one, and fade in after.
Timer {
    id: turn

    required property int count
    property int current: 0
    property real opacity: 1
    readonly property SequentialAnimation change: SequentialAnimation {
        NumberAnimation {
            duration: 250
            property: "opacity"
            target: turn
            to: 0
        }
        ScriptAction {
            script: turn.current = (turn.current + 1) % turn.count
        }
        NumberAnimation {
            duration: 250
            property: "opacity"
            target: turn
            to: 1
        }
    }

    interval: 3000
    repeat: true

    onCountChanged: current = 0
    onTriggered: change.restart()
}
