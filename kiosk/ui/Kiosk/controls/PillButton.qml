import QtQuick
import Kiosk

// A button with words, a picture or both.
TapArea {
    id: button

    property string words: ""
    property string icon: ""
    property bool trailing: false
    property bool strong: chosen
    property bool mirrors: false
    property int fontSize: Theme.body
    property string family: Theme.family
    property real maxWidth: 100000
    property color fill: strong ? Theme.accent : Theme.surface
    property color ink: strong ? Theme.accentInk : Theme.ink
    property color edge: strong ? Theme.accent : Theme.outline

    implicitHeight: Math.max(main ? Theme.mainTarget : Theme.target, row.height + Theme.spacingSmall)
    implicitWidth: Math.max(implicitHeight, row.width + 2 * Theme.padding - (words ? Theme.spacingSmall : 0))
    name: words

    // Not the label's own implicit width, which changes as it wraps.
    TextMetrics {
        id: fullText

        font.bold: true
        font.family: button.family
        font.pixelSize: button.fontSize
        text: button.words
    }
    Rectangle {
        border.width: Theme.edge
        anchors.fill: parent
        color: button.down ? (button.strong ? button.ink : Theme.pressed) : button.fill
        border.color: button.edge
        radius: Math.min(Theme.px(7), Math.floor((button.main ? Theme.mainTarget : Theme.target) / 2))
    }

    Row {
        id: row

        readonly property color tint: button.down && button.strong ? button.fill : button.ink

        anchors.centerIn: parent
        layoutDirection: button.trailing ? Qt.RightToLeft : Qt.LeftToRight
        spacing: button.words ? Theme.spacingSmall : 0

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: row.tint
            height: button.fontSize * 0.95
            shape: button.icon
            mirrors: button.mirrors
            visible: button.icon !== ""
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: row.tint
            font.bold: true
            font.family: button.family
            font.pixelSize: button.fontSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.headingLineHeight
            visible: words !== ""
            width: Math.min(Math.ceil(Math.max(fullText.advanceWidth, fullText.width)) + Theme.spacingSmall, button.maxWidth - (button.icon ? button.fontSize * 0.95 + Theme.spacingSmall : 0), measure())
            words: button.words
        }
    }
}
