import QtQuick
import Kiosk

// Over a paragraph with marked words, in a Loader: a tap explains them.
TapArea {
    id: tap

    readonly property Paragraph paragraph: parent?.parent as Paragraph

    height: paragraph ? paragraph.height - 2 * paragraph.neighborPadding : 0
    name: paragraph?.annotation?.terms.map(term => term.word).join(", ") ?? ""
    width: paragraph?.width ?? 0
    y: paragraph?.neighborPadding ?? 0

    onTapped: GlossaryTerms.openParagraph = paragraph

    Rectangle {
        anchors.fill: parent
        color: Theme.pressed
        radius: Theme.px(2)
        visible: tap.down
    }
    Icon {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: tap.paragraph?.color ?? Theme.ink
        height: Theme.body * 1.2
        shape: "ask"
    }
}
