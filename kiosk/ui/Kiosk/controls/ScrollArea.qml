pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A part of the screen that scrolls if its content is taller. Large buttons, at its side on a wide screen and below
// it on a tall one, show that there is more and scroll without a swipe.
Item {
    id: area

    default property alias contents: column.data
    property alias contentY: flick.contentY
    property alias spacing: column.spacing
    property bool sideButtons: width > Theme.px(100) && Theme.landscape
    readonly property bool overflows: height > 0 && column.height > height + 1
    readonly property int side: sideButtons ? Theme.px(14) : 0
    readonly property real inner: column.width
    property var place: null
    property Item sought: null

    // Scrolls to a part that is about to appear or to grow, as soon as it does.
    function seek(part: Item): void {
        sought = part;
    }

    // Scrolls to a part that is there already; if it does not fit, to its top.
    function reveal(part: Item): void {
        seek(part);
        showSought();
    }

    function scrollToTop(): void {
        sought = null;
        flick.contentY = 0;
    }

    // Scrolls by 80 % of what is seen, so that the last lines stay in sight.
    function move(direction: int): void {
        const last = flick.contentHeight - flick.height;
        flick.contentY = Math.max(0, Math.min(last, flick.contentY + direction * flick.height * 0.8));
    }

    // Remembers what is at the top, so that another text size or language does not lose the reader's place.
    function rememberPlace(): void {
        const top = column.childAt(1, flick.contentY) ?? column.childAt(1, flick.contentY + column.spacing);
        place = top && flick.contentY > 0 ? {
            "part": Array.from(column.children).indexOf(top),
            "share": (flick.contentY - top.y) / top.height
        } : null;
        forgetPlace.restart();
    }

    function showSought(): void {
        const last = flick.contentHeight - flick.height;
        if (sought && sought.visible)
            flick.contentY = Math.max(0, Math.min(last, sought.y, Math.max(flick.contentY, sought.y + sought.height - flick.height)));
        sought = null;
    }

    function returnToPlace(): void {
        const part = place ? column.children[place.part] : null;
        if (part)
            flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, part.y + place.share * part.height));
    }

    Connections {
        function onTextScaleChanged(): void {
            area.rememberPlace();
        }

        target: Theme
    }
    Connections {
        function onStringsChanged(): void {
            area.rememberPlace();
        }

        target: Content
    }
    Timer {
        id: forgetPlace

        interval: 250

        onTriggered: area.place = null
    }
    Flickable {
        id: flick

        property bool moved: false
        property real notedY: 0

        anchors.left: parent.left
        boundsBehavior: Flickable.StopAtBounds
        clip: area.overflows
        contentHeight: column.height
        contentWidth: width
        height: area.height - (area.overflows && !area.sideButtons ? Theme.target + Theme.targetSpacing : 0)
        interactive: area.overflows
        width: area.width - (area.sideButtons ? area.side + Theme.targetSpacing : 0)

        onContentHeightChanged: {
            area.returnToPlace();
            area.showSought();
        }
        onContentYChanged: {
            moved = moved || contentY > 0;
            // By a hand, and by more than one that lies there trembles.
            if (moving && Math.abs(contentY - notedY) > Theme.px(4)) {
                notedY = contentY;
                Activity.noted();
            }
        }

        Column {
            id: column

            spacing: Theme.spacingMedium
            width: flick.width
        }
    }
    // Only after scrolling, as most pages are never scrolled.
    Loader {
        id: up

        readonly property int share: area.sideButtons ? area.side : (area.width - Theme.spacingMedium) / 2

        active: flick.moved
        height: area.sideButtons ? Math.min((area.height - Theme.spacingMedium) / 2, Theme.px(40)) : Theme.target
        visible: area.overflows && !flick.atYBeginning
        width: share
        // Not an anchor: it would not follow when the buttons change sides.
        x: area.sideButtons === LayoutMirroring.enabled ? 0 : area.width - width
        y: area.sideButtons ? 0 : area.height - height

        sourceComponent: ScrollButton {
            icon: "up"
            stacked: area.sideButtons
            words: Content.strings.up ?? "Up"

            onTapped: area.move(-1)
        }
    }
    // Only if there is more than fits; also on a page that is built but not visible yet.
    Loader {
        property bool kept: false

        active: area.overflows || kept
        anchors.right: parent.right
        height: up.height
        visible: area.overflows && !flick.atYEnd
        width: up.share
        y: area.height - height

        sourceComponent: ScrollButton {
            icon: "down"
            stacked: area.sideButtons
            words: Content.strings.more ?? "More"

            onTapped: area.move(1)
        }

        onLoaded: kept = true
    }
}
