pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One section of an article: heading, paragraphs, points, notes, and a picture beside or above them.
Card {
    id: card

    required property var section
    required property PageView page
    required property int number
    property bool sideBySide: false
    // The picture is shown elsewhere.
    property bool unpictured: false
    readonly property bool pictured: section.picture.file !== "" && !unpictured
    readonly property real textWidth: pictured && sideBySide ? Math.round(inner * 0.54) : inner

    Grid {
        columnSpacing: Theme.padding
        columns: card.sideBySide ? 2 : 1
        // The picture is above the words, or after them.
        layoutDirection: card.sideBySide ? Qt.RightToLeft : Qt.LeftToRight
        rowSpacing: Theme.spacingMedium
        width: parent.width

        CaptionedPicture {
            picture: card.section.picture
            visible: card.pictured
            ratio: 800 / 520
            width: card.sideBySide ? card.inner - card.textWidth - Theme.padding : card.inner
        }
        Column {
            spacing: Theme.spacingSmall
            width: card.textWidth

            TitleWithListButton {
                part: String(card.number)
                title: card.section.heading
                view: card.page
                width: parent.width
            }
            Repeater {
                model: card.section.text

                Paragraph {
                    required property string modelData

                    width: card.textWidth
                    words: modelData
                }
            }
            Bullets {
                items: card.section.points
                visible: items.length > 0
                width: parent.width
            }
            Repeater {
                model: [card.section.note, card.section.warning].filter(words => words !== "")

                Callout {
                    required property string modelData

                    urgent: words === card.section.warning
                    width: card.textWidth
                    words: modelData
                }
            }
            UrgencyCards {
                levels: card.section.call
                width: card.textWidth
            }
        }
    }
}
