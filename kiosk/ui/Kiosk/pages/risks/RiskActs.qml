import QtQuick
import Kiosk

// What a risk looks like and when, what to do, and for what to call.
Column {
    id: acts

    required property var risk
    property bool shown: true

    spacing: Theme.spacingMedium
    visible: shown

    TitledList {
        items: acts.shown ? acts.risk.looks : []
        mark: "eye"
        title: Content.strings.looks
        width: acts.width
    }
    Flow {
        spacing: Theme.spacingSmall
        visible: acts.risk.when !== ""
        width: acts.width

        Label {
            id: question

            color: Theme.inkSoft
            words: Content.strings.when + ":"
        }
        Paragraph {
            width: acts.width - question.width - parent.spacing
            words: acts.risk.when
        }
    }
    TitledList {
        items: acts.shown ? acts.risk.do : []
        mark: "check"
        title: Content.strings.act
        width: acts.width
    }
    UrgencyCards {
        levels: acts.shown ? acts.risk.call : []
        width: acts.width
    }
}
