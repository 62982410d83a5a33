import QtQuick
import Kiosk

// All languages over the whole glass; the one that is touched is shown at once, on the same page.
Rectangle {
    id: overlay

    required property var visit

    signal closed

    color: Theme.paper

    MouseArea {
        anchors.fill: parent
    }
    PillButton {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        fontSize: Theme.button
        icon: "back"
        mirrors: true
        words: Content.strings.back ?? ""
        y: Theme.spacingSmall

        onTapped: overlay.closed()
    }
    Title {
        anchors.left: back.right
        anchors.leftMargin: Theme.spacingMedium
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        height: back.height
        words: Content.strings.language ?? ""
        y: back.y
    }
    ScrollArea {
        id: area

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: back.bottom
        anchors.topMargin: Theme.spacingMedium

        LanguageGrid {
            chosen: overlay.visit.display.language
            freeHeight: area.height
            languages: Content.languages
            width: area.inner

            onPicked: code => {
                overlay.visit.display.setLanguage(code);
                overlay.closed();
            }
        }
    }
}
