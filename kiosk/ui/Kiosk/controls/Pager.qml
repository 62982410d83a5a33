pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A column of cards that is turned like pages where it is taller than the view: by whole cards, so that no line is ever
// cut by an edge. Who shows it offers the buttons that turn it; a flick turns it too.
Item {
    id: pager

    default property alias contents: column.data
    property alias spacing: column.spacing
    property alias contentY: flick.contentY
    readonly property alias contentHeight: column.height
    readonly property real inner: column.width
    readonly property int count: views?.length ?? 1
    readonly property bool hasMore: screen < count - 1
    readonly property var view: views[Math.min(screen, count - 1)]
    property int screen: 0
    property var views: [
        {
            "start": 0,
            "end": height
        }
    ]
    property Item sought: null
    property var place: null

    // Turns by a view; the content comes in from where it was.
    function turn(direction: int): void {
        const next = Math.max(0, Math.min(count - 1, screen + direction));
        sought = null;
        slide.from = Theme.px(9) * Math.sign(next - screen);
        screen = next;
        if (Theme.motion)
            slide.restart();
    }

    function scrollToTop(): void {
        sought = null;
        place = null;
        screen = 0;
    }

    // Turns to a part that is about to appear or to grow, as soon as it does, and keeps to it until a hand turns.
    function seek(part: Item): void {
        sought = part;
    }

    // Turns to a part that is there already.
    function reveal(part: Item): void {
        seek(part);
        paginate();
    }

    function paginate(): void {
        if (height <= 0 || !visible)
            return;
        views = breaks.views(column, height);
        const part = place ? column.children[place.part] : null;
        if (part)
            screen = screenAt(part.y + place.share * part.height);
        if (sought && sought.visible)
            screen = screenAt(sought.mapToItem(column, 0, 0).y + 1);
        screen = Math.min(screen, views.length - 1);
        settle();
    }

    function screenAt(y: real): int {
        const next = views.findIndex(view => view.start > y + 1);
        return next < 0 ? views.length - 1 : Math.max(0, next - 1);
    }

    function settle(): void {
        flick.contentY = views[Math.min(screen, views.length - 1)].start; // `view` may not have followed yet
    }

    // Remembers what is at the top, so that another text size or language does not lose the reader's place.
    function rememberPlace(): void {
        const top = screen > 0 ? Array.from(column.children).find(part => part.visible && part.y + part.height > view.start + 1) : null;
        place = top ? {
            "part": Array.from(column.children).indexOf(top),
            "share": Math.max(0, view.start - top.y) / top.height
        } : null;
        forgetPlace.restart();
    }

    objectName: "pager" // by which the proof finds and turns it

    onHeightChanged: paginate()
    onScreenChanged: settle()
    // Of what is hidden nothing counts as seen.
    onVisibleChanged: paginate()

    PageBreaks {
        id: breaks
    }
    Connections {
        function onTextScaleChanged(): void {
            pager.rememberPlace();
        }

        target: Theme
    }
    Connections {
        function onStringsChanged(): void {
            pager.rememberPlace();
        }

        target: Content
    }
    Timer {
        id: forgetPlace

        interval: 250

        onTriggered: pager.place = null
    }
    Flickable {
        id: flick

        property real notedY: 0

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(column.height, (pager.views[pager.count - 1]?.start ?? 0) + height)
        contentWidth: width
        interactive: pager.count > 1

        onContentYChanged: {
            // By a hand, and by more than one that lies there trembles.
            if (moving && Math.abs(contentY - notedY) > Theme.px(4)) {
                notedY = contentY;
                Activity.noted();
            }
        }
        onMovementEnded: {
            const distance = contentY - pager.view.start;
            const nearest = pager.screenAt(contentY + height / 2);
            if (Math.abs(distance) < Theme.px(6))
                pager.settle();
            else if (nearest === pager.screen)
                pager.turn(Math.sign(distance));
            else
                pager.turn(nearest - pager.screen);
        }

        // What is seen of the column: the view; all of it while a finger moves it.
        Item {
            id: sight

            clip: !flick.moving
            height: flick.moving ? flick.contentHeight : Math.min(pager.height, Math.ceil(pager.view.end - pager.view.start))
            width: flick.width
            y: flick.moving ? 0 : pager.view.start

            Column {
                id: column

                spacing: Theme.spacingMedium
                width: parent.width
                y: -sight.y

                transform: Translate {
                    NumberAnimation on y {
                        id: slide

                        duration: 180
                        easing.type: Easing.OutCubic
                        running: false
                        to: 0
                    }
                }

                onPositioningComplete: {
                    pager.paginate();
                    // What the column holds may be laid out after it, as high as before.
                    Qt.callLater(pager.paginate);
                }
            }
        }
    }
}
