pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Ten large digits. What was typed is shown as dots. After too many wrong tries there is a countdown instead.
Item {
    id: pad

    required property var staff
    readonly property bool wide: width > height
    readonly property bool changes: staff.screen === "change-pin"
    readonly property bool waits: staff.pin.secondsLeft > 0
    readonly property bool failed: waits || staff.pin.refusal !== ""
    readonly property var keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "Erase", "0", "OK"]

    function type(key: string): void {
        if (key === "OK")
            staff.pin.enter();
        else if (key === "Erase")
            staff.pin.erase();
        else
            staff.pin.press(key);
    }

    Column {
        id: instructions

        spacing: Theme.spacingMedium
        width: pad.wide ? (pad.width - 3 * Theme.margin) * 0.42 : pad.width - 2 * Theme.margin
        x: Theme.margin
        y: pad.wide ? (close.y - height) / 2 : Theme.margin

        Title {
            width: parent.width
            words: pad.changes ? "Change the PIN" : "Staff area"
        }
        Row {
            spacing: Theme.spacingSmall

            Icon {
                id: sign

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.stopInk
                height: Theme.body
                shape: "warning"
                visible: pad.failed
            }
            Label {
                color: pad.failed ? Theme.stopInk : Theme.ink
                width: instructions.width - (pad.failed ? sign.width + Theme.spacingSmall : 0)
                words: pad.waits ? "Too many wrong tries. Please wait." : pad.staff.pin.refusal || pad.staff.pin.prompt
            }
        }
        Rectangle {
            border.color: Theme.outline
            border.width: Theme.edge
            color: Theme.surface
            height: Theme.target
            radius: Theme.radius
            width: parent.width

            Row {
                anchors.centerIn: parent
                spacing: Theme.spacingSmall

                Repeater {
                    model: pad.staff.pin.digitCount

                    Rectangle {
                        color: Theme.ink
                        height: width
                        radius: width / 2
                        width: Theme.px(4)
                    }
                }
            }
        }
    }
    PillButton {
        id: close

        icon: "cross"
        fontSize: Theme.button
        words: "Close"
        x: Theme.margin
        y: pad.height - height - Theme.margin

        onTapped: pad.changes ? pad.staff.open("staff") : pad.staff.close()
    }
    Item {
        id: place

        height: (pad.wide ? pad.height - Theme.margin : close.y - Theme.spacingMedium) - y
        width: pad.width - x - Theme.margin
        x: pad.wide ? instructions.x + instructions.width + Theme.margin : Theme.margin
        y: pad.wide ? Theme.margin : instructions.y + instructions.height + Theme.padding

        Grid {
            id: grid

            readonly property int keyWidth: (place.width - 2 * spacing) / 3
            readonly property int keyHeight: (place.height - 3 * spacing) / 4

            columns: 3
            spacing: Theme.spacingMedium
            visible: !pad.waits

            Repeater {
                model: pad.keys

                PillButton {
                    required property string modelData

                    height: grid.keyHeight
                    fontSize: modelData.length > 1 ? Theme.button : Math.min(Theme.huge, grid.keyHeight * 0.55)
                    main: true
                    strong: modelData === "OK"
                    width: grid.keyWidth
                    words: modelData

                    onTapped: pad.type(modelData)
                }
            }
        }
        Column {
            anchors.centerIn: parent
            visible: pad.waits

            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.accent
                font.bold: true
                font.pixelSize: Theme.huge * 1.6
                lineHeight: Theme.headingLineHeight
                words: String(pad.staff.pin.secondsLeft)
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.inkSoft
                words: "seconds"
            }
        }
    }
}
