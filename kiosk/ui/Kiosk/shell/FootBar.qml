import QtQuick
import Kiosk

// Below every page: what still has to be checked of the words, and their version; the button that ends the visit and
// forgets it; and in the same place on each page what turns it, and what leads on.
Item {
    id: bar

    required property var visit
    property PageView view: null
    signal finished

    readonly property bool changed: view?.page.changed ?? false
    readonly property string notices: [...Content.notices, ...(changed ? [Content.strings.changed] : [])].join("  ")
    readonly property Pager pager: view?.pager ?? null
    readonly property bool turned: pager !== null && pager.count > 1
    readonly property bool leads: view !== null && visit.navigation.canGoBack
    readonly property string nextTitle: view?.nextTitle || visit.navigation.onward.title
    // With large text or long words there is only space for the word Next.
    readonly property bool titled: Theme.textScale < 1.5 && nextTitle !== "" && longest.advanceWidth < fullTitle.width - Theme.spacingSmall && fullTitle.height <= rowHeight
    // The same on each page, or else its edges would move.
    readonly property int rowHeight: Math.max(Theme.mainTarget, more.implicitHeight)
    readonly property int turnWidth: up.width + position.width + more.width + 3 * Theme.targetSpacing
    readonly property int noticeWidth: width - icon.width - finish.width - 3 * Theme.spacingSmall
    readonly property int besideWidth: noticeWidth - Theme.spacingSmall - turnWidth - next.width
    readonly property bool beside: Theme.landscape && besideWidth > 8 * Theme.footer && measured.height <= 1.25 * rowHeight

    function turn(direction: int): void {
        GlossaryTerms.openParagraph = null;
        pager.turn(direction);
    }

    implicitHeight: beside ? Math.max(rowHeight, notice.height) : rowHeight + Theme.targetSpacing + (Theme.landscape ? notice.height : Math.max(finish.height, notice.height))

    component Notice: Label {
        color: Theme.todayInk
        font.pixelSize: Theme.footer
        lineHeight: 0.78
    }

    // As high as it would be beside the buttons.
    Notice {
        id: measured

        visible: false
        width: bar.besideWidth
        words: bar.notices
    }
    LongestWord {
        id: longest

        font.pixelSize: fullTitle.font.pixelSize
        texts: [fullTitle.words]
    }
    Label {
        id: fullTitle

        font.bold: true
        font.pixelSize: Theme.fontSize(2.85, 1)
        lineHeight: Theme.headingLineHeight
        visible: false
        width: next.maxWidth - font.pixelSize - Theme.spacingSmall
        words: next.name
    }
    Row {
        readonly property int start: bar.beside ? finish.width + Theme.targetSpacing : 0

        height: notice.height
        spacing: Theme.spacingSmall
        // Not an anchor: it would not follow when the glass is turned.
        x: Theme.mirrored ? bar.width - start - width : start
        y: bar.beside ? (bar.rowHeight - height) / 2 : bar.height - (Theme.landscape ? height : Math.max(height, (finish.height + height) / 2))

        Icon {
            id: icon

            anchors.verticalCenter: parent?.verticalCenter
            color: Theme.todayInk
            height: Theme.footer * 1.2
            shape: Content.approved && !bar.changed ? "check" : "warning"
        }
        Notice {
            id: notice

            width: bar.beside ? bar.besideWidth : Math.min(0.85 * measure(), Theme.landscape ? bar.width - icon.width - Theme.spacingSmall : bar.noticeWidth)
            words: bar.notices
        }
    }
    PillButton {
        id: finish

        fontSize: Theme.footer
        maxWidth: Theme.landscape ? 5.7 * Theme.footer : bar.width * 0.34
        words: Content.strings.finish ?? ""
        x: Theme.landscape !== Theme.mirrored ? 0 : bar.width - width
        y: Theme.landscape ? (bar.rowHeight - height) / 2 : bar.height - Math.max(height, (height + notice.height) / 2)

        onTapped: bar.finished()
    }
    PillButton {
        id: up

        anchors.right: position.left
        anchors.rightMargin: Theme.targetSpacing
        icon: "up"
        main: true
        name: Content.strings.up ?? ""
        visible: bar.turned && bar.pager.screen > 0
        y: (bar.rowHeight - height) / 2

        onTapped: bar.turn(-1)
    }
    Label {
        id: position

        anchors.right: more.left
        anchors.rightMargin: Theme.targetSpacing
        font.bold: true
        font.pixelSize: Theme.footer
        height: bar.rowHeight
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.headingLineHeight
        visible: bar.turned
        width: Math.ceil(Theme.footer * 3.8)
        words: bar.turned ? Content.strings.stop.replace("{n}", bar.pager.screen + 1).replace("{total}", bar.pager.count) : ""
    }
    PillButton {
        id: more

        anchors.right: next.left
        anchors.rightMargin: Theme.targetSpacing
        fontSize: Theme.button
        icon: "down"
        main: true
        strong: true
        visible: bar.turned && bar.pager.hasMore
        words: Content.strings.more ?? ""
        y: (bar.rowHeight - height) / 2

        onTapped: bar.turn(1)
    }
    PillButton {
        id: next

        anchors.right: parent.right
        fontSize: bar.titled ? fullTitle.font.pixelSize : Theme.button
        height: bar.rowHeight
        icon: bar.nextTitle ? "next" : "home"
        main: true
        maxWidth: width - 2 * Theme.spacingMedium
        mirrors: true
        name: bar.nextTitle ? Content.strings.next + ": " + bar.nextTitle : (Content.strings.home ?? "")
        strong: !more.visible
        trailing: bar.nextTitle !== ""
        visible: bar.leads
        width: Math.round(bar.width * (Theme.landscape ? 0.23 : 0.38))
        words: bar.nextTitle === "" || bar.titled ? next.name : Content.strings.next
        y: (bar.rowHeight - height) / 2

        onPressed: if (bar.view.nextTitle === "")
            bar.visit.navigation.prepareOnward()
        onTapped: {
            if (bar.view.nextTitle !== "")
                bar.view.goOn();
            else if (bar.nextTitle !== "")
                bar.visit.navigation.goOn();
            else
                bar.visit.navigation.home();
        }
    }
}
