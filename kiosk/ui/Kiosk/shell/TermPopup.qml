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

        // Large letters need the whole width.
        readonly property bool beside: Theme.textScale <= 1.5
        readonly property int head: beside ? 0 : close.height + Theme.spacingSmall
        readonly property int maxHeight: popup.height - 2 * Theme.padding - head
        readonly property int inner: width - 2 * Theme.padding
        readonly property real start: Theme.mirrored ? popup.paragraphRect.x + popup.paragraphRect.width - width : popup.paragraphRect.x
        readonly property real below: popup.paragraphRect.y + popup.paragraphRect.height + Theme.spacingSmall
        readonly property real above: popup.paragraphRect.y - height - Theme.spacingSmall

        color: Theme.surface
        radius: Theme.radius
        border.color: Theme.accent
        border.width: Theme.thickEdge
        height: area.height + head + 2 * Theme.padding
        width: Math.min(popup.width, Math.max(popup.paragraphRect.width, Theme.px(110) * Theme.textScale))
        x: Math.max(0, Math.min(start, popup.width - width))
        // Over the paragraph if there is no space below or above it.
        y: below + height <= popup.height ? below : above >= 0 ? above : popup.height - height

        ScrollArea {
            id: area

            height: Math.min(card.maxHeight, list.height)
            width: card.inner - (card.beside ? close.width + Theme.spacingMedium : 0)
            x: Theme.mirrored ? card.width - width - Theme.padding : Theme.padding
            y: Theme.padding + card.head

            Column {
                id: list

                spacing: Theme.spacingMedium
                width: area.inner

                Repeater {
                    model: popup.terms

                    // Not a column, which the pager would take apart.
                    Item {
                        id: term

                        required property var modelData

                        height: texts.height
                        width: list.width

                        Column {
                            id: texts

                            width: parent.width

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
                                words: term.modelData.also.filter(word => !word.endsWith("*")).join(" · ")
                            }
                            Label {
                                width: Math.min(measure(), term.width)
                                words: term.modelData.meaning
                            }
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
