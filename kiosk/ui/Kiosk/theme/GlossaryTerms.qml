pragma Singleton

import QtQuick
import Kiosk

// Words of the glossary: in which texts they are marked, and the paragraph that is being explained.
QtObject {
    property var marks: ({})
    property Paragraph asked: null
    readonly property Component ask: Component {
        TermTapArea {}
    }
}
