import QtQuick
import Kiosk

// The short way through the pages that matter most; once begun, it goes on where it was left.
TapArea {
    id: button

    required property var visit
    required property var page
    readonly property var reached: visit.navigation.tourReached
    readonly property bool begun: reached.position > 0
    readonly property color ink: down ? Theme.accent : Theme.accentInk

    implicitHeight: Math.max(Theme.mainTarget * 1.2, texts.height + 2 * Theme.spacingMedium)
    main: true
    name: begun ? Content.strings.goon : Content.strings.tour

    onPressed: visit.navigation.prepareTour()
    onTapped: visit.navigation.takeTour()

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.thickEdge
        color: button.down ? Theme.pressed : Theme.accent
        radius: Theme.radius
    }
    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        color: button.ink
        height: Theme.px(7)
        mirrors: true
        shape: "play"
    }
    Column {
        id: texts

        anchors.left: icon.right
        anchors.leftMargin: Theme.spacingMedium
        anchors.verticalCenter: parent.verticalCenter
        width: button.width - icon.width - 2 * Theme.padding - Theme.spacingMedium

        Heading {
            color: button.ink
            width: parent.width
            words: button.name
        }
        Label {
            color: button.ink
            font.pixelSize: Theme.label
            lineHeight: Theme.headingLineHeight
            width: parent.width
            words: button.begun ? Content.strings.stop.replace("{n}", button.reached.position).replace("{total}", (button.page.tour?.count ?? 0)) + " · " + button.reached.title : Content.strings.tourtime.replace("{n}", (button.page.tour?.count ?? 0)).replace("{m}", (button.page.tour?.minutes ?? 0))
        }
    }
}
