import QtQuick
import Kiosk

// What patients may see in a stage: as a picture and, beside it where there is space, in words.
Grid {
    id: seen

    required property var stage
    required property var part
    required property PageView page
    property bool beside: false
    property int freeHeight: 0
    readonly property bool pictured: stage.picture.file !== ""
    readonly property int cellWidth: Math.floor((width - (columns - 1) * columnSpacing) / columns)

    columnSpacing: Theme.spacingMedium
    columns: beside && pictured ? 2 : 1
    rowSpacing: Theme.spacingMedium

    Column {
        spacing: Theme.spacingSmall
        visible: seen.pictured
        width: seen.cellWidth

        ContentImage {
            readonly property int free: seen.freeHeight - (caption.visible ? caption.height + Theme.spacingSmall : 0)

            Accessible.name: seen.stage.picture.alt
            Accessible.role: Accessible.Graphic
            asynchronous: false
            file: width > 0 && height > 0 ? seen.stage.picture.file : ""
            height: Math.min(Math.round(seen.cellWidth / 2.4), free)
            radius: Theme.radius
            sourceSize: Qt.size(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
            width: seen.cellWidth
        }
        Label {
            id: caption

            font.pixelSize: Theme.small
            visible: words !== ""
            width: Math.min(measure(), seen.cellWidth)
            words: seen.stage.picture.caption
        }
    }
    Column {
        spacing: Theme.spacingMedium
        width: seen.cellWidth

        StageCard {
            part: seen.part
            titled: true
            visible: seen.part.items.length > 0
            width: seen.cellWidth
        }
        Flow {
            spacing: Theme.targetSpacing
            width: seen.cellWidth

            AddToListButton {
                about: seen.stage.title
                part: seen.stage.id
                view: seen.page
            }
            TakeHomeButton {
                view: seen.page
            }
        }
    }
}
