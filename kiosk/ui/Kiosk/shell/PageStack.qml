pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The pages. Those that a tap may lead to are built while nobody taps, so that a tap only has to show one. A page
// stays as it was left while Back can lead to it; after that it is built anew.
Item {
    id: deck

    required property var visit
    property PageView current: null
    property var built: ({})
    property var kinds: ({})
    readonly property int most: 9
    readonly property int cells: Theme.cells(width, height)
    readonly property bool untranslated: current?.page.untranslated ?? false

    signal answered(question: string, choice: int)
    signal chosen(item: string)
    signal entered(item: string)
    signal homed
    signal noted(key: string)
    signal opened(page: string)
    signal printed
    signal referred(page: string, item: string)
    signal sourced
    signal taken

    Component.onCompleted: turn()

    // While nobody reads, nothing of the last visit is left, and its first page is built for the next.
    function turn(): void {
        GlossaryTerms.asked = null;
        if (visit.phase !== "reading" && visit.phase !== "problem") {
            Object.keys(built).forEach(drop);
            visit.rest();
            return;
        }
        const place = visit.place;
        if (built[place] && built[place].page.kind !== visit.kind)
            drop(place);
        const known = built[place];
        if (known && known === current)
            known.page = visit.page;
        const page = known ?? make(place, visit.page);
        page.item = visit.item;
        page.answers = visit.answers;
        page.notes = visit.notes;
        page.visible = true;
        if (current && current !== page)
            current.visible = false;
        current = page;
        keep(visit.trail);
        visit.rest();
    }

    // Only what is shown follows a change of looks, language or words; the others are built anew.
    function refresh(): void {
        GlossaryTerms.asked = null;
        keep([]);
        visit.rest();
    }

    function keep(trail: var): void {
        for (const place of Object.keys(built)) {
            const page = built[place];
            if (page !== current && (trail.length === 0 || (page.seen && !trail.includes(place))))
                drop(place);
        }
        if (current)
            current.seen = true;
    }

    // A finger is on the way to a page: it draws its pictures while that is still down.
    function aim(name: string): void {
        const page = built[visit.key(name)];
        if (page)
            page.near = true;
    }

    function drop(place: string): void {
        const page = built[place];
        delete built[place];
        if (page === current)
            current = null;
        page.visible = false;
        page.destroy();
    }

    function make(place: string, data: var): PageView {
        const kind = data.kind.charAt(0).toUpperCase() + data.kind.slice(1);
        kinds[kind] = kinds[kind] ?? Qt.createComponent(Qt.resolvedUrl("../pages/" + data.kind + "/" + kind + ".qml"));
        const page = kinds[kind].createObject(deck, {
            "page": data,
            "place": place,
            "visible": false
        }) as PageView;
        page.anchors.fill = deck;
        page.aimed.connect(deck.aim);
        page.answered.connect(deck.answered);
        page.chosen.connect(deck.chosen);
        page.entered.connect(deck.entered);
        page.homed.connect(deck.homed);
        page.noted.connect(deck.noted);
        page.opened.connect(deck.opened);
        page.printed.connect(deck.printed);
        page.referred.connect(deck.referred);
        page.sourced.connect(deck.sourced);
        page.taken.connect(deck.taken);
        built[place] = page;
        return page;
    }

    Loader {
        active: GlossaryTerms.asked !== null
        anchors.fill: parent
        z: 1

        sourceComponent: TermPopup {}
    }
    Connections {
        function onRested(): void {
            const place = deck.visit.ahead.slice(0, deck.most).find(next => !deck.built[next]);
            if (place === undefined)
                return;
            deck.make(place, deck.visit.peek(place));
            deck.visit.rest();
        }

        target: deck.visit
    }
}
