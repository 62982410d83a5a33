import QtQuick
import Kiosk

// Anything that can be tapped. Acts on release; sliding off cancels; a second finger does nothing,
// because only the first finger becomes a mouse.
Item {
    id: tap

    property string name: ""
    property bool main: false
    property bool chosen: false
    readonly property bool down: area.pressed && area.containsMouse

    signal pressed
    signal tapped

    Accessible.name: name
    Accessible.onPressAction: tap.tapped()
    Accessible.role: Accessible.Button
    implicitHeight: main ? Theme.mainTarget : Theme.target
    implicitWidth: implicitHeight

    MouseArea {
        id: area

        anchors.fill: parent

        onClicked: tap.tapped()
        onPressed: tap.pressed()
    }
}
