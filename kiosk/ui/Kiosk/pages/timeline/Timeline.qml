pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Recovery as a ribbon of days. Of the stage that the patient is on, tabs show what to see, to do, not to do, and for
// which signs to call. The bar leads to the next stage.
PageView {
    id: timeline

    readonly property int currentIndex: Math.max(0, page.stages.findIndex(stage => stage.id === item))
    readonly property var stage: page.stages[currentIndex]
    readonly property var nextStage: page.stages[currentIndex + 1] ?? null
    readonly property var parts: partsOf(stage)
    // The tab that was tapped on this stage.
    property string picked: ""
    readonly property var part: parts.find(part => part.id === picked) ?? parts[0]
    readonly property bool begins: !tabbed || part.id === "see"
    // Where letters are large, all is in one column that is turned.
    readonly property bool tabbed: Theme.textScale < 1.5 && height - top.height - Math.max(head.height, tabs.y + tabs.height) > Theme.px(38)
    property int shownIndex: currentIndex

    function partsOf(stage: var): var {
        const numbers = [stage.call.some(level => level.level === "emergency") ? Content.clinic.emergency : "", stage.call.some(level => level.level !== "emergency") ? Content.clinic.phone : ""];
        const lists = [["see", stage.see], ["do", stage.do], ["avoid", stage.avoid], ["call", stage.call]];
        return lists.filter(([id, items]) => items.length > 0 || id === "see").map(([id, items]) => ({
                    "id": id,
                    "title": Content.strings[id === "call" ? "help" : id],
                    "numbers": id === "call" ? numbers.filter(number => number !== "").map(Content.number).join(" · ") : "",
                    "items": items
                }));
    }
    function goOn(): void {
        visit.navigation.select(nextStage.id);
    }

    nextTitle: nextStage?.title ?? ""
    pager: area

    onCurrentIndexChanged: {
        picked = "";
        area.scrollToTop();
        slide.start(currentIndex - shownIndex);
        shownIndex = currentIndex;
    }

    StageRibbon {
        id: top

        currentIndex: timeline.currentIndex
        stages: timeline.page.stages
        title: timeline.titled ? "" : timeline.page.title
        visible: timeline.tabbed
        width: timeline.width

        onPicked: id => timeline.visit.navigation.select(id)
    }
    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.top: timeline.tabbed ? top.bottom : parent.top
        anchors.topMargin: timeline.tabbed ? Theme.spacingMedium : 0
        width: timeline.width

        transform: SlideIn {
            id: slide
        }

        Column {
            id: head

            anchors.left: parent.left
            height: timeline.roomy ? Math.max(implicitHeight, tabs.height) : implicitHeight
            visible: timeline.tabbed
            width: timeline.roomy ? Math.max(Math.floor(body.width * 0.28), Math.min(fullTitle.advanceWidth + Theme.spacingSmall, body.width * 0.4)) : body.width

            TextMetrics {
                id: fullTitle

                font.bold: true
                font.family: Theme.family
                font.pixelSize: Theme.title
                text: timeline.stage.title
            }
            Heading {
                color: Theme.ink
                size: Theme.title
                width: parent.width
                words: timeline.stage.title
            }
            Label {
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                lineHeight: Theme.headingLineHeight
                visible: words !== ""
                width: parent.width
                words: timeline.stage.span
            }
        }
        PartTabs {
            id: tabs

            anchors.right: parent.right
            current: timeline.part.id
            parts: timeline.parts
            visible: timeline.tabbed
            width: timeline.roomy ? body.width - head.width - Theme.spacingMedium : body.width
            y: timeline.roomy ? 0 : head.height + Theme.spacingMedium

            onPicked: part => {
                timeline.picked = part;
                area.scrollToTop();
            }
        }
        Pager {
            id: area

            height: body.height - y
            width: body.width
            y: timeline.tabbed ? Math.max(head.height, tabs.y + tabs.height) + Theme.spacingMedium : 0

            Loader {
                active: !timeline.tabbed
                visible: active
                width: area.inner

                sourceComponent: StageRibbon {
                    currentIndex: timeline.currentIndex
                    stages: timeline.page.stages
                    title: top.title

                    onPicked: id => timeline.visit.navigation.select(id)
                }
            }
            // The ribbon says it too, where it leaves room for more on the same view.
            Heading {
                color: Theme.ink
                size: Theme.title
                visible: !timeline.tabbed && Theme.textScale >= 1.5
                width: area.inner
                words: timeline.stage.title
            }
            IconLabel {
                icon: "calendar"
                visible: !timeline.tabbed && words !== "" && (Theme.textScale >= 1.5 || !top.showsSpans)
                width: area.inner
                words: timeline.stage.span
            }
            SeenPart {
                id: seen

                beside: timeline.roomy
                freeHeight: area.height
                page: timeline
                part: timeline.parts[0]
                stage: timeline.stage
                visible: timeline.tabbed && timeline.begins
                width: area.inner
            }
            Repeater {
                model: timeline.parts.filter(part => part.items.length > 0 && part.id !== "call" && (!timeline.tabbed || (part.id !== "see" && part.id === timeline.part.id)))

                StagePart {
                    required property var modelData

                    freeHeight: timeline.tabbed ? area.height : 0
                    part: modelData
                    titled: timeline.tabbed
                    width: area.inner
                }
            }
            CaptionedPicture {
                picture: timeline.stage.picture
                ratio: 2.4
                shown: !timeline.tabbed
                width: Math.min(area.inner, area.height)
            }
            Label {
                font.pixelSize: Theme.small
                visible: seen.visible && !seen.captioned && words !== ""
                width: Math.min(measure(), area.inner)
                words: timeline.stage.picture.caption
            }
            StageActions {
                page: timeline
                stage: timeline.stage
                visible: timeline.begins && !(seen.visible && seen.acts)
                width: area.inner
            }
            UrgencyCards {
                levels: !timeline.tabbed || timeline.part.id === "call" ? timeline.stage.call : []
                width: area.inner
            }
            Grid {
                id: about

                readonly property bool headed: timeline.currentIndex === 0 && timeline.page.message !== ""
                readonly property int cellWidth: (width - (columns - 1) * columnSpacing) / columns

                columnSpacing: Theme.spacingMedium
                columns: timeline.roomy && headed && note.words !== "" ? 2 : 1
                rowSpacing: Theme.spacingMedium
                visible: timeline.begins && (headed || note.words !== "")
                width: area.inner

                PageTitle {
                    page: timeline.page
                    titled: true
                    visible: about.headed
                    width: about.cellWidth
                }
                Callout {
                    id: note

                    visible: words !== ""
                    width: about.cellWidth
                    words: timeline.page.note
                }
            }
            SourceButton {
                ids: timeline.begins ? timeline.stage.sources : []
                maxWidth: area.inner - 4 * Theme.padding
                view: timeline
            }
        }
    }
}
