pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// After an error, for some seconds. The words are not from the file, which may be what failed.
Item {
    id: errorScreen

    readonly property var calm: ["One moment, please", "Un momento, por favor", "لحظة من فضلك"]

    Column {
        anchors.centerIn: parent
        spacing: Theme.spacingMedium
        width: parent.width - 2 * Theme.margin

        Repeater {
            model: errorScreen.calm

            Title {
                required property string modelData

                horizontalAlignment: Text.AlignHCenter
                width: parent?.width ?? 0
                words: modelData
            }
        }
    }
}
