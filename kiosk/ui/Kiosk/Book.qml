pragma Singleton

import QtQuick

// What stands on every screen in the language shown. Set by Main from the visit.
QtObject {
    property var words: ({})
    property var clinic: ({})
    property string version: ""

    // Where the engine finds a picture of the content.
    function picture(file: string): string {
        return file ? "image://content/" + version + "/" + file : "";
    }
}
