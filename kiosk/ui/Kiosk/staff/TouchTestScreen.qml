pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Squares over the whole screen: each one that feels the finger is filled.
Item {
    id: test

    required property var staff
    readonly property int columns: Math.round(width / Theme.target)
    readonly property int rows: Math.round(height / Theme.target)
    property int squaresLeft: columns * rows
    // The card keeps out of the finger's way.
    property bool cardBelow: true

    function feel(x: real, y: real): void {
        const column = Math.max(0, Math.min(columns - 1, Math.floor(x / width * columns)));
        const row = Math.max(0, Math.min(rows - 1, Math.floor(y / height * rows)));
        const cell = cells.itemAt(row * columns + column) as Cell;
        cardBelow = row < rows / 2;
        if (cell.felt)
            return;
        cell.felt = true;
        --squaresLeft;
        Activity.noted();
    }

    component Cell: Rectangle {
        property bool felt: false

        border.color: Theme.outline
        border.width: Theme.edge
        color: felt ? Theme.accent : Theme.surface
        radius: Theme.px(1)
    }

    Repeater {
        id: cells

        model: test.columns * test.rows

        Cell {
            required property int index

            height: test.height / test.rows - Theme.thickEdge
            width: test.width / test.columns - Theme.thickEdge
            x: index % test.columns * test.width / test.columns + Theme.thickEdge / 2
            y: Math.floor(index / test.columns) * test.height / test.rows + Theme.thickEdge / 2
        }
    }
    MouseArea {
        property point last

        anchors.fill: parent

        onPositionChanged: event => {
            // A quick finger is seen only here and there.
            const parts = Math.ceil(Math.hypot(event.x - last.x, event.y - last.y) / Theme.spacingMedium);
            for (let part = 1; part <= parts; ++part)
                test.feel(last.x + (event.x - last.x) * part / parts, last.y + (event.y - last.y) * part / parts);
            last = Qt.point(event.x, event.y);
        }
        onPressed: event => {
            last = Qt.point(event.x, event.y);
            test.feel(event.x, event.y);
        }
    }
    Card {
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.outline
        inset: Theme.padding
        spacing: Theme.spacingMedium
        width: Math.min(test.width - 2 * Theme.margin, Theme.px(110))
        y: test.cardBelow ? test.height - height - Theme.px(8) : Theme.px(8)

        Heading {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: test.squaresLeft > 0 ? "Touch every square" : "All squares work"
        }
        Label {
            horizontalAlignment: Text.AlignHCenter
            width: parent.width
            words: test.squaresLeft + " left"
        }
        PillButton {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "cross"
            fontSize: Theme.button
            main: true
            width: parent.width
            words: "Close"

            onTapped: test.staff.open("staff")
        }
    }
}
