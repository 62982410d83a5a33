import QtQuick
import Kiosk

// The title of a part of a page, and the button that puts the part on the list: beside it where there is room.
Flow {
    id: asked

    required property PageView view
    required property string part
    required property string title
    property alias me: button.me
    property color color: Theme.accent
    property int size: Theme.heading
    readonly property bool beside: whole.advanceWidth + button.width + spacing + Theme.spacingSmall < width

    spacing: Theme.spacingSmall

    TextMetrics {
        id: whole

        font.bold: true
        font.family: Theme.family
        font.pixelSize: asked.size
        text: asked.title
    }
    Heading {
        color: asked.color
        height: asked.beside ? button.height : implicitHeight
        size: asked.size
        visible: words !== ""
        width: asked.width - (asked.beside ? button.width + asked.spacing : 0)
        words: asked.title
    }
    AddToListButton {
        id: button

        about: asked.title
        part: asked.part
        view: asked.view
    }
}
