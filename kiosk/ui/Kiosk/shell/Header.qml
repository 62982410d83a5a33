pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Back, Home and Help in the same place on each page; text size, contrast and language by one tap.
Item {
    id: header

    required property var visit
    readonly property bool home: !visit.navigation.canGoBack
    readonly property bool plain: !Theme.landscape && Theme.textScale > 1.25
    readonly property bool brief: Theme.landscape && Theme.textScale > 1.25
    readonly property int count: Object.keys(visit.choices.made.listed).length
    readonly property var others: Content.languages.filter(known => known.code !== visit.display.language)
    // Where one row is too short, the looks take a second; where that is too short still, Help takes the first alone.
    readonly property bool narrow: home ? !Theme.landscape || longest.advanceWidth + looks.natural + help.width + Theme.targetSpacing + 2 * Theme.spacingMedium > width : ways.width + looks.natural + help.width + 2 * Theme.spacingMedium > width
    readonly property bool cramped: ways.width + help.width + Theme.spacingMedium > width
    readonly property int line: Theme.target + Theme.targetSpacing

    implicitHeight: (cramped ? line : 0) + (narrow ? line + looks.height : Theme.target)

    LongestWord {
        id: longest

        font.pixelSize: Theme.fontSize(2.5, 1)
        texts: [Content.clinic.name ?? ""]
    }
    Row {
        id: ways

        anchors.left: parent.left
        spacing: Theme.targetSpacing
        y: header.cramped ? header.line : 0

        PillButton {
            icon: header.plain ? "" : "back"
            letters: Theme.button
            turns: true
            visible: !header.home
            words: Content.strings.back ?? ""

            onTapped: header.visit.navigation.back()
        }
        PillButton {
            icon: header.plain ? "" : "home"
            letters: Theme.button
            visible: !header.home
            words: Content.strings.home ?? ""

            onTapped: header.visit.navigation.home()
        }
        Heading {
            height: Theme.target
            size: Theme.button
            visible: header.home
            width: header.width - help.width - (header.narrow ? 0 : looks.width + Theme.targetSpacing) - 2 * Theme.spacingMedium
            words: Content.clinic.name ?? ""
        }
    }
    Flow {
        id: looks

        readonly property real natural: children.filter(child => child.visible && child.width > 0).reduce((sum, child) => sum + child.width + spacing, -spacing)

        anchors.right: header.narrow ? parent.right : help.left
        anchors.rightMargin: header.narrow ? 0 : Theme.targetSpacing
        spacing: Theme.targetSpacing
        width: Math.min(natural, header.width)
        y: header.cramped ? 2 * header.line : header.narrow ? header.line : 0

        PillButton {
            id: mine

            icon: header.plain ? "" : "list"
            letters: Theme.button
            strong: true
            visible: header.count > 0
            name: Content.strings.list + " · " + header.count
            words: header.brief ? header.count : mine.name

            onPressed: header.visit.navigation.prepare(header.visit.navigation.listKey)
            onTapped: header.visit.navigation.open(header.visit.navigation.listKey)
        }
        PillButton {
            letters: Theme.button
            name: Content.strings.size ?? ""
            words: "Aa"

            onTapped: header.visit.display.nextTextSize()
        }
        PillButton {
            icon: "contrast"
            name: Content.strings.contrast ?? ""

            onTapped: header.visit.display.setTheme(Theme.contrast ? "light" : "contrast")
        }
        Repeater {
            model: header.others

            PillButton {
                required property var modelData

                letters: Theme.button
                words: modelData.name

                onTapped: header.visit.display.setLanguage(modelData.code)
            }
        }
    }
    PillButton {
        id: help

        anchors.right: parent.right
        edge: Theme.contrast ? Theme.outline : Theme.emergency
        fill: Theme.emergency
        icon: header.plain ? "" : "phone"
        ink: Theme.emergencyInk
        letters: Theme.button
        strong: true
        words: Content.strings.help ?? ""

        onPressed: header.visit.navigation.prepare(header.visit.navigation.helpKey)
        onTapped: header.visit.navigation.open(header.visit.navigation.helpKey)
    }
}
