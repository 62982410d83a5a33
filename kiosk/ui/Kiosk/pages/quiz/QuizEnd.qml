import QtQuick
import Kiosk

// After the last question: thanks, and where to go next.
Card {
    id: end

    required property PageView view
    property int columns: 1
    readonly property var onward: view.page.onward

    border.color: Theme.contrast ? Theme.outline : Theme.sand
    color: Theme.sand
    spacing: Theme.spacingMedium

    Title {
        width: end.inner
        words: Content.strings.done
    }
    Label {
        font.pixelSize: Theme.lead
        width: Math.min(measure(), end.inner)
        words: Content.strings.unclear
    }
    Grid {
        id: buttons

        readonly property int cellWidth: (width - (columns - 1) * spacing) / columns

        columns: end.onward.id === "" ? 1 : end.columns
        spacing: Theme.spacingMedium
        width: end.inner

        PillButton {
            id: onward

            height: Math.max(implicitHeight, Theme.px(24))
            icon: "next"
            main: true
            maxWidth: buttons.cellWidth - 2 * Theme.padding
            strong: true
            trailing: true
            mirrors: true
            visible: words !== ""
            width: buttons.cellWidth
            words: end.onward.title

            onPressed: end.view.visit.navigation.prepare(end.onward.id)
            onTapped: end.view.visit.navigation.open(end.onward.id)
        }
        PillButton {
            height: onward.height
            icon: "home"
            main: true
            width: buttons.cellWidth
            words: Content.strings.home

            onTapped: end.view.visit.navigation.home()
        }
    }
}
