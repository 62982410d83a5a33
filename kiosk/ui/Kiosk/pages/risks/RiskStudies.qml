import QtQuick
import Kiosk

// Where the number of a risk comes from.
Column {
    id: studies

    required property var risk
    required property PageView page
    // With the title of the risk, where that is no longer in sight.
    property bool titled: false
    // With what had no place beside the number.
    property bool factual: false
    property string message: ""

    spacing: Theme.spacingMedium

    Title {
        size: Theme.heading
        visible: studies.titled
        width: studies.width
        words: studies.risk.title
    }
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
