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
    // Three faces side by side, which must not be cut.
    readonly property real ratio: 2.4
    readonly property bool pictured: stage.picture.file !== ""
    readonly property int pictureHeight: beside ? freeHeight : Math.max(freeHeight * 0.36, freeHeight - texts.height - rowSpacing)
    readonly property int pictureWidth: Math.round(Math.min(width * (beside ? 0.5 : 1), Math.max(width * 0.3, pictureHeight * ratio)))
    readonly property int wordsWidth: columns > 1 ? width - pictureWidth - columnSpacing : width

    columnSpacing: Theme.spacingMedium
    columns: beside && pictured ? 2 : 1
    rowSpacing: Theme.spacingMedium

    ContentImage {
        Accessible.name: seen.stage.picture.alt
        Accessible.role: Accessible.Graphic
        asynchronous: false
        file: width > 0 && height > 0 ? seen.stage.picture.file : ""
        height: Math.round(width / seen.ratio)
        radius: Theme.radius
        sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
        visible: seen.pictured
        width: seen.pictureWidth
    }
    Column {
        id: texts

        spacing: Theme.spacingSmall
        width: seen.wordsWidth

        StagePart {
            part: seen.part
            titled: true
            visible: seen.part.items.length > 0
            width: seen.wordsWidth
        }
        Label {
            font.pixelSize: Theme.small
            visible: words !== ""
            width: Math.min(measure(), seen.wordsWidth)
            words: seen.stage.picture.caption
        }
        StageActions {
            page: seen.page
            stage: seen.stage
            visible: seen.beside
            width: seen.wordsWidth
        }
    }
}
