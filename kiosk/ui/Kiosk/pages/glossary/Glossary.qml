pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Medical words in the alphabetical order of the language, each with its other names and what it means.
PageView {
    id: glossary

    readonly property var terms: [...page.terms].sort((one, other) => one.word.localeCompare(other.word))

    pager: area

    Pager {
        id: area

        height: glossary.height
        width: glossary.width

        PageTitle {
            page: glossary.page
            titled: glossary.titled
            width: area.inner
        }
        TwoColumnCard {
            id: card

            paired: glossary.roomy
            width: area.inner

            Repeater {
                model: glossary.terms

                Column {
                    id: term

                    required property var modelData

                    width: card.cellWidth

                    Label {
                        color: Theme.accent
                        font.bold: true
                        width: term.width
                        words: term.modelData.word
                    }
                    Label {
                        color: Theme.inkSoft
                        font.pixelSize: Theme.small
                        visible: words !== ""
                        width: term.width
                        words: term.modelData.also.join(" · ")
                    }
                    Label {
                        width: term.width
                        words: term.modelData.meaning
                    }
                }
            }
        }
        SourceButton {
            ids: glossary.cited(glossary.page)
            maxWidth: area.inner - 4 * Theme.padding
            view: glossary
        }
    }
}
