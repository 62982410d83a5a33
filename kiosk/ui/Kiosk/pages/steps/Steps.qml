pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A procedure step by step: a row of all steps, and of one its words and its picture, side by side where there is
// space. The bar leads to the next one.
PageView {
    id: steps

    readonly property int count: page.steps.length
    readonly property int currentIndex: Math.max(0, page.steps.findIndex(step => step.id === item))
    readonly property var step: page.steps[currentIndex]
    readonly property var nextStep: page.steps[currentIndex + 1] ?? null
    readonly property bool first: currentIndex === 0
    // Where there is less space, all is in one column that is turned.
    readonly property bool placed: Theme.textScale < 1.5 && row.height < height * 0.2
    readonly property bool pictured: placed && step.picture.file !== ""
    readonly property bool beside: pictured && wide
    property int shownIndex: currentIndex

    function jump(to: int): void {
        visit.navigation.select(page.steps[to].id);
    }
    function goOn(): void {
        jump(currentIndex + 1);
    }

    nextTitle: nextStep?.title ?? ""
    pager: area

    onCurrentIndexChanged: {
        area.scrollToTop();
        slide.start(currentIndex - shownIndex);
        shownIndex = currentIndex;
    }

    StepRow {
        id: row

        currentIndex: steps.currentIndex
        steps: steps.page.steps
        visible: steps.placed
        width: steps.width - (takeHome.visible ? takeHome.width + Theme.spacingMedium : 0)

        onPicked: index => steps.jump(index)
    }
    TakeHomeButton {
        id: takeHome

        anchors.right: parent.right
        height: row.height
        view: steps
        visible: steps.roomy
    }
    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.top: steps.placed ? row.bottom : parent.top
        anchors.topMargin: steps.placed ? Theme.spacingMedium : 0
        width: steps.width

        transform: SlideIn {
            id: slide
        }

        PageTitle {
            id: side

            anchors.right: parent.right
            page: steps.first ? steps.page : {
                "title": steps.page.title,
                "message": ""
            }
            titled: steps.titled
            visible: steps.pictured && (steps.first || !steps.titled)
            width: picture.width
        }
        StepPicture {
            id: picture

            anchors.right: parent.right
            height: (steps.beside ? body.height : body.height * 0.44) - y
            page: steps
            step: steps.step
            visible: steps.pictured
            width: steps.beside ? Math.floor(body.width * 0.48) : body.width
            y: side.visible ? side.height + Theme.spacingMedium : 0
        }
        Pager {
            id: area

            anchors.left: parent.left
            height: body.height - y
            width: steps.beside ? body.width - picture.width - Theme.spacingMedium : body.width
            y: steps.pictured && !steps.beside ? picture.y + picture.height + Theme.spacingMedium : 0

            PageTitle {
                page: side.page
                titled: steps.titled
                visible: !steps.pictured && (steps.first || !steps.titled)
                width: area.inner
            }
            StepView {
                count: steps.count
                number: steps.currentIndex + 1
                page: steps
                step: steps.step
                width: area.inner
            }
            CaptionedPicture {
                picture: steps.step.picture
                visible: !steps.pictured && picture.file !== ""
                width: Math.min(area.inner, area.height)
            }
            Loader {
                active: !steps.placed
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
                visible: !takeHome.visible
            }
            SourceButton {
                ids: steps.pictured ? [] : steps.step.sources
                maxWidth: area.inner - 4 * Theme.padding
                view: steps
            }
        }
    }
}
