pragma ComponentBehavior: Bound

import QtQuick

// Text as patients read it: never markup but **bold**, wrapped, never cut.
Text {
    id: label

    property string words: ""
    // The same with signs around words that are underlined.
    property string shown: words
    // The width of a line of 80 characters, beyond which the eye loses the next line.
    readonly property int measure: font.pixelSize * 38
    readonly property bool rich: shown.includes("**") || shown.includes("\u0001")
    // A right-to-left line may begin with a Latin word or a number; a mark says so.
    readonly property string lead: Theme.mirrored && /[\u0590-\u08ff]/.test(words) ? "\u200f" : ""

    Accessible.ignored: words === ""
    Accessible.name: words.replace(/\*\*|\u00ad/g, "")
    Accessible.role: Accessible.StaticText
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    horizontalAlignment: Text.AlignLeft
    lineHeight: Theme.leading
    text: lead + (rich ? Theme.styled(shown) : shown)
    textFormat: rich ? Text.StyledText : Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.Wrap
}
