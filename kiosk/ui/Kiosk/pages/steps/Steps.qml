pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A procedure step by step: picture and words, Previous and Next, and a row of all steps.
PageView {
    id: steps

    readonly property int count: page.steps.length
    readonly property int currentIndex: Math.max(0, page.steps.findIndex(step => step.id === item))
    readonly property var step: page.steps[currentIndex]

    function jump(to: int): void {
        visit.navigation.select(page.steps[to].id);
        area.scrollToTop();
    }

    pager: area

    Pager {
        id: area

        height: steps.height - buttons.height - Theme.spacingMedium
        width: steps.width

        TakeHomeHeader {
            id: title

            view: steps
            width: area.inner
        }
        Card {
            id: card

            readonly property int captionHeight: steps.step.picture.caption === "" ? 0 : Math.ceil(1.5 * Theme.small) + Theme.spacingSmall
            readonly property int freeHeight: area.height - title.height - Theme.spacingMedium - 2 * inset - captionHeight
            readonly property int pictureWidth: sideBySide ? (steps.roomy ? Math.max(inner * 0.3, Math.min(inner * 0.5, freeHeight * 1.25)) : inner * 0.3) : Math.min(inner, Math.max(inner * 0.6, freeHeight * 0.5))
            readonly property bool sideBySide: steps.wide && steps.step.picture.file !== ""

            width: area.inner

            Grid {
                columnSpacing: Theme.padding
                columns: card.sideBySide ? 2 : 1
                rowSpacing: Theme.spacingMedium
                width: parent.width

                CaptionedPicture {
                    picture: steps.step.picture
                    width: card.pictureWidth
                }
                StepView {
                    count: steps.count
                    number: steps.currentIndex + 1
                    page: steps
                    step: steps.step
                    width: card.sideBySide ? card.inner - card.pictureWidth - Theme.padding : card.inner
                }
            }
        }
        Loader {
            active: !row.fits
            visible: active

            sourceComponent: StepRow {
                currentIndex: steps.currentIndex
                steps: steps.page.steps
                width: area.inner

                onPicked: index => steps.jump(index)
            }
        }
        TakeHomeButton {
            view: steps
            visible: !title.sideBySide
        }
        SourceButton {
            ids: steps.step.sources
            maxWidth: area.inner - 4 * Theme.padding
            view: steps
        }
    }
    Item {
        id: buttons

        anchors.bottom: parent.bottom
        height: Math.max(previous.implicitHeight, next.implicitHeight, row.fits ? row.height : 0)
        width: parent.width

        PillButton {
            id: previous

            anchors.left: parent.left
            enabled: steps.currentIndex > 0
            height: parent.height
            icon: "back"
            main: true
            mirrors: true
            visible: enabled
            width: row.fits ? implicitWidth : (parent.width - Theme.spacingMedium) / 2
            words: Content.strings.previous

            onTapped: steps.jump(steps.currentIndex - 1)
        }
        StepRow {
            id: row

            readonly property bool fits: steps.roomy && oneRowWidth <= width

            anchors.left: previous.right
            anchors.leftMargin: Theme.spacingMedium
            currentIndex: steps.currentIndex
            steps: steps.page.steps
            visible: fits
            width: parent.width - previous.implicitWidth - next.implicitWidth - 2 * Theme.spacingMedium

            onPicked: index => steps.jump(index)
        }
        PillButton {
            id: next

            anchors.right: parent.right
            enabled: steps.currentIndex < steps.count - 1
            height: parent.height
            icon: "next"
            main: true
            strong: true
            trailing: true
            mirrors: true
            visible: enabled
            width: row.fits ? implicitWidth : (parent.width - Theme.spacingMedium) / 2
            words: Content.strings.next

            onTapped: steps.jump(steps.currentIndex + 1)
        }
    }
}
