pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// While nobody reads: whose kiosk this is, and where to touch, in every language of the file. A touch anywhere begins a
// visit. All of it moves by a few pixels, so that nothing burns in.
TapArea {
    id: attract

    required property var visit
    required property bool motion
    readonly property var greetings: visit.display.greetings
    readonly property var notices: greetings.map(greeting => greeting.notice)
    readonly property bool noticed: notices.some(notice => notice !== "")
    // More than three languages have small buttons, and say the other words in turn.
    readonly property bool many: greetings.length > 3
    readonly property bool crowded: greetings.length > 15
    readonly property string picture: visit.navigation.page.picture ?? ""
    readonly property bool pictured: picture !== "" && Theme.textScale < (crowded ? 1.25 : many ? 1.5 : 2)
    readonly property int reach: Theme.px(1.4)

    // The first page of the language that is shown is made while the finger is still down.
    function prepare(code: string): void {
        if (code === visit.display.language)
            visit.navigation.prepare(visit.navigation.key);
    }

    name: Content.clinic.name ?? ""

    onPressed: prepare(visit.display.language)
    onTapped: visit.begin("")

    PixelShift {
        id: shift

        reach: attract.reach
        running: attract.motion
    }
    LanguageTurn {
        id: turn

        count: attract.greetings.length
        running: attract.motion && attract.many
    }
    Item {
        id: all

        anchors.fill: parent
        anchors.margins: Theme.margin + attract.reach

        transform: Translate {
            x: shift.x
            y: shift.y
        }

        Loader {
            id: panel

            // On a tall screen: what a few start buttons leave, or the languages need not have.
            readonly property int leftHeight: attract.many ? all.height * (attract.crowded ? 0.32 : 0.44) : Math.max(all.height * 0.32, Math.min(all.height * 0.56, all.height - content.height - Theme.margin))

            active: attract.pictured
            anchors.left: parent.left
            height: Theme.landscape ? all.height : leftHeight
            width: Theme.landscape ? Math.round(all.width * (attract.crowded ? 0.25 : attract.many ? 0.36 : 0.4)) : all.width

            sourceComponent: AttractPanel {
                file: attract.picture
                notices: attract.many && attract.noticed ? noticesInTurn : null
            }
        }
        ScrollArea {
            id: area

            anchors.right: parent.right
            height: all.height - y
            spacing: 0
            width: all.width - (attract.pictured && Theme.landscape ? panel.width + Theme.margin : 0)
            y: attract.pictured && !Theme.landscape ? panel.height + Theme.margin : 0

            Item {
                height: Math.max(0, (area.height - content.height) / 2)
                width: 1
            }
            Column {
                id: content

                spacing: Theme.spacingMedium
                width: area.inner

                Title {
                    color: Theme.accent
                    horizontalAlignment: attract.many ? Text.AlignLeft : Text.AlignHCenter
                    visible: !attract.pictured
                    width: parent.width
                    words: Content.clinic.name ?? ""
                }
                Loader {
                    active: attract.many && attract.noticed && !attract.pictured
                    sourceComponent: noticesInTurn
                    visible: active
                    width: content.width
                }
                Repeater {
                    model: attract.many ? [] : attract.notices.filter(notice => notice !== "")

                    Callout {
                        required property string modelData

                        urgent: true
                        width: content.width
                        words: modelData
                    }
                }
                // Not in a Loader: a view of the area ends between its rows.
                StartLanguages {
                    crowded: attract.crowded
                    freeHeight: area.height - y
                    greetings: attract.many ? attract.greetings : []
                    turn: turn
                    visible: attract.many
                    width: content.width

                    onPicked: code => attract.visit.begin(code)
                    onPressed: code => attract.prepare(code)
                }
                Repeater {
                    model: attract.many ? [] : attract.greetings

                    BigButton {
                        required property var modelData

                        height: Math.max(implicitHeight, Theme.px(30))
                        line: modelData.name
                        width: content.width
                        words: modelData.words

                        onPressed: attract.prepare(modelData.code)
                        onTapped: attract.visit.begin(modelData.code)
                    }
                }
                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.accent
                    height: Theme.px(15)
                    shape: "hand"
                    visible: !attract.many

                    transform: Translate {
                        x: -2 * shift.x
                        y: 0
                    }
                }
            }
        }
    }
    Component {
        id: noticesInTurn

        NoticesInTurn {
            texts: attract.notices
            turn: turn
        }
    }
}
