pragma ComponentBehavior: Bound

import QtQuick

// Back, Home and Help in the same place on each page; text size, contrast and language by one tap.
Item {
    id: header

    required property var visit
    required property bool home
    readonly property var sizes: [100, 125, 150, 200]
    readonly property var others: (visit.book.languages ?? []).filter(known => known.code !== visit.language)
    readonly property bool narrow: ways.width + looks.width + help.width + 2 * Theme.gap > width

    implicitHeight: narrow ? ways.height + looks.height + Theme.gap : ways.height

    Row {
        id: ways

        anchors.left: parent.left
        spacing: Theme.snug

        PillButton {
            icon: "back"
            letters: Theme.button
            turns: true
            visible: !header.home
            words: Book.words.back ?? ""

            onTapped: header.visit.back()
        }
        PillButton {
            icon: "home"
            letters: Theme.button
            visible: !header.home
            words: Book.words.home ?? ""

            onTapped: header.visit.home()
        }
        Label {
            color: Theme.accent
            font.bold: true
            font.pixelSize: Theme.button
            height: Theme.target
            visible: header.home
            width: Math.min(implicitWidth, header.width - help.width - Theme.gap)
            words: Book.clinic.name ?? ""
        }
    }
    Row {
        id: looks

        anchors.right: header.narrow ? parent.right : help.left
        anchors.rightMargin: header.narrow ? 0 : Theme.snug
        spacing: Theme.snug
        y: header.narrow ? ways.height + Theme.gap : 0

        PillButton {
            letters: Theme.button
            name: Book.words.size ?? ""
            words: "Aa " + header.visit.size + " %"

            onTapped: {
                const next = (header.sizes.indexOf(header.visit.size) + 1) % header.sizes.length;
                header.visit.resize(header.sizes[next]);
            }
        }
        PillButton {
            icon: "contrast"
            name: Book.words.contrast ?? ""

            onTapped: header.visit.paint(Theme.contrast ? "light" : "contrast")
        }
        Repeater {
            model: header.others

            PillButton {
                required property var modelData

                letters: Theme.button
                words: modelData.name

                onTapped: header.visit.speak(modelData.code)
            }
        }
    }
    PillButton {
        id: help

        anchors.right: parent.right
        edge: Theme.contrast ? Theme.outline : Theme.emergency
        fill: Theme.emergency
        icon: "phone"
        ink: Theme.emergencyInk
        letters: Theme.button
        strong: true
        words: Book.words.help ?? ""

        onTapped: header.visit.help()
    }
}
