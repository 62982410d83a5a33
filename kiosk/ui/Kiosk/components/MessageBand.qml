import QtQuick
import Kiosk

// The main message of a page in a low band, where the room is needed for more; where the header has no space for it, the page's title too.
Rectangle {
    id: band

    required property PageView view

    border.color: Theme.contrast ? Theme.outline : Theme.calm
    border.width: Theme.edge
    color: Theme.calm
    implicitHeight: column.height + 2 * Theme.spacingSmall
    radius: Theme.radius

    Column {
        id: column

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Theme.padding
        x: Theme.padding

        Title {
            visible: !band.view.titled
            width: parent.width
            words: band.view.page.title
        }
        Paragraph {
            font.pixelSize: Theme.label
            lineHeight: Theme.headingLineHeight
            visible: words !== ""
            width: Math.min(measure(), parent.width)
            words: band.view.page.message
        }
    }
}
