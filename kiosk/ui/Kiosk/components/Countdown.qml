import Kiosk

// How many seconds are left.
Label {
    required property int seconds

    color: Theme.accent
    font.bold: true
    font.pixelSize: Theme.huge * 1.6
    lineHeight: Theme.headingLineHeight
    words: String(seconds)
}
