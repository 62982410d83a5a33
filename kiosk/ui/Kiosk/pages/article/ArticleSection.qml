pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One section of an article: heading, paragraphs, points, notes, and a picture below them.
Item {
    id: view

    required property var section
    required property PageView page
    required property int number
    // The picture is shown elsewhere.
    property bool unpictured: false

    implicitHeight: parts.height

    Column {
        id: parts

        spacing: Theme.spacingSmall
        width: view.width

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

                width: Math.min(measure(), view.width)
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
                width: view.width
                words: modelData
            }
        }
        CaptionedPicture {
            maxHeight: view.page.pager.height
            picture: view.section.picture
            ratio: 800 / 520
            shown: !view.unpictured
            width: parent.width
        }
        UrgencyCards {
            levels: view.section.call
            width: view.width
        }
    }
}
