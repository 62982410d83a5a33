import QtQuick
import Kiosk

// The width of the longest word of some texts: a narrower column would break it. A soft hyphen ends a word, and so does a blank of no width.
TextMetrics {
    property var texts: []

    font.bold: true
    font.family: Theme.family
    text: texts.join(" ").split(/[ \n\u00ad\u200b]+/).reduce((longest, word) => word.length > longest.length ? word : longest, "")
}
