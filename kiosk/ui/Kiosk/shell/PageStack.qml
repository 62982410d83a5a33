pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The page that is shown, and the pages that Back leads to, as they were left. A page is built when a finger comes down
// on the button that opens it: by the time the finger leaves, it is ready.
Item {
    id: stack

    required property var visit
    // Whether the header shows the title of a page.
    required property var titles
    property PageView current: null
    // How many pages led here.
    property int depth: 0
    // A Map: from an object Qt before 6.11.2 takes the wrong page after some hundred were deleted (QTBUG-147153).
    readonly property var pages: new Map()
    readonly property bool inUse: ["reading", "warning", "problem"].includes(visit.phase)
    readonly property int maxQrModules: Theme.maxQrModules(width, height)

    function show(): void {
        GlossaryTerms.openParagraph = null;
        if (!inUse)
            return;
        const navigation = visit.navigation;
        if (current?.key === navigation.key)
            follow(navigation.page);
        const page = pages.get(navigation.key) ?? build(navigation.key);
        page.item = navigation.item;
        page.visible = true;
        if (current && current !== page) {
            current.visible = false;
            page.slideIn(depth < navigation.backStack.length ? 1 : -1);
        }
        depth = navigation.backStack.length;
        current = page;
        keep(navigation.backStack);
    }

    // Shows the same page in another language, or as it is in the file now.
    function follow(data: var): void {
        if (data.kind === current.page.kind)
            current.page = data;
        else
            keep([]);
    }

    // Only the page that is shown follows a change of language or looks; the others are built again.
    function keepCurrent(): void {
        GlossaryTerms.openParagraph = null;
        keep(current ? [current.key] : []);
    }

    function keep(keys: var): void {
        for (const key of Array.from(pages.keys()).filter(key => !keys.includes(key))) {
            const page = pages.get(key);
            pages.delete(key);
            if (page === current)
                current = null;
            page.visible = false;
            page.destroy();
        }
    }

    function build(key: string): PageView {
        const data = visit.navigation.pageAt(key);
        const type = data.kind.charAt(0).toUpperCase() + data.kind.slice(1);
        const component = Qt.createComponent(Qt.resolvedUrl("../pages/" + data.kind + "/" + type + ".qml"));
        const page = component.createObject(stack, {
            "visit": visit,
            "page": data,
            "key": key,
            "visible": false,
            // From the start, as all that follows from them would be built twice.
            "height": Qt.binding(() => stack.height),
            "titled": stack.titles(data),
            "width": Qt.binding(() => stack.width)
        }) as PageView;
        page.titled = Qt.binding(() => stack.titles(page.page));
        pages.set(key, page);
        return page;
    }

    Component.onCompleted: show()
    onInUseChanged: inUse ? show() : keep([])
    onMaxQrModulesChanged: visit.takeHome.setMaxQrModules(maxQrModules)

    Connections {
        function onItemChanged(): void {
            if (stack.current)
                stack.current.item = stack.visit.navigation.item;
        }
        function onPageChanged(): void {
            stack.show();
        }
        function onPrepareRequested(key: string): void {
            stack.keep(stack.visit.navigation.backStack);
            if (!stack.pages.has(key))
                stack.build(key);
        }

        target: stack.visit.navigation
    }
    Connections {
        function onLanguageChanged(): void {
            stack.keepCurrent();
        }
        function onLooksChanged(): void {
            stack.keepCurrent();
        }

        target: stack.visit.display
    }
    Loader {
        active: GlossaryTerms.openParagraph !== null
        anchors.fill: parent
        z: 1

        sourceComponent: TermPopup {}
    }
}
