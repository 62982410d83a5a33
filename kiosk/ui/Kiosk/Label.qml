pragma ComponentBehavior: Bound

import QtQuick

// Text as patients read it: never markup but **bold**, wrapped, never cut.
Text {
    id: label

    property string words: ""
    // The width of a line of 80 characters, beyond which the eye loses the next line.
    readonly property int measure: font.pixelSize * 38
    readonly property bool rich: words.includes("**")

    Accessible.ignored: words === ""
    Accessible.name: words.replace(/\*\*/g, "")
    Accessible.role: Accessible.StaticText
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    lineHeight: Theme.leading
    text: rich ? Theme.styled(words) : words
    textFormat: rich ? Text.StyledText : Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.Wrap
}
