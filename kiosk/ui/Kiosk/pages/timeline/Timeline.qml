pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Recovery on a time axis. The stage that was tapped is open; the later ones follow and can be opened.
PageView {
    id: timeline

    readonly property int currentIndex: Math.max(0, page.stages.findIndex(stage => stage.id === item))
    readonly property var coming: page.stages.slice(currentIndex + 1)
    property string openStage: ""
    readonly property bool across: roomy && axis.fits(area.inner)

    pager: area

    Pager {
        id: area

        height: timeline.height
        width: timeline.width

        TakeHomeHeader {
            id: title

            view: timeline
            width: area.inner
        }
        Label {
            font.bold: true
            lineHeight: Theme.headingLineHeight
            width: area.inner
            words: Content.strings.today
        }
        Grid {
            columnSpacing: Theme.spacingMedium
            columns: timeline.across ? 1 : 2
            rowSpacing: Theme.spacingMedium
            width: parent.width

            TimelineAxis {
                id: axis

                currentIndex: timeline.currentIndex
                stages: timeline.page.stages
                upright: !timeline.across
                width: upright ? Math.round(area.inner * (timeline.wide ? 0.26 : 0.3)) : area.inner

                onPicked: id => {
                    timeline.openStage = "";
                    timeline.visit.navigation.select(id);
                }
            }
            Column {
                id: detail

                spacing: Theme.spacingMedium
                width: timeline.across ? area.inner : area.inner - axis.width - Theme.spacingMedium

                StageView {
                    columns: timeline.across ? 3 : 1
                    page: timeline
                    stage: timeline.page.stages[timeline.currentIndex]
                    width: parent.width
                }
                Callout {
                    visible: words !== ""
                    width: parent.width
                    words: timeline.page.note
                }
                Heading {
                    visible: timeline.coming.length > 0
                    width: parent.width
                    words: Content.strings.later
                }
                Repeater {
                    model: timeline.coming

                    Accordion {
                        id: accordion

                        required property var modelData

                        open: timeline.openStage === modelData.id
                        title: modelData.title
                        width: detail.width

                        onToggled: timeline.openStage = open ? "" : modelData.id

                        StageView {
                            columns: timeline.across ? 3 : 1
                            page: timeline
                            stage: accordion.modelData
                            width: detail.width
                        }
                    }
                }
                TakeHomeButton {
                    view: timeline
                    visible: !title.sideBySide
                }
                SourceButton {
                    ids: timeline.cited(timeline.page)
                    maxWidth: detail.width - 4 * Theme.padding
                    view: timeline
                }
            }
        }
    }
}
