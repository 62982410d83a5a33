pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The words of a page as codes for a phone, one at a time, as large as can be; beside it (above it in portrait) how.
PageView {
    id: take

    readonly property int count: page.codes.length
    readonly property int at: Math.max(0, Math.min(count, Number(item)) - 1)
    readonly property var told: ({
            "busy": Book.words.printing,
            "done": Book.words.printed,
            "failed": Book.words.unprinted
        })
    readonly property int side: Theme.square(width, height)

    function turn(to: int): void {
        take.chosen(String(to + 1));
    }

    ScrollArea {
        id: area

        anchors.left: parent.left
        height: take.height - (take.wide ? 0 : take.side + Theme.gap) - (ways.visible ? ways.height + Theme.gap : 0)
        width: take.wide ? take.width - take.side - Theme.gap : take.width

        PageTitle {
            page: take.page
            width: area.inner
        }
        Label {
            width: area.inner
            words: Book.words.holds
        }
        PillButton {
            icon: "print"
            letters: Theme.button
            visible: take.page.paper === "ready"
            words: Book.words.print

            onTapped: take.printed()
        }
        Callout {
            urgent: take.page.paper === "failed"
            visible: words !== ""
            width: area.inner
            words: take.told[take.page.paper] ?? ""
        }
    }
    Flow {
        id: ways

        anchors.left: parent.left
        spacing: Theme.apart
        visible: take.count > 1
        width: area.width
        y: area.height + Theme.gap

        Heading {
            height: Theme.mainTarget
            size: Theme.button
            width: Math.min(implicitWidth, parent.width)
            words: Book.words.code.replace("{n}", take.at + 1).replace("{total}", take.count)
        }
        PillButton {
            icon: "back"
            letters: Theme.button
            main: true
            turns: true
            visible: take.at > 0
            words: Book.words.previous

            onTapped: take.turn(take.at - 1)
        }
        PillButton {
            icon: "next"
            letters: Theme.button
            main: true
            strong: true
            trailing: true
            turns: true
            visible: take.at < take.count - 1
            words: Book.words.next

            onTapped: take.turn(take.at + 1)
        }
    }
    CodeView {
        anchors.right: take.wide ? parent.right : undefined
        code: take.page.codes[take.at]
        name: take.page.title
        side: take.side
        x: Math.round((take.width - width) / 2)
        y: Math.floor(take.height - height)
    }
}
