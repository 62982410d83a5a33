pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How the patient reads: four sizes of letters and two looks, each tried on the page behind as it is touched. Nothing
// in the panel grows with the letters, or else the buttons would move away under the finger. A touch beside it closes it.
TapArea {
    id: panel

    required property var visit
    property bool showsLanguages: false
    readonly property int fontSize: Theme.fontSize(3.25, 1.25)

    signal closed
    signal languagesRequested

    name: Content.strings.close ?? ""

    onTapped: panel.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.dim
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

        // Below the header, whose button opened it, as far as it fits there.
        readonly property int headerHeight: Theme.spacingSmall + Theme.target + Theme.targetSpacing

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        padding: Theme.padding
        spacing: Theme.spacingMedium
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(124))
        y: Math.max(Theme.spacingSmall, Math.min(headerHeight, parent.height - height - Theme.spacingSmall))

        Item {
            height: Theme.target
            width: card.inner

            Heading {
                anchors.left: parent.left
                height: parent.height
                size: panel.fontSize
                width: parent.width - close.width - Theme.targetSpacing
                words: Content.strings.looksettings ?? ""
            }
            PillButton {
                id: close

                anchors.right: parent.right
                icon: "cross"
                fontSize: panel.fontSize
                name: Content.strings.close ?? ""

                onTapped: panel.closed()
            }
        }
        Row {
            spacing: Theme.targetSpacing

            Repeater {
                model: panel.visit.display.textSizes

                PillButton {
                    required property int modelData

                    chosen: panel.visit.display.textSize === modelData
                    fontSize: Theme.fontSize(3.25, modelData / 100)
                    height: Theme.px(18)
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
                model: [
                    {
                        "theme": "light",
                        "fill": Theme.lightSample,
                        "ink": Theme.lightSampleInk
                    },
                    {
                        "theme": "contrast",
                        "fill": Theme.contrastSample,
                        "ink": Theme.contrastSampleInk
                    }
                ]

                LookButton {
                    required property var modelData

                    chosen: panel.visit.display.theme === modelData.theme
                    fill: modelData.fill
                    fontSize: panel.fontSize
                    ink: modelData.ink
                    width: (card.inner - Theme.targetSpacing) / 2
                    words: Content.strings[modelData.theme] ?? ""

                    onTapped: panel.visit.display.setTheme(modelData.theme)
                }
            }
        }
        PillButton {
            fontSize: panel.fontSize
            icon: "globe"
            main: true
            maxWidth: width - 2 * Theme.padding
            visible: panel.showsLanguages
            width: card.inner
            words: Content.strings.language ?? ""

            onTapped: panel.languagesRequested()
        }
    }
}
