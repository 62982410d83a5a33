import QtQuick
import Kiosk

// When to call, and the number. This is no button: a kiosk cannot call.
Rectangle {
    id: banner

    property alias items: list.items
    readonly property int inner: width - 2 * Theme.padding
    readonly property bool sideBySide: digits.advanceWidth < width * 0.34

    border.color: Theme.todayInk
    border.width: Theme.edge
    color: Theme.today
    implicitHeight: (sideBySide ? list.height : list.height + number.height + Theme.spacingSmall) + 2 * Theme.spacingMedium
    radius: Theme.radius
    visible: items.length > 0

    LongestWord {
        id: digits

        font.pixelSize: Theme.title
        texts: [number.words]
    }
    TitledList {
        id: list

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        ink: Theme.todayInk
        mark: "phone"
        tint: Theme.todayInk
        title: Content.strings.call
        width: banner.inner - (banner.sideBySide ? number.width + Theme.spacingMedium : 0)
        y: Theme.spacingMedium
    }
    Title {
        id: number

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        color: Theme.todayInk
        width: banner.sideBySide ? Math.ceil(digits.advanceWidth) + Theme.spacingSmall : banner.inner
        words: Content.number(Content.clinic.phone)
        y: banner.sideBySide ? (banner.height - height) / 2 : list.y + list.height + Theme.spacingSmall
    }
}
