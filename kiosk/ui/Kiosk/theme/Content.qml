pragma Singleton

import QtQuick
import Kiosk

// What stands on every screen in the language shown. Set by Main from the visit.
QtObject {
    property var words: ({})
    property var clinic: ({})
    property string version: ""

    // Where the engine finds a picture of the content.
    function picture(file: string): string {
        return file ? "image://content/" + version + "/" + file : "";
    }

    // A telephone number, its digits in order in a right-to-left text too, on one line.
    function number(digits: string): string {
        const whole = digits.replace(/ /g, "\u00a0");
        return Theme.mirrored ? "\u2066" + whole + "\u2069" : whole;
    }
}
