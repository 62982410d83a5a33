import QtQuick
import Kiosk

// The title of a part of a page, and the button that puts it on the list: beside the title where there is space.
Flow {
    id: titled

    required property PageView view
    required property string part
    required property string title
    property alias aboutMe: button.aboutMe
    property color color: Theme.accent
    property int size: Theme.heading
    readonly property bool sideBySide: fullText.advanceWidth + button.width + spacing + Theme.spacingSmall < width

    spacing: Theme.spacingSmall

    TextMetrics {
        id: fullText

        font.bold: true
        font.family: Theme.family
        font.pixelSize: titled.size
        text: titled.title
    }
    Heading {
        color: titled.color
        height: titled.sideBySide ? button.height : undefined
        size: titled.size
        visible: words !== ""
        width: titled.width - (titled.sideBySide ? button.width + titled.spacing : 0)
        words: titled.title
    }
    AddToListButton {
        id: button

        about: titled.title
        part: titled.part
        view: titled.view
    }
}
