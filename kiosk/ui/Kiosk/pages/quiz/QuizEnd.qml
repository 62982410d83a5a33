import QtQuick
import Kiosk

// After the last question: thanks, and the ways on.
Card {
    id: end

    required property var onward
    property int columns: 1

    signal homed
    signal opened(page: string)

    border.color: Theme.contrast ? Theme.outline : Theme.sand
    color: Theme.sand
    spacing: Theme.gap

    Title {
        width: end.inner
        words: Content.words.done
    }
    Label {
        font.pixelSize: Theme.lead
        width: Math.min(measure(), end.inner)
        words: Content.words.unclear
    }
    Grid {
        id: ways

        readonly property int cell: (width - (columns - 1) * spacing) / columns

        columns: end.onward.id === "" ? 1 : end.columns
        spacing: Theme.gap
        width: end.inner

        PillButton {
            id: onward

            height: Math.max(implicitHeight, Theme.px(24))
            icon: "next"
            main: true
            room: ways.cell - 2 * Theme.padding
            strong: true
            trailing: true
            turns: true
            visible: words !== ""
            width: ways.cell
            words: end.onward.title

            onTapped: end.opened(end.onward.id)
        }
        PillButton {
            height: onward.height
            icon: "home"
            main: true
            width: ways.cell
            words: Content.words.home

            onTapped: end.homed()
        }
    }
}
