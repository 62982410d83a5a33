pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What to do or to bring, in groups: patients tick what is done, and see how much that is.
SheetPage {
    id: checklist

    readonly property var ticked: choices.ticked ?? {}
    readonly property var tasks: page.groups.reduce((all, group) => all.concat(group.tasks), [])
    readonly property int done: tasks.filter(task => isDone(task.id)).length

    function isDone(id: string): bool {
        return key + "/" + id in ticked;
    }

    takesHome: true

    progress: ProgressLine {
        done: checklist.done
        total: checklist.tasks.length
    }

    Repeater {
        model: checklist.page.groups

        Column {
            id: group

            required property var modelData

            spacing: Theme.targetSpacing
            width: checklist.inner

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
