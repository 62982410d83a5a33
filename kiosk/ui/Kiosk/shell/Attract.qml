pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// While nobody reads: whose kiosk this is, and where to touch, in every language of the file. A touch anywhere begins a
// visit. All of it moves by a few pixels, so that nothing burns in.
TapArea {
    id: attract

    required property var visit
    required property bool motion
    readonly property string picture: visit.navigation.page.picture ?? ""
    readonly property var greetings: visit.display.greetings
    // A start button for each language; of more than three, only their names.
    readonly property bool named: greetings.length > 3
    readonly property bool pictured: picture !== "" && Theme.textScale < 2 && greetings.length <= 12
    property int turn: 0
    readonly property int reach: Theme.px(1.4)
    readonly property int side: width - 2 * Theme.margin

    name: Content.clinic.name ?? ""

    onPressed: visit.navigation.prepare(visit.navigation.key)
    onTapped: visit.begin("")

    PixelShift {
        id: shift

        reach: attract.reach
        running: attract.motion
    }
    // The words for beginning, in each language in turn.
    Timer {
        interval: 3000
        repeat: true
        running: attract.motion && attract.named

        onTriggered: ++attract.turn
    }
    Item {
        id: all

        anchors.fill: parent
        anchors.margins: Theme.margin + attract.reach

        transform: Translate {
            x: shift.x
            y: shift.y
        }

        Rectangle {
            id: panel

            border.color: Theme.contrast ? Theme.outline : Theme.calm
            border.width: Theme.edge
            color: Theme.calm
            height: Theme.landscape ? all.height : Math.round(all.height * 0.36)
            radius: Theme.radius
            visible: attract.pictured
            width: Theme.landscape ? Math.round(all.width * 0.36) : all.width

            ContentImage {
                // Once, for the final width: drawing it for each step of the layout would take a quarter of the start.
                property int finalWidth: 0

                function settle(): void {
                    finalWidth = width;
                }

                anchors.fill: parent
                anchors.margins: Theme.padding
                file: attract.pictured && finalWidth > 0 ? attract.picture : ""
                fillMode: Image.PreserveAspectFit
                sourceSize.width: Math.max(1, finalWidth)

                onWidthChanged: Qt.callLater(settle)
            }
        }
        ScrollArea {
            id: area

            readonly property bool sideBySide: attract.pictured && Theme.landscape

            anchors.right: parent.right
            height: all.height - y
            width: all.width - (sideBySide ? panel.width + Theme.spacingMedium : 0)
            y: attract.pictured && !Theme.landscape ? panel.height + Theme.spacingMedium : 0

            Item {
                height: Math.max(0, (area.height - content.height) / 2 - Theme.spacingMedium)
                width: 1
            }
            Column {
                id: content

                spacing: Theme.spacingMedium
                width: area.inner

                Title {
                    horizontalAlignment: Text.AlignHCenter
                    width: parent.width
                    words: Content.clinic.name ?? ""
                }
                Repeater {
                    model: attract.greetings.filter(greeting => greeting.notice)

                    Callout {
                        required property var modelData

                        urgent: true
                        width: content.width
                        words: modelData.notice
                    }
                }
                Title {
                    horizontalAlignment: Text.AlignHCenter
                    visible: attract.named
                    width: parent.width
                    words: attract.greetings[attract.turn % attract.greetings.length]?.words ?? ""
                }
                LanguageGrid {
                    freeHeight: area.height - y
                    languages: attract.greetings
                    visible: attract.named
                    width: parent.width

                    onPicked: code => attract.visit.begin(code)
                }
                Repeater {
                    model: attract.named ? [] : attract.greetings

                    BigButton {
                        required property var modelData

                        line: modelData.name
                        width: content.width
                        words: modelData.words

                        onPressed: if (modelData.code === attract.visit.display.language)
                            attract.pressed()
                        onTapped: attract.visit.begin(modelData.code)
                    }
                }
                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    color: Theme.accent
                    height: Theme.px(15)
                    shape: "hand"
                    visible: !attract.named

                    transform: Translate {
                        x: -2 * shift.x
                        y: 0
                    }
                }
            }
        }
    }
}
