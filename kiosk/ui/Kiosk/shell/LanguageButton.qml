import QtQuick
import Kiosk

// Chooses a language, which is written in its own letters; the one that is shown now has a check mark.
TapArea {
    id: button

    property string words: ""
    property string family: Theme.family
    property bool strong: false
    property int fontSize: Theme.body
    readonly property color ink: !strong ? Theme.ink : down ? Theme.accent : Theme.accentInk

    main: true
    name: words

    Rectangle {
        anchors.fill: parent
        border.color: button.strong || button.chosen ? Theme.accent : Theme.outline
        border.width: button.chosen ? Theme.thickEdge : Theme.edge
        color: button.down ? Theme.pressed : button.strong ? Theme.accent : Theme.surface
        radius: Theme.radius
    }
    Heading {
        anchors.centerIn: parent
        color: button.ink
        family: button.family
        horizontalAlignment: Text.AlignHCenter
        size: button.fontSize
        width: button.width - 2 * Theme.spacingSmall
        words: button.words
    }
    Icon {
        anchors.margins: Theme.spacingSmall
        anchors.right: parent.right
        anchors.top: parent.top
        color: button.ink
        shape: "check"
        visible: button.chosen
    }
}
