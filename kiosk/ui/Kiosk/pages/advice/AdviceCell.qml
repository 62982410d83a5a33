import QtQuick
import Kiosk

// One thing to do or not to do, on the ground of its list; the first has the title of the list above it.
Rectangle {
    id: cell

    required property var advice
    property bool last: false
    readonly property color ink: advice.avoided ? Theme.stopInk : Theme.accent
    // Never quite square: between two square grounds that end within a pixel, what was shown there before would be left.
    readonly property int square: 1
    readonly property color ground: advice.avoided ? Theme.stop : Theme.calm

    border.color: Theme.contrast ? Theme.outline : ground
    border.width: Theme.edge
    bottomLeftRadius: last ? Theme.radius : square
    bottomRightRadius: bottomLeftRadius
    color: ground
    implicitHeight: parts.height + (advice.first ? Theme.spacingMedium : Theme.spacingSmall / 2) + (last ? Theme.spacingMedium : Theme.spacingSmall / 2)
    topLeftRadius: advice.first ? Theme.radius : square
    topRightRadius: topLeftRadius

    Column {
        id: parts

        spacing: Theme.spacingSmall
        width: cell.width - 2 * Theme.spacingMedium
        x: Theme.spacingMedium
        y: cell.advice.first ? Theme.spacingMedium : Theme.spacingSmall / 2

        Heading {
            color: cell.ink
            visible: words !== ""
            width: parent.width
            words: cell.advice.title
        }
        Bullets {
            items: cell.advice.words === "" ? [] : [cell.advice.words]
            lineHeight: Theme.leadLineHeight
            mark: cell.advice.avoided ? "cross" : "check"
            tint: cell.ink
            ink: cell.advice.avoided ? Theme.stopInk : Theme.ink
            width: parent.width
        }
    }
}
