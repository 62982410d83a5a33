pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Explains the marked words of a paragraph, on a card next to it, over the page. A tap anywhere closes it.
TapArea {
    id: popup

    readonly property Paragraph paragraph: GlossaryTerms.openParagraph
    readonly property var terms: paragraph?.annotation?.terms ?? []
    readonly property rect paragraphRect: paragraph ? paragraph.mapToItem(popup, 0, 0, paragraph.width, paragraph.height) : Qt.rect(0, 0, 0, 0)

    name: Content.strings.close ?? ""
    visible: terms.length > 0

    onTapped: GlossaryTerms.openParagraph = null

    Rectangle {
        id: card

        readonly property int maxHeight: popup.height - 2 * Theme.padding
        readonly property int inner: width - 2 * Theme.padding
        readonly property real start: Theme.mirrored ? popup.paragraphRect.x + popup.paragraphRect.width - width : popup.paragraphRect.x
        readonly property real below: popup.paragraphRect.y + popup.paragraphRect.height + Theme.spacingSmall
        readonly property real above: popup.paragraphRect.y - height - Theme.spacingSmall

        color: Theme.surface
        radius: Theme.radius
        border.color: Theme.accent
        border.width: Theme.thickEdge
        height: area.height + 2 * Theme.padding
        width: Math.min(popup.width, Math.max(popup.paragraphRect.width, Theme.px(110) * Theme.textScale))
        x: Math.max(0, Math.min(start, popup.width - width))
        // Over the paragraph if there is no space below or above it.
        y: below + height <= popup.height ? below : above >= 0 ? above : popup.height - height

        ScrollArea {
            id: area

            height: Math.min(card.maxHeight, list.height)
            width: card.inner - close.width - Theme.spacingMedium
            x: Theme.mirrored ? card.width - width - Theme.padding : Theme.padding
            y: Theme.padding

            Column {
                id: list

                spacing: Theme.spacingMedium
                width: area.inner

                Repeater {
                    model: popup.terms

                    Column {
                        id: term

                        required property var modelData

                        width: list.width

                        Heading {
                            width: term.width
                            words: term.modelData.word
                        }
                        Label {
                            color: Theme.inkSoft
                            font.pixelSize: Theme.small
                            lineHeight: Theme.headingLineHeight
                            visible: words !== ""
                            width: term.width
                            words: term.modelData.also.join(" · ")
                        }
                        Label {
                            width: Math.min(measure(), term.width)
                            words: term.modelData.meaning
                        }
                    }
                }
            }
        }
        PillButton {
            id: close

            anchors.right: parent.right
            anchors.rightMargin: Theme.padding
            icon: "cross"
            fontSize: Theme.button
            maxWidth: card.width * 0.4
            words: Content.strings.close ?? ""
            y: Theme.padding

            onTapped: GlossaryTerms.openParagraph = null
        }
    }
}
