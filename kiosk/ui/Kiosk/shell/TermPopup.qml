pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What the marked words of a paragraph mean, on a card over the page, next to the paragraph. A tap anywhere closes it.
TapArea {
    id: meaning

    readonly property Paragraph asked: GlossaryTerms.openParagraph
    readonly property var terms: asked?.annotation?.terms ?? []
    readonly property rect spot: asked ? asked.mapToItem(meaning, 0, 0, asked.width, asked.height) : Qt.rect(0, 0, 0, 0)

    name: Content.strings.close ?? ""
    visible: terms.length > 0

    onTapped: GlossaryTerms.openParagraph = null

    RoundedSurface {
        id: card

        readonly property int most: meaning.height - 2 * Theme.padding
        readonly property int inner: width - 2 * Theme.padding
        readonly property real start: Theme.mirrored ? meaning.spot.x + meaning.spot.width - width : meaning.spot.x
        readonly property real below: meaning.spot.y + meaning.spot.height + Theme.spacingSmall
        readonly property real above: meaning.spot.y - height - Theme.spacingSmall

        edge: Theme.accent
        line: Theme.thickEdge
        height: area.height + 2 * Theme.padding
        width: Math.min(meaning.width, Math.max(meaning.spot.width, Theme.px(110) * Theme.textScale))
        x: Math.max(0, Math.min(start, meaning.width - width))
        // Over the paragraph where there is no room below or above it.
        y: below + height <= meaning.height ? below : above >= 0 ? above : meaning.height - height

        ScrollArea {
            id: area

            height: Math.min(card.most, list.height)
            sided: false
            width: card.inner - close.width - Theme.spacingMedium
            x: Theme.mirrored ? card.width - width - Theme.padding : Theme.padding
            y: Theme.padding

            Column {
                id: list

                spacing: Theme.spacingMedium
                width: area.inner

                Repeater {
                    model: meaning.terms

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
            letters: Theme.button
            room: card.width * 0.4
            words: Content.strings.close ?? ""
            y: Theme.padding

            onTapped: GlossaryTerms.openParagraph = null
        }
    }
}
