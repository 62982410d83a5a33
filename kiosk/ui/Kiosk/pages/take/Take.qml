pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The words of a page as QR codes, one at a time, as large as fits; beside them (above them in portrait) what to do.
// The bar leads to the next code, and Back to the one before.
PageView {
    id: take

    readonly property var codes: visit.takeHome.codes
    readonly property int count: codes.length
    readonly property int currentIndex: Math.max(0, Math.min(count, Number(item)) - 1)
    readonly property int qrSide: Theme.qrSide(width, height)
    // With such large text there is only space for what to do.
    readonly property bool titleOnly: Theme.textScale > 1.25
    readonly property var printMessages: ({
            "busy": Content.strings.printing,
            "done": Content.strings.printed,
            "failed": Content.strings.unprinted
        })

    function positionOf(index: int): string {
        return Content.strings.code.replace("{n}", index + 1).replace("{total}", count);
    }
    function goOn(): void {
        visit.navigation.pushItem(String(currentIndex + 2));
    }

    nextTitle: currentIndex < count - 1 ? positionOf(currentIndex + 1) : ""
    pager: area

    Pager {
        id: area

        anchors.left: parent.left
        height: take.height - (take.wide ? 0 : take.qrSide + Theme.spacingMedium) - (take.count > 1 ? position.height + Theme.spacingMedium : 0)
        width: take.wide ? take.width - take.qrSide - Theme.spacingMedium : take.width

        Label {
            font.bold: true
            visible: take.titleOnly
            width: area.inner
            words: take.page.message
        }
        PageTitle {
            page: take.titleOnly ? {
                "title": take.page.title,
                "message": ""
            } : take.page
            titled: take.titled
            visible: !take.titleOnly || !titled
            width: area.inner
        }
        PillButton {
            icon: "print"
            fontSize: Theme.button
            visible: take.visit.takeHome.printState === "ready"
            words: Content.strings.print

            onTapped: take.visit.takeHome.print()
        }
        Callout {
            urgent: take.visit.takeHome.printState === "failed"
            visible: words !== ""
            width: area.inner
            words: take.printMessages[take.visit.takeHome.printState] ?? ""
        }
        Label {
            width: area.inner
            words: Content.strings.holds
        }
    }
    Label {
        id: position

        anchors.left: area.left
        font.bold: true
        horizontalAlignment: take.wide ? Text.AlignLeft : Text.AlignHCenter
        lineHeight: Theme.headingLineHeight
        visible: take.count > 1
        width: area.width
        words: take.positionOf(take.currentIndex)
        y: area.height + Theme.spacingMedium
    }
    QrCode {
        // There may be fewer codes now, before `currentIndex` has followed.
        code: take.codes[Math.min(take.currentIndex, take.codes.length - 1)]
        name: take.page.title
        side: take.qrSide
        x: take.wide ? (Theme.mirrored ? 0 : Math.floor(take.width - width)) : Math.floor((take.width - width) / 2)
        y: Math.floor(take.height - height)
    }
}
