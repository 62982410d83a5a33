pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Back, Home and Help in the same place on each page; text size, contrast and language by one tap.
Item {
    id: header

    required property var visit
    readonly property bool home: !visit.navigation.canGoBack
    readonly property bool withoutIcons: !Theme.landscape && Theme.textScale > 1.25
    readonly property bool countOnly: Theme.landscape && Theme.textScale > 1.25
    readonly property int count: Object.keys(visit.choices.made.listed).length
    readonly property var otherLanguages: Content.languages.filter(known => known.code !== visit.display.language)
    // If one row is too short, the settings take a second; if that is too, Help is alone in the first.
    readonly property bool twoRows: home ? !Theme.landscape || longest.advanceWidth + settings.naturalWidth + help.width + Theme.targetSpacing + 2 * Theme.spacingMedium > width : wayBack.width + settings.naturalWidth + help.width + 2 * Theme.spacingMedium > width
    readonly property bool threeRows: wayBack.width + help.width + Theme.spacingMedium > width
    readonly property int rowHeight: Theme.target + Theme.targetSpacing

    implicitHeight: (threeRows ? rowHeight : 0) + (twoRows ? rowHeight + settings.height : Theme.target)

    LongestWord {
        id: longest

        font.pixelSize: Theme.fontSize(2.5, 1)
        texts: [Content.clinic.name ?? ""]
    }
    Row {
        id: wayBack

        anchors.left: parent.left
        spacing: Theme.targetSpacing
        y: header.threeRows ? header.rowHeight : 0

        PillButton {
            icon: header.withoutIcons ? "" : "back"
            fontSize: Theme.button
            mirrors: true
            visible: !header.home
            words: Content.strings.back ?? ""

            onTapped: header.visit.navigation.back()
        }
        PillButton {
            icon: header.withoutIcons ? "" : "home"
            fontSize: Theme.button
            visible: !header.home
            words: Content.strings.home ?? ""

            onTapped: header.visit.navigation.home()
        }
        Heading {
            height: Theme.target
            size: Theme.button
            visible: header.home
            width: header.width - help.width - (header.twoRows ? 0 : settings.width + Theme.targetSpacing) - 2 * Theme.spacingMedium
            words: Content.clinic.name ?? ""
        }
    }
    Flow {
        id: settings

        readonly property real naturalWidth: children.filter(child => child.visible && child.width > 0).reduce((sum, child) => sum + child.width + spacing, -spacing)

        anchors.right: header.twoRows ? parent.right : help.left
        anchors.rightMargin: header.twoRows ? 0 : Theme.targetSpacing
        spacing: Theme.targetSpacing
        width: Math.min(naturalWidth, header.width)
        y: header.threeRows ? 2 * header.rowHeight : header.twoRows ? header.rowHeight : 0

        PillButton {
            id: listButton

            icon: header.withoutIcons ? "" : "list"
            fontSize: Theme.button
            strong: true
            visible: header.count > 0
            name: Content.strings.list + " · " + header.count
            words: header.countOnly ? header.count : listButton.name

            onPressed: header.visit.navigation.prepare(header.visit.navigation.listKey)
            onTapped: header.visit.navigation.open(header.visit.navigation.listKey)
        }
        PillButton {
            fontSize: Theme.button
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
            model: header.otherLanguages

            PillButton {
                required property var modelData

                fontSize: Theme.button
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
        icon: header.withoutIcons ? "" : "phone"
        ink: Theme.emergencyInk
        fontSize: Theme.button
        strong: true
        words: Content.strings.help ?? ""

        onPressed: header.visit.navigation.prepare(header.visit.navigation.helpKey)
        onTapped: header.visit.navigation.open(header.visit.navigation.helpKey)
    }
}
