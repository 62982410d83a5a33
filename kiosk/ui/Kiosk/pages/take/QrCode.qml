import QtQuick

// A QR code: black on white in each theme, each module a whole number of pixels wide.
Rectangle {
    id: view

    required property var code
    required property int side
    property string name: ""
    readonly property int pixels: Math.max(1, Math.floor(side / code.cells))

    Accessible.name: name
    Accessible.role: Accessible.Graphic
    color: "white"
    height: code.cells * pixels
    width: height

    Image {
        anchors.fill: parent
        cache: false
        smooth: false
        source: "image://drawn/code/" + view.code.cells + "/" + view.code.bits
    }
}
