pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// When to call, in three levels that no one can mistake: where there is room, all three stay in sight with whom to
// call, and their signs are turned beside them; when and where the clinic is there.
PageView {
    id: help

    readonly property var levels: [page.emergency, page.today, page.week]
    readonly property bool sideBySide: roomy && buttons.least <= height

    pager: area

    Column {
        id: buttons

        readonly property int rest: today.baseHeight + week.baseHeight + 2 * spacing
        // With where to go if the clinic is closed.
        readonly property bool whole: emergency.plainHeight + rest + today.closedHeight <= help.height
        readonly property int least: emergency.implicitHeight + today.implicitHeight + week.implicitHeight + 2 * spacing
        readonly property int extra: Math.max(0, Math.floor((help.height - least) / 3))

        anchors.left: parent.left
        spacing: Theme.targetSpacing
        visible: help.sideBySide
        width: Math.round(help.width * 0.42)

        LevelButton {
            id: emergency

            chosen: signs.shown === 0
            height: implicitHeight + buttons.extra
            // As large as the page allows.
            large: largeHeight + buttons.rest + (buttons.whole ? today.closedHeight : 0) <= help.height
            level: help.page.emergency
            width: buttons.width

            onTapped: area.reveal(signs.itemAt(0))
        }
        LevelButton {
            id: today

            chosen: signs.shown === 1
            height: implicitHeight + buttons.extra
            level: help.page.today
            whole: buttons.whole
            width: buttons.width

            onTapped: area.reveal(signs.itemAt(1))
        }
        LevelButton {
            id: week

            chosen: signs.shown === 2
            height: implicitHeight + buttons.extra
            level: help.page.week
            width: buttons.width

            onTapped: area.reveal(signs.itemAt(2))
        }
    }
    Pager {
        id: area

        anchors.right: parent.right
        height: help.height
        width: help.sideBySide ? help.width - buttons.width - Theme.spacingMedium : help.width

        MessageBand {
            id: message

            view: help
            visible: help.sideBySide && signs.followMessage
            width: area.inner
        }
        PageTitle {
            page: help.page
            titled: help.titled
            visible: !help.sideBySide
            width: area.inner
        }
        Callout {
            urgent: true
            visible: words !== ""
            width: area.inner
            words: Content.notice
        }
        UrgencyCards {
            levels: help.sideBySide ? [] : help.levels
            main: true
            width: area.inner
        }
        Repeater {
            id: signs

            // Whom to call is seen beside them too: the message comes after them where not both have space.
            readonly property bool followMessage: count === 0 || message.implicitHeight + area.spacing + (itemAt(0) as Item).height <= area.height
            readonly property int shown: levelAt(area.screen)

            // The level whose signs are the first of a view.
            function levelAt(screen: int): int {
                for (let i = 0; i < count; ++i)
                    if (area.screenAt(itemAt(i).y + 1) >= screen)
                        return i;
                return -1;
            }

            model: help.sideBySide ? help.levels : []

            Column {
                id: part

                required property var modelData

                spacing: Theme.spacingSmall
                width: area.inner

                LevelSigns {
                    level: part.modelData
                    width: part.width
                }
                Callout {
                    urgent: true
                    visible: words !== "" && !buttons.whole
                    width: part.width
                    words: part.modelData.closed
                }
            }
        }
        MessageBand {
            view: help
            visible: help.sideBySide && !signs.followMessage
            width: area.inner
        }
        HelpFacts {
            view: help
            width: area.inner
        }
    }
}
