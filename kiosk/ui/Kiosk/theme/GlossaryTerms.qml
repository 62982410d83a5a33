pragma Singleton

import QtQuick
import Kiosk

// The marked words of all texts, and the paragraph that is being explained.
QtObject {
    property var annotations: ({})
    property Paragraph openParagraph: null
    readonly property Component tapArea: Component {
        TermTapArea {}
    }
}
