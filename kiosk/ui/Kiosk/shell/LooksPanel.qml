pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How the patient reads: four sizes of letters and two looks, each tried on the page behind as it is touched. A touch
// beside the panel closes it.
TapArea {
    id: panel

    required property var visit
    property bool showsLanguages: false

    signal closed
    signal languagesRequested

    name: Content.strings.close ?? ""

    onTapped: panel.closed()

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha("#000000", 0.35)
    }
    Rectangle {
        anchors.fill: card
        border.color: Theme.accent
        border.width: Theme.thickEdge
        color: Theme.paper
        radius: Theme.radius
    }
    // Takes what is touched between its buttons.
    MouseArea {
        anchors.fill: card
    }
    Column {
        id: card

        readonly property int inner: width - 2 * padding
        readonly property int half: (inner - Theme.targetSpacing) / 2

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        padding: Theme.spacingMedium
        spacing: Theme.targetSpacing
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(105))
        y: Theme.spacingSmall

        Heading {
            height: Theme.target
            size: Theme.button
            width: card.inner - close.width - Theme.targetSpacing
            words: Content.strings.size ?? ""
        }
        Row {
            spacing: Theme.targetSpacing

            Repeater {
                model: panel.visit.display.textSizes

                PillButton {
                    required property int modelData

                    chosen: panel.visit.display.textSize === modelData
                    fontSize: Theme.fontSize(2.6, modelData / 100)
                    height: Theme.px(17)
                    main: true
                    name: Content.strings.size + " " + modelData + " %"
                    width: (card.inner - 3 * Theme.targetSpacing) / 4
                    words: "A"

                    onTapped: panel.visit.display.setTextSize(modelData)
                }
            }
        }
        Row {
            spacing: Theme.targetSpacing

            Repeater {
                // Each in its own colours.
                model: [["light", "#FFFFFF", "#1E2A2F"], ["contrast", "#000000", "#FFE04D"]]

                PillButton {
                    required property var modelData

                    chosen: panel.visit.display.theme === modelData[0]
                    edge: chosen ? Theme.accent : Theme.outline
                    fill: modelData[1]
                    fontSize: Theme.fontSize(2.85, Math.min(Theme.textScale, 1.25))
                    height: Math.max(implicitHeight, Theme.mainTarget)
                    icon: chosen ? "check" : ""
                    ink: modelData[2]
                    main: true
                    maxWidth: card.half - Theme.padding
                    width: card.half
                    words: Content.strings[modelData[0]] ?? ""

                    onTapped: panel.visit.display.setTheme(modelData[0])
                }
            }
        }
        PillButton {
            fontSize: Theme.button
            icon: "globe"
            main: true
            visible: panel.showsLanguages
            width: card.inner
            words: Content.strings.language ?? ""

            onTapped: panel.languagesRequested()
        }
    }
    PillButton {
        id: close

        anchors.right: card.right
        anchors.rightMargin: Theme.spacingMedium
        icon: "cross"
        name: Content.strings.close ?? ""
        y: card.y + Theme.spacingMedium

        onTapped: panel.closed()
    }
}
