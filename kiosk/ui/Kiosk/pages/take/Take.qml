pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The words of a page as codes for a phone, one at a time, as large as can be; beside it (above it in portrait) how.
PageView {
    id: take

    readonly property int count: page.codes.length
    readonly property int at: Math.max(0, Math.min(count, Number(item)) - 1)
    readonly property int side: Theme.square(width, height)
    // Letters so large leave room for what is to be done, and not for the name of the page above it.
    readonly property bool brief: Theme.textScale > 1.25
    readonly property var told: ({
            "busy": Content.words.printing,
            "done": Content.words.printed,
            "failed": Content.words.unprinted
        })

    function turn(to: int): void {
        take.chosen(String(to + 1));
    }

    ScrollArea {
        id: area

        anchors.left: parent.left
        height: take.height - (take.wide ? 0 : take.side + Theme.gap) - (ways.visible ? ways.height + Theme.gap : 0)
        width: take.wide ? take.width - take.side - Theme.gap : take.width

        Label {
            font.bold: true
            visible: take.brief
            width: area.inner
            words: take.page.message
        }
        PageTitle {
            page: take.brief ? {
                "title": take.page.title,
                "message": ""
            } : take.page
            width: area.inner
        }
        PillButton {
            icon: "print"
            letters: Theme.button
            visible: take.page.paper === "ready"
            words: Content.words.print

            onTapped: take.printed()
        }
        Callout {
            urgent: take.page.paper === "failed"
            visible: words !== ""
            width: area.inner
            words: take.told[take.page.paper] ?? ""
        }
        Label {
            width: area.inner
            words: Content.words.holds
        }
    }
    Row {
        id: ways

        anchors.left: parent.left
        anchors.leftMargin: take.wide ? 0 : Math.floor((take.width - width) / 2)
        spacing: Theme.apart
        visible: take.count > 1
        y: area.height + Theme.gap

        Label {
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            font.pixelSize: Theme.button
            lineHeight: Theme.tight
            words: Content.words.code.replace("{n}", take.at + 1).replace("{total}", take.count)
        }
        PillButton {
            icon: "back"
            letters: Theme.button
            main: true
            name: Content.words.previous
            turns: true
            visible: take.at > 0
            words: take.brief ? "" : name

            onTapped: take.turn(take.at - 1)
        }
        PillButton {
            icon: "next"
            letters: Theme.button
            main: true
            name: Content.words.next
            strong: true
            trailing: true
            turns: true
            visible: take.at < take.count - 1
            words: take.brief ? "" : name

            onTapped: take.turn(take.at + 1)
        }
    }
    QrCode {
        // A page with fewer codes may come before `at` has followed it.
        code: take.page.codes[Math.min(take.at, take.page.codes.length - 1)]
        name: take.page.title
        side: take.side
        x: take.wide ? (Theme.mirrored ? 0 : Math.floor(take.width - width)) : Math.floor((take.width - width) / 2)
        y: Math.floor(take.height - height)
    }
}
