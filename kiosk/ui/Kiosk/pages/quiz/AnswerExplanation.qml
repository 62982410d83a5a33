import QtQuick
import Kiosk

// What is said after an answer: kind words, and why.
Column {
    id: because

    property alias words: why.words
    property bool rightly: false

    spacing: Theme.spacingSmall

    Heading {
        size: Theme.body
        width: because.width
        words: because.rightly ? Content.strings.rightly : Content.strings.wrongly
    }
    Paragraph {
        id: why

        width: Math.min(measure(), because.width)
    }
}
