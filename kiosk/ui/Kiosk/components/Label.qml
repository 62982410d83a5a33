pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Text as patients read it: never markup but **bold**, wrapped, never cut.
Text {
    id: label

    property string words: ""

    Accessible.ignored: words === ""
    Accessible.name: words.replace(/\*\*|[\u00ad\u200b\u2060]/g, "")
    Accessible.role: Accessible.StaticText
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    horizontalAlignment: Text.AlignLeft
    lineHeight: Theme.bodyLineHeight
    text: Theme.markup(words)
    textFormat: Theme.rich(words) ? Text.StyledText : Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.Wrap

    // The width of a line of 80 characters, beyond which the eye loses the next line.
    function measure(): int {
        return font.pixelSize * 37;
    }
}
