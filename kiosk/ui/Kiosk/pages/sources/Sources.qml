pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Where the facts come from.
PageView {
    id: sources

    pager: area

    Pager {
        id: area

        height: sources.height
        width: sources.width

        PageTitle {
            page: sources.page
            titled: sources.titled
            width: area.inner
        }
        TwoColumnCard {
            id: card

            paired: sources.roomy
            width: area.inner

            Repeater {
                model: sources.page.sources

                Row {
                    id: entry

                    required property var modelData

                    spacing: Theme.spacingMedium

                    Label {
                        id: number

                        color: Theme.accent
                        font.bold: true
                        font.pixelSize: Theme.small
                        width: Theme.px(9) * Theme.textScale
                        words: entry.modelData.id
                    }
                    Label {
                        font.pixelSize: Theme.small
                        width: card.cellWidth - number.width - entry.spacing
                        words: entry.modelData.text
                    }
                }
            }
        }
    }
}
