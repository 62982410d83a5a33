import QtQuick
import Kiosk

// When to call, and the number. The number is no button: a kiosk cannot call.
Rectangle {
    id: band

    property alias items: part.items
    readonly property int inner: width - 2 * Theme.padding
    readonly property bool beside: digits.advanceWidth < width * 0.34

    border.color: Theme.todayInk
    border.width: Theme.edge
    color: Theme.today
    implicitHeight: (beside ? part.height : part.height + number.height + Theme.spacingSmall) + 2 * Theme.spacingMedium
    radius: Theme.radius
    visible: items.length > 0

    LongestWord {
        id: digits

        font.pixelSize: Theme.title
        texts: [number.words]
    }
    TitledList {
        id: part

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        ink: Theme.todayInk
        mark: "phone"
        tint: Theme.todayInk
        title: Content.strings.call
        width: band.inner - (band.beside ? number.width + Theme.spacingMedium : 0)
        y: Theme.spacingMedium
    }
    Title {
        id: number

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        color: Theme.todayInk
        width: band.beside ? Math.ceil(digits.advanceWidth) + Theme.spacingSmall : band.inner
        words: Content.number(Content.clinic.phone)
        y: band.beside ? (band.height - height) / 2 : part.y + part.height + Theme.spacingSmall
    }
}
