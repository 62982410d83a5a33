import QtQuick
import Kiosk

// What is said after an answer: kind words, and the reason.
Column {
    id: explanation

    property alias words: why.words
    property bool rightly: false

    spacing: Theme.spacingSmall

    Heading {
        size: Theme.body
        width: explanation.width
        words: explanation.rightly ? Content.strings.rightly : Content.strings.wrongly
    }
    Paragraph {
        id: why

        width: Math.min(measure(), explanation.width)
    }
}
