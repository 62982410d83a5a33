import QtQuick
import Kiosk

// What patients may see in a stage: as a picture and, beside it where there is space, in words. What there is no space
// for, its caption and the actions, is left to the page.
Grid {
    id: seen

    required property var stage
    required property var part
    required property PageView page
    property bool beside: false
    property int freeHeight: 0
    // Words beside a picture cannot be turned, so those that are taller go below it.
    property bool stacked: false
    // Three faces side by side, which must not be cut.
    readonly property real ratio: 2.4
    readonly property bool pictured: stage.picture.file !== ""
    // Two lines.
    readonly property int captionHeight: stage.picture.caption === "" ? 0 : 3.2 * Theme.small + Theme.spacingSmall
    readonly property bool captioned: (freeHeight - captionHeight) * ratio > width * 0.4
    readonly property bool acts: card.height + Theme.spacingMedium + Theme.target < freeHeight && columns > 1
    readonly property int besideHeight: freeHeight - (captioned ? captionHeight : 0)
    readonly property int stackedHeight: Math.max(freeHeight * 0.36, freeHeight - captionHeight - card.height - rowSpacing)
    readonly property int pictureWidth: Math.round(columns > 1 ? Math.max(width * 0.3, Math.min(width * 0.5, besideHeight * ratio)) : Math.min(width, stackedHeight * ratio))
    readonly property int wordsWidth: columns > 1 ? width - pictureWidth - columnSpacing : width

    // Later, as this changes what it follows from.
    function stackIfTall(): void {
        if (columns > 1 && card.height > freeHeight)
            stacked = true;
    }

    columnSpacing: Theme.spacingMedium
    columns: beside && pictured && !stacked ? 2 : 1
    rowSpacing: Theme.spacingMedium

    onFreeHeightChanged: stacked = false
    onStageChanged: stacked = false

    Column {
        spacing: Theme.spacingSmall
        visible: seen.pictured
        width: seen.columns > 1 ? seen.pictureWidth : seen.width

        ContentImage {
            Accessible.name: seen.stage.picture.alt
            Accessible.role: Accessible.Graphic
            file: seen.stage.picture.file
            height: Math.round(width / seen.ratio)
            radius: Theme.radius
            width: seen.pictureWidth
        }
        Label {
            font.pixelSize: Theme.small
            visible: seen.captioned && words !== ""
            width: Math.min(measure(), parent.width)
            words: seen.stage.picture.caption
        }
    }
    Column {
        spacing: Theme.spacingMedium
        width: seen.wordsWidth

        StagePart {
            id: card

            freeHeight: seen.freeHeight
            part: seen.part
            titled: true
            visible: seen.part.items.length > 0
            width: seen.wordsWidth

            onHeightChanged: Qt.callLater(seen.stackIfTall)
        }
        StageActions {
            page: seen.page
            stage: seen.stage
            visible: seen.acts
            width: seen.wordsWidth
        }
    }
}
