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

    // Where to go if the clinic is closed is seen here too.
    property bool whole: false
    readonly property int rest: act.height + texts.spacing + 2 * Theme.spacingSmall
    readonly property int baseHeight: head.height + rest
    readonly property int plainHeight: Math.ceil(Theme.title * 1.6) + rest
    readonly property int largeHeight: Math.ceil(Theme.huge * 0.95) + rest
    readonly property int closedHeight: level.closed === "" ? 0 : closed.height + texts.spacing

    implicitHeight: Math.max(Theme.mainTarget, baseHeight + (whole ? closedHeight : 0))
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
            id: head

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
                height: button.large ? Math.ceil(size * 0.95) : undefined
                size: button.large ? Theme.huge : button.emergency ? Theme.title : Theme.heading
                width: Math.ceil(digits.advanceWidth) + Theme.spacingSmall
                words: Content.number(button.emergency ? Content.clinic.emergency : Content.clinic.phone)
            }
        }
        Label {
            id: act

            color: button.ink
            font.bold: true
            lineHeight: Theme.headingLineHeight
            width: parent.width
            words: button.level.act
        }
        Label {
            id: closed

            color: button.ink
            font.pixelSize: Theme.label
            lineHeight: Theme.headingLineHeight
            visible: button.whole && words !== ""
            width: parent.width
            words: button.level.closed
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
