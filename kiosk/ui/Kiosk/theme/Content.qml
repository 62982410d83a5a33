pragma Singleton

import QtQuick
import Kiosk

// What every screen shows, in the language that is shown. RootView sets `shared` from the visit.
QtObject {
    property var shared: ({})
    readonly property var strings: shared.strings ?? {}
    readonly property var clinic: shared.clinic ?? {}
    readonly property var languages: shared.languages ?? []
    readonly property var notices: shared.notices ?? []
    readonly property string notice: shared.notice ?? ""
    readonly property bool approved: shared.approved ?? false

    // The URL of a picture of the content.
    function pictureUrl(file: string): string {
        return file ? "image://content/" + shared.version + "/" + encodeURIComponent(file) : "";
    }

    // A telephone number on one line, with its digits in order in a right-to-left text too.
    function number(digits: string): string {
        const unbroken = digits.replace(/ /g, "\u00a0");
        return Theme.mirrored ? "\u2066" + unbroken + "\u2069" : unbroken;
    }
}
