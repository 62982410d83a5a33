import QtQuick
import Kiosk

// One level of urgency: whom to call, in large digits, and how. It turns to its signs, and its arrow says so: a kiosk
// cannot call.
TapArea {
    id: button

    required property var level
    property bool large: false
    readonly property bool emergency: level.level === "emergency"
    readonly property color ink: emergency ? Theme.emergencyInk : level.level === "today" ? Theme.todayInk : Theme.weekInk
    readonly property int inner: width - 2 * Theme.spacingMedium - arrow.width - Theme.spacingSmall

    implicitHeight: Math.max(Theme.mainTarget, texts.height + 2 * Theme.spacingSmall)
    main: true
    name: level.title

    Rectangle {
        anchors.fill: parent
        border.color: Theme.contrast ? Theme.outline : button.ink
        border.width: button.chosen ? Theme.thickEdge : Theme.edge
        color: button.emergency ? Theme.emergency : button.level.level === "today" ? Theme.today : Theme.week
        radius: Theme.radius
    }
    LongestWord {
        id: digits

        font.pixelSize: number.size
        texts: [number.words]
    }
    Column {
        id: texts

        anchors.left: parent.left
        anchors.leftMargin: Theme.spacingMedium
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spacingSmall / 2
        width: button.inner

        Row {
            spacing: Theme.spacingSmall
            width: parent.width

            Icon {
                id: symbol

                anchors.verticalCenter: parent?.verticalCenter
                color: button.ink
                height: Theme.heading * 1.2
                shape: button.emergency ? "warning" : button.level.level === "today" ? "clock" : "calendar"
            }
            Heading {
                anchors.verticalCenter: parent?.verticalCenter
                color: button.ink
                width: parent.width - symbol.width - number.width - 2 * parent.spacing
                words: button.level.title
            }
            Heading {
                id: number

                anchors.verticalCenter: parent?.verticalCenter
                color: button.ink
                // Large digits need no room below the line.
                height: button.large ? Math.ceil(size * 0.95) : implicitHeight
                size: button.large ? Theme.huge : Theme.heading
                width: Math.ceil(digits.advanceWidth) + Theme.spacingSmall
                words: Content.number(button.emergency ? Content.clinic.emergency : Content.clinic.phone)
            }
        }
        Label {
            color: button.ink
            font.bold: true
            lineHeight: Theme.headingLineHeight
            width: parent.width
            words: button.level.act
        }
    }
    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.spacingMedium
        anchors.verticalCenter: parent.verticalCenter
        color: button.ink
        mirrors: true
        shape: "next"
    }
}
