import QtQuick

// The page's name, and beside it (below it where there is no room) its main message.
Flow {
    id: head

    property var page: ({})
    readonly property bool beside: name.implicitWidth < width * 0.42 && Theme.textScale < 1.5

    spacing: Theme.gap

    Label {
        id: name

        Accessible.role: Accessible.Heading
        font.bold: true
        font.pixelSize: Theme.title
        lineHeight: Theme.tight
        width: head.beside ? implicitWidth : head.width
        words: head.page.title
    }
    Rectangle {
        color: Theme.calm
        border.color: Theme.contrast ? Theme.outline : Theme.calm
        border.width: Theme.edge
        height: message.height + 2 * Theme.snug
        radius: Theme.radius
        visible: message.words !== ""
        width: head.beside ? head.width - name.width - head.spacing : head.width

        Label {
            id: message

            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.body
            width: Math.min(measure, parent.width - 2 * Theme.padding)
            words: head.page.message
            x: Theme.padding
        }
    }
}
