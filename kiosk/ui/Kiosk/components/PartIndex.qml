pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The parts of a long page, by their titles: a tap turns to one of them.
Flow {
    id: titles

    required property var parts

    signal chosen(int number)

    spacing: Theme.targetSpacing

    Repeater {
        model: titles.parts

        PillButton {
            required property string modelData
            required property int index

            fontSize: Theme.small
            maxWidth: titles.width - 2 * Theme.padding
            words: modelData

            onTapped: titles.chosen(index)
        }
    }
}
