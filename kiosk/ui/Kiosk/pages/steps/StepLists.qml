pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What happens in a step, and what patients may feel: as cards where each fits whole, else as lists that are turned by
// their items.
Column {
    id: lists

    required property var step
    property int freeHeight: 0
    readonly property bool carded: happens.implicitHeight <= freeHeight && feel.implicitHeight <= freeHeight
    readonly property int textWidth: Math.min(Theme.body * 40, width - 2 * Theme.spacingMedium)

    spacing: Theme.spacingMedium

    Card {
        id: happens

        inset: Theme.spacingMedium
        visible: lists.carded
        width: lists.width

        TitledList {
            items: lists.step.what
            title: Content.strings.happens
            width: lists.textWidth
        }
    }
    Card {
        id: feel

        border.color: Theme.contrast ? Theme.outline : Theme.sand
        color: Theme.sand
        inset: Theme.spacingMedium
        visible: lists.carded && lists.step.feel.length > 0
        width: lists.width

        TitledList {
            ink: Theme.ink
            items: lists.step.feel
            title: Content.strings.feel
            width: lists.textWidth
        }
    }
    TitledList {
        items: lists.carded ? [] : lists.step.what
        title: Content.strings.happens
        width: lists.textWidth
    }
    TitledList {
        ink: Theme.ink
        items: lists.carded ? [] : lists.step.feel
        title: Content.strings.feel
        width: lists.textWidth
    }
}
