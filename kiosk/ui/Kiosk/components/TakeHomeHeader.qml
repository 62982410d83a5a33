import QtQuick
import Kiosk

// The title of a page that can be taken home; where there is space, the button for it too.
Flow {
    id: head

    required property PageView view
    property bool offered: true
    property alias messaged: title.messaged
    property alias picture: title.picture
    readonly property bool buttoned: offered && view.roomy && view.width > Theme.px(180)

    spacing: Theme.spacingMedium

    PageTitle {
        id: title

        page: head.view.page
        titled: head.view.titled
        width: head.width - (head.buttoned ? button.width + head.spacing : 0)
    }
    TakeHomeButton {
        id: button

        view: head.view
        visible: head.buttoned
    }
}
