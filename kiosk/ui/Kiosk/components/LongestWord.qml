import QtQuick
import Kiosk

// How wide the longest word of some texts is: a column narrower than that would break it. A soft hyphen ends a word.
TextMetrics {
    property var texts: []

    font.bold: true
    font.family: Theme.family
    text: texts.join(" ").split(/[ \n\u00ad]+/).reduce((longest, word) => word.length > longest.length ? word : longest, "")
}
