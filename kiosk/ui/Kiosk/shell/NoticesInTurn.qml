pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What the clinic says of these days, one language after the other, in a place that is high enough for each of them.
Item {
    id: place

    required property var texts
    required property LanguageTurn turn

    Accessible.name: texts.join(" · ")
    Accessible.role: Accessible.StaticText
    implicitHeight: childrenRect.height

    Repeater {
        model: place.texts

        Callout {
            required property string modelData
            required property int index

            opacity: place.turn.opacity
            urgent: true
            visible: index === place.turn.current && words !== ""
            width: place.width
            words: modelData
        }
    }
}
