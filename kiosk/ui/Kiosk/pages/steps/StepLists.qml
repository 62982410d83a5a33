pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What happens in a step, and what patients may feel: each as a card if that fits whole, else as a list that is turned
// by its items.
Column {
    id: lists

    required property var step
    property int freeHeight: 0
    readonly property int textWidth: Math.min(Theme.body * 40, width - 2 * Theme.spacingMedium)

    readonly property bool happensWhole: happens.implicitHeight <= freeHeight
    readonly property bool feelWhole: feel.implicitHeight <= freeHeight

    spacing: Theme.spacingMedium

    Card {
        id: happens

        inset: Theme.spacingMedium
        visible: lists.happensWhole
        width: lists.width

        TitledList {
            items: lists.step.what
            title: Content.strings.happens
            width: lists.textWidth
        }
    }
    TitledList {
        items: lists.happensWhole ? [] : lists.step.what
        title: Content.strings.happens
        width: Math.min(Theme.body * 40, lists.width)
    }
    Card {
        id: feel

        border.color: Theme.contrast ? Theme.outline : Theme.sand
        color: Theme.sand
        inset: Theme.spacingMedium
        visible: lists.step.feel.length > 0 && lists.feelWhole
        width: lists.width

        TitledList {
            ink: Theme.ink
            items: lists.step.feel
            title: Content.strings.feel
            width: lists.textWidth
        }
    }
    TitledList {
        ink: Theme.ink
        items: lists.feelWhole ? [] : lists.step.feel
        title: Content.strings.feel
        width: Math.min(Theme.body * 40, lists.width)
    }
}
