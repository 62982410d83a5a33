pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One section of an article: heading, paragraphs, points, notes, and a picture beside or above them.
Item {
    id: view

    required property var section
    required property PageView page
    required property int number
    property bool sideBySide: false
    // The picture is shown elsewhere.
    property bool unpictured: false
    readonly property bool pictured: section.picture.file !== "" && !unpictured
    readonly property real textWidth: pictured && sideBySide ? Math.round(width * 0.54) : width

    implicitHeight: parts.height

    Grid {
        id: parts

        columnSpacing: Theme.padding
        columns: view.sideBySide ? 2 : 1
        // The picture is above the words, or after them.
        layoutDirection: view.sideBySide ? Qt.RightToLeft : Qt.LeftToRight
        rowSpacing: Theme.spacingMedium
        width: parent.width

        CaptionedPicture {
            picture: view.section.picture
            visible: view.pictured
            ratio: 800 / 520
            width: view.sideBySide ? view.width - view.textWidth - Theme.padding : view.width
        }
        Column {
            spacing: Theme.spacingSmall
            width: view.textWidth

            TitleWithListButton {
                part: String(view.number)
                title: view.section.heading
                view: view.page
                width: parent.width
            }
            Repeater {
                model: view.section.text

                Paragraph {
                    required property string modelData

                    width: Math.min(measure(), view.textWidth)
                    words: modelData
                }
            }
            Bullets {
                items: view.section.points
                visible: items.length > 0
                width: parent.width
            }
            Repeater {
                model: [view.section.note, view.section.warning].filter(words => words !== "")

                Callout {
                    required property string modelData

                    urgent: words === view.section.warning
                    width: view.textWidth
                    words: modelData
                }
            }
            UrgencyCards {
                levels: view.section.call
                width: view.textWidth
            }
        }
    }
}
