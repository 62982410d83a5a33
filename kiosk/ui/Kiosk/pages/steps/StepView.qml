import QtQuick
import Kiosk

// The words of one step: its number, when it begins and how long it takes, what happens, what you may feel.
Column {
    id: view

    required property var step
    required property PageView page
    property int number: 1
    property int count: 1

    spacing: Theme.spacingSmall

    Label {
        color: Theme.inkSoft
        font.bold: true
        font.pixelSize: Theme.small
        lineHeight: Theme.headingLineHeight
        width: view.width
        words: Content.strings.step.replace("{n}", view.number).replace("{total}", view.count)
    }
    IconLabel {
        icon: "clock"
        width: view.width
        words: view.step.at
    }
    TitleWithListButton {
        color: Theme.ink
        part: view.step.id
        size: Theme.title
        title: view.step.title
        view: view.page
        width: view.width
    }
    IconLabel {
        icon: "clock"
        width: view.width
        words: view.step.time
    }
    TitledList {
        items: view.step.what
        title: Content.strings.happens
        width: view.width
    }
    TitledList {
        items: view.step.feel
        title: Content.strings.feel
        width: view.width
    }
}
