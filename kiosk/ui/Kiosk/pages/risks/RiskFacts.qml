import QtQuick
import Kiosk

// How bad a risk is, and how sure its number.
Column {
    id: facts

    required property var risk

    spacing: Theme.spacingSmall / 2

    Label {
        font.pixelSize: Theme.label
        lineHeight: Theme.headingLineHeight
        width: facts.width
        words: Content.strings.harm + " **" + Content.strings[facts.risk.harm] + "**"
    }
    Label {
        font.pixelSize: Theme.label
        lineHeight: Theme.headingLineHeight
        width: facts.width
        words: Content.strings.sure + " **" + facts.risk.said.sure + "**"
    }
}
