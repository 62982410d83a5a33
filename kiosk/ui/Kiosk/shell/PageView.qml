import QtQuick
import Kiosk

// What every page is given. What a patient does on it, it tells the parts of the visit.
Item {
    required property var visit
    required property var page
    // `topic/page`: with the id of an item behind it, the key of what is chosen on this page.
    required property string key
    property string item: ""
    readonly property bool wide: width > height
    readonly property bool roomy: wide && Theme.textScale < 1.5

    // The ids of all sources of a part of a page, each once.
    function cited(part: var): var {
        const ids = new Set(part.sources ?? []);
        for (const key in part)
            if (key !== "sources" && typeof part[key] === "object")
                cited(part[key]).forEach(id => ids.add(id));
        return Array.from(ids);
    }
}
