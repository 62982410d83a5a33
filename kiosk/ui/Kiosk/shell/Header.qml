pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One row above every page: the way back, where the patient is, how they read, and whom to call. Where it is narrow,
// words become icons, and the languages go into the panel of looks.
Item {
    id: header

    required property var visit
    property var page: ({})
    readonly property bool home: !visit.navigation.canGoBack
    readonly property int count: Object.keys(visit.choices.made.listed).length
    // On the first page, where there is room, the list is named also while it is empty, so that patients know of it.
    readonly property bool listNamed: home && Theme.landscape
    readonly property bool listShown: count > 0 || listNamed
    readonly property var otherLanguages: Content.languages.filter(known => known.code !== visit.display.language)
    readonly property string languageWords: otherLanguages.length === 1 && Theme.landscape && (home || Theme.textScale < 1.5) ? otherLanguages[0].name : ""
    readonly property var tour: visit.navigation.tour
    readonly property int fixedWidth: (home ? 0 : wayBack.width + Theme.targetSpacing) + (listShown ? listButton.width + Theme.targetSpacing : 0) + looks.width + Theme.targetSpacing + help.width
    readonly property bool languagesFit: otherLanguages.length > 0 && fixedWidth + languages.width + Theme.targetSpacing <= width

    signal languagesRequested
    signal looksRequested

    // Where its title does not fit, the page itself has it.
    function titles(page: var): bool {
        return title.fits(page.title, note(page));
    }

    function note(page: var): string {
        return tour.position > 0 ? Content.strings.tour + " · " + Content.strings.stop.replace("{n}", tour.position).replace("{total}", tour.count) : (page.chapter?.title ?? "");
    }

    implicitHeight: Theme.target

    Row {
        id: wayBack

        anchors.left: parent.left
        spacing: Theme.targetSpacing
        visible: !header.home

        PillButton {
            icon: "back"
            fontSize: Theme.button
            mirrors: true
            name: Content.strings.back ?? ""
            words: Theme.landscape && Theme.textScale < 1.5 ? name : ""

            onTapped: header.visit.navigation.back()
        }
        PillButton {
            icon: "home"
            fontSize: Theme.button
            name: Content.strings.home ?? ""

            onTapped: header.visit.navigation.home()
        }
    }
    Heading {
        id: clinic

        anchors.left: parent.left
        height: Theme.target
        size: Theme.fontSize(3.25, 1)
        // It may be left out: it stands on the first screen too.
        visible: header.home && lineCount <= 2 && longestWord.advanceWidth <= width
        width: header.width - settings.width - Theme.spacingMedium
        words: Content.clinic.name ?? ""
    }
    LongestWord {
        id: longestWord

        font: clinic.font
        texts: [Content.clinic.name ?? ""]
    }
    HeaderTitle {
        id: title

        anchors.left: wayBack.right
        anchors.leftMargin: Theme.spacingMedium
        freeWidth: Theme.landscape ? header.width - wayBack.width - settings.width - 2 * Theme.spacingMedium : 0
        height: Theme.target
        note: header.note(header.page)
        title: header.page.title ?? ""
        visible: !header.home && header.titles(header.page)
    }
    Row {
        id: settings

        anchors.right: parent.right
        spacing: Theme.targetSpacing

        PillButton {
            id: listButton

            icon: "list"
            fontSize: Theme.button
            name: Content.strings.list + " · " + header.count
            strong: header.count > 0
            visible: header.listShown
            words: header.listNamed ? (header.count > 0 ? name : Content.strings.list ?? "") : Theme.landscape || Theme.textScale < 1.5 ? header.count : ""

            onPressed: header.visit.navigation.prepare(header.visit.navigation.listKey)
            onTapped: header.visit.navigation.open(header.visit.navigation.listKey)
        }
        PillButton {
            id: looks

            fontSize: Theme.fontSize(3.25, 1)
            name: Content.strings.looksettings ?? ""
            words: "Aa"

            onTapped: header.looksRequested()
        }
        PillButton {
            id: languages

            family: Theme.familyOf(header.otherLanguages[0]?.code ?? "")
            icon: header.languageWords === "" ? "globe" : ""
            fontSize: Theme.button
            name: header.otherLanguages.map(known => known.name).join(" · ")
            visible: header.languagesFit
            words: header.languageWords

            onTapped: header.languagesRequested()
        }
        PillButton {
            id: help

            edge: Theme.contrast ? Theme.outline : Theme.emergency
            fill: Theme.emergency
            icon: !Theme.landscape && Theme.textScale > 1.25 ? "" : "phone"
            ink: Theme.emergencyInk
            fontSize: Theme.button
            strong: true
            words: Content.strings.help ?? ""

            onPressed: header.visit.navigation.prepare(header.visit.navigation.helpKey)
            onTapped: header.visit.navigation.open(header.visit.navigation.helpKey)
        }
    }
}
