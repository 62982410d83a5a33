import QtQuick
import Kiosk

// The picture of a step, as large as its place; below it its caption and where the step comes from.
Item {
    id: view

    required property var step
    required property PageView page
    readonly property bool cited: page.wide && step.sources.length > 0
    readonly property int captionHeight: Math.max(step.picture.caption !== "" ? caption.height : 0, cited ? source.height : 0)

    ContentImage {
        Accessible.name: view.step.picture.alt
        Accessible.role: Accessible.Graphic
        file: view.step.picture.file
        height: view.height - (view.captionHeight > 0 ? view.captionHeight + Theme.spacingSmall : 0)
        radius: Theme.radius
        width: view.width
    }
    Label {
        id: caption

        anchors.left: parent.left
        anchors.verticalCenter: bottom.verticalCenter
        font.pixelSize: Theme.small
        visible: words !== ""
        width: view.width - (view.cited ? source.width + Theme.spacingMedium : 0)
        words: view.step.picture.caption
    }
    Item {
        id: bottom

        anchors.bottom: parent.bottom
        height: view.captionHeight
        width: 1
    }
    Item {
        anchors.right: parent.right
        anchors.verticalCenter: bottom.verticalCenter
        height: source.height
        width: source.width

        SourceButton {
            id: source

            ids: view.cited ? view.step.sources : []
            maxWidth: view.width * 0.58 - 2 * Theme.padding
            view: view.page
        }
    }
}
