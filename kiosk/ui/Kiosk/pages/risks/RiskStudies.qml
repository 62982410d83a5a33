import QtQuick
import Kiosk

// When a risk happens, and where its number comes from.
Column {
    id: studies

    required property var risk
    required property PageView page
    // With what had no place beside the number.
    property bool factual: false
    property string message: ""

    spacing: Theme.spacingSmall

    Paragraph {
        visible: words !== ""
        width: Math.min(measure(), studies.width)
        words: studies.message
    }
    RiskFacts {
        risk: studies.risk
        visible: studies.factual
        width: studies.width
    }
    Flow {
        spacing: Theme.spacingSmall
        visible: studies.risk.when !== ""
        width: studies.width

        Label {
            id: question

            color: Theme.inkSoft
            words: Content.strings.when + ":"
        }
        Paragraph {
            width: studies.width - question.width - parent.spacing
            words: studies.risk.when
        }
    }
    LabeledValue {
        name: Content.strings.who
        value: studies.risk.who
        width: studies.width
    }
    SourceButton {
        ids: studies.risk.sources
        maxWidth: studies.width - 4 * Theme.padding
        view: studies.page
    }
}
