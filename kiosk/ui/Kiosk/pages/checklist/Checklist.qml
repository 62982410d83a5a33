pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What to do or to bring, in groups: patients tick what is done, and see how much that is.
PageView {
    id: checklist

    readonly property var ticked: choices.ticked ?? {}
    readonly property var tasks: page.groups.reduce((all, group) => all.concat(group.tasks), [])
    readonly property int done: tasks.filter(task => isDone(task.id)).length

    function isDone(id: string): bool {
        return key + "/" + id in ticked;
    }

    pager: area

    Pager {
        id: area

        height: checklist.height
        width: checklist.width

        TakeHomeHeader {
            id: title

            view: checklist
            width: area.inner
        }
        ProgressLine {
            done: checklist.done
            total: checklist.tasks.length
            width: area.inner
        }
        Grid {
            id: groups

            readonly property int cellWidth: (width - (columns - 1) * spacing) / columns

            columns: checklist.roomy && checklist.page.groups.length > 1 ? 2 : 1
            spacing: Theme.spacingMedium
            width: area.inner

            Repeater {
                model: checklist.page.groups

                Column {
                    id: group

                    required property var modelData

                    spacing: Theme.targetSpacing
                    width: groups.cellWidth

                    Heading {
                        visible: words !== ""
                        width: parent.width
                        words: group.modelData.title
                    }
                    Repeater {
                        model: group.modelData.tasks

                        TaskRow {
                            required property var modelData

                            chosen: checklist.isDone(modelData.id)
                            task: modelData
                            width: group.width

                            onTapped: checklist.visit.choices.toggle("ticked", checklist.key + "/" + modelData.id)
                        }
                    }
                }
            }
        }
        TakeHomeButton {
            view: checklist
            visible: !title.sideBySide
        }
        SourceButton {
            ids: checklist.cited(checklist.page)
            maxWidth: area.inner - 4 * Theme.padding
            view: checklist
        }
    }
}
