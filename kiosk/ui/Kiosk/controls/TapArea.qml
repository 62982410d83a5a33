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

    function act(): void {
        Activity.noted(); // before what it does, which may end the visit
        tap.tapped();
    }

    Accessible.name: name
    Accessible.onPressAction: tap.act()
    Accessible.role: Accessible.Button
    implicitHeight: main ? Theme.mainTarget : Theme.target
    implicitWidth: implicitHeight

    MouseArea {
        id: area

        anchors.fill: parent

        onClicked: tap.act()
        onPressed: tap.pressed()
    }
}
