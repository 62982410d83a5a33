pragma Singleton

import QtQuick
import Kiosk

// Words of the glossary: in which texts they are marked, and the paragraph whose words are explained now.
QtObject {
    property var annotations: ({})
    property Paragraph openParagraph: null
    readonly property Component tapArea: Component {
        TermTapArea {}
    }
}
