pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Text in which medical words may be marked. Then a tap anywhere on it explains them.
Label {
    id: paragraph

    readonly property var annotation: GlossaryTerms.annotations[words] ?? null
    readonly property bool marked: annotation !== null
    // Paragraphs are closer to each other and to buttons than targets may be.
    readonly property int neighborPadding: marked ? Theme.targetSpacing - Theme.spacingSmall : 0
    // As high as a target: by its lines, not by its own height, which changes with it.
    readonly property real targetPadding: marked ? Math.max(0, Theme.target - lineCount * font.pixelSize * 1.5) / 2 + neighborPadding : 0

    bottomPadding: targetPadding
    leftPadding: marked && Theme.mirrored ? signWidth() : 0
    rightPadding: marked && !Theme.mirrored ? signWidth() : 0
    text: Theme.markup(annotation?.words ?? words)
    textFormat: marked || Theme.rich(words) ? Text.StyledText : Text.PlainText
    topPadding: targetPadding

    function signWidth(): int {
        return Theme.body * 1.2 + Theme.spacingSmall;
    }

    Loader {
        sourceComponent: paragraph.marked ? GlossaryTerms.tapArea : null
        z: -1
    }
}
