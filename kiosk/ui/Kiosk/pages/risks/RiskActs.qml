import QtQuick
import Kiosk

// What a risk looks like, what to do, and for what to call.
Column {
    id: acts

    required property var risk
    property bool shown: true

    spacing: Theme.spacingSmall
    visible: shown

    TitledList {
        items: acts.shown ? acts.risk.looks : []
        compact: true
        mark: "eye"
        title: Content.strings.looks
        width: acts.width
    }
    TitledList {
        items: acts.shown ? acts.risk.do : []
        compact: true
        mark: "check"
        title: Content.strings.act
        width: acts.width
    }
    UrgencyCards {
        levels: acts.shown ? acts.risk.call : []
        width: acts.width
    }
}
