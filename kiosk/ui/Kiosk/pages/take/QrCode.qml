import QtQuick

// A QR code: black on white in each theme, each module a whole number of pixels wide.
Rectangle {
    id: view

    required property var code
    required property int side
    property string name: ""
    // There is no code any more when the visit has ended, and the page is still about to go.
    readonly property int modules: code?.cells ?? 0
    readonly property int pixels: Math.max(1, Math.floor(side / modules))

    Accessible.name: name
    Accessible.role: Accessible.Graphic
    color: "white"
    height: modules * pixels
    width: height

    Image {
        anchors.fill: parent
        cache: false
        smooth: false
        source: view.code ? "image://drawn/code/" + view.modules + "/" + view.code.bits : ""
    }
}
