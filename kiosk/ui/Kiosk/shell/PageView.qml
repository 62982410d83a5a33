import QtQuick
import Kiosk

// What every page is given and can ask for.
Item {
    id: view

    required property var page
    property string place: ""
    property string item: ""
    property var answers: ({})
    property var notes: []
    property bool seen: false
    property bool near: false
    readonly property bool wide: width > height
    readonly property bool roomy: wide && Theme.textScale < 1.5

    signal aimed(page: string)
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

    // The ids of the sources that stand anywhere in a part of a page, each once.
    function cited(part: var): var {
        const ids = new Set(part.sources ?? []);
        for (const key in part)
            if (key !== "sources" && typeof part[key] === "object")
                cited(part[key]).forEach(id => ids.add(id));
        return Array.from(ids);
    }
}
