pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A procedure step by step: a row of all steps, and of one its name, its words and its picture, side by side where
// there is space. The bar leads to the next one.
PageView {
    id: steps

    readonly property int count: page.steps.length
    readonly property int currentIndex: Math.max(0, page.steps.findIndex(step => step.id === item))
    readonly property var step: page.steps[currentIndex]
    readonly property string message: currentIndex === 0 ? page.message : ""
    readonly property string position: (titled ? "" : page.title + " · ") + Content.strings.step.replace("{n}", currentIndex + 1).replace("{total}", count)
    // Where letters are large, all is in one column that is turned.
    readonly property bool placed: Theme.textScale < 1.5 && placedHeight - head.height > Theme.px(38)
    // Below the row of steps. What decides whether it is placed must not depend on whether it is.
    readonly property real placedHeight: height - top.height - Theme.spacingMedium
    readonly property bool pictured: step.picture.file !== ""
    readonly property bool beside: pictured && wide
    // The picture needs most of the space.
    readonly property bool messageAbove: placed && beside && message !== "" && body.height - messageTitle.height > 0.66 * messageTitle.width
    property int shownIndex: currentIndex

    function jump(to: int): void {
        visit.navigation.select(page.steps[to].id);
    }
    function goOn(): void {
        jump(currentIndex + 1);
    }

    nextTitle: page.steps[currentIndex + 1]?.title ?? ""
    pager: area

    onCurrentIndexChanged: {
        area.scrollToTop();
        slide.start(currentIndex - shownIndex);
        shownIndex = currentIndex;
    }

    Row {
        id: top

        spacing: Theme.spacingMedium
        visible: steps.placed
        width: steps.width

        StepRow {
            id: row

            currentIndex: steps.currentIndex
            steps: steps.page.steps
            width: top.width - (steps.wide ? takeHome.width + parent.spacing : 0)

            onPicked: index => steps.jump(index)
        }
        TakeHomeButton {
            id: takeHome

            height: row.height
            view: steps
            visible: steps.wide
        }
    }
    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.top: steps.placed ? top.bottom : parent.top
        anchors.topMargin: steps.placed ? Theme.spacingMedium : 0
        width: steps.width

        transform: SlideIn {
            id: slide
        }

        StepHead {
            id: head

            anchors.left: parent.left
            page: steps
            position: steps.position
            step: steps.step
            visible: steps.placed
            width: steps.pictured ? body.width - picture.width - Theme.spacingMedium : body.width
        }
        PageTitle {
            id: messageTitle

            anchors.right: parent.right
            page: steps.page
            titled: true
            visible: steps.messageAbove
            width: picture.width
        }
        StepPicture {
            id: picture

            anchors.right: parent.right
            height: steps.beside ? body.height - y : Math.max(width * 0.84, head.height)
            page: steps
            step: steps.step
            visible: steps.placed && steps.pictured
            width: Math.floor(Math.min(body.width * 0.48, steps.beside ? steps.placedHeight * 1.3 : body.width))
            y: steps.messageAbove ? messageTitle.height + Theme.spacingMedium : 0
        }
        Pager {
            id: area

            anchors.left: parent.left
            height: body.height - y
            width: steps.placed && steps.beside ? head.width : body.width
            y: !steps.placed ? 0 : Math.max(head.height, steps.pictured && !steps.beside ? picture.height : 0) + Theme.spacingMedium

            Loader {
                active: !steps.placed
                visible: active
                width: area.inner

                sourceComponent: StepHead {
                    page: steps
                    position: steps.position
                    step: steps.step
                }
            }
            StepLists {
                freeHeight: steps.placed ? area.height : 0
                step: steps.step
                width: area.inner
            }
            CaptionedPicture {
                picture: steps.step.picture
                shown: !steps.placed
                width: Math.min(area.inner, area.height)
            }
            Loader {
                active: !steps.placed
                visible: active
                width: area.inner

                sourceComponent: StepRow {
                    currentIndex: steps.currentIndex
                    steps: steps.page.steps

                    onPicked: index => steps.jump(index)
                }
            }
            PageTitle {
                page: steps.page
                titled: true
                visible: steps.message !== "" && !steps.messageAbove
                width: area.inner
            }
            TakeHomeButton {
                view: steps
                visible: !steps.placed || !steps.wide
            }
            SourceButton {
                ids: steps.placed && steps.beside ? [] : steps.step.sources
                maxWidth: area.inner - 4 * Theme.padding
                view: steps
            }
        }
    }
}
