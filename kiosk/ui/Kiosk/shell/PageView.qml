import QtQuick
import Kiosk

// What every page has. A page tells the visit's parts (navigation, choices, takeHome) what the patient does.
Item {
    required property var visit
    required property var page
    // `topic/page`. What is chosen on this page has the keys `topic/page/item`: see choices.
    required property string key
    property string item: ""
    // The header shows the title already.
    property bool titled: false
    // What the bar below turns; null where all is in sight.
    property Pager pager: null
    // What comes next on this page, such as the next step; "" where the next page does.
    property string nextTitle: ""
    // Read once for all that is on the page.
    readonly property var choices: visit.choices.made
    readonly property bool wide: width > height
    readonly property bool roomy: wide && Theme.textScale < 1.5

    // Comes in from the side it is on: 1 for what is next, -1 for what was before. All of it is there at once.
    function slideIn(direction: int): void {
        if (Theme.motion) {
            slide.from = Theme.px(12) * direction * (Theme.mirrored ? -1 : 1);
            slide.restart();
        }
    }

    // Shows what `nextTitle` names.
    function goOn(): void {
    }

    // The ids of all sources of a part of a page, each once.
    function cited(part: var): var {
        const ids = new Set(part.sources ?? []);
        for (const key in part)
            if (key !== "sources" && typeof part[key] === "object")
                cited(part[key]).forEach(id => ids.add(id));
        return Array.from(ids);
    }

    transform: Translate {
        NumberAnimation on x {
            id: slide

            duration: 160
            easing.type: Easing.OutCubic
            running: false
            to: 0
        }
    }
}
