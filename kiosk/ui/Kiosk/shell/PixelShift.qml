import QtQuick

// An offset that moves round a small square, one step in ten seconds: 24 pixels a minute.
Timer {
    id: shift

    required property int reach
    readonly property int stride: 4
    property int x: 0
    property int y: 0
    property int side: 0

    interval: 10000
    repeat: true

    onTriggered: {
        const direction = [Qt.point(1, 0), Qt.point(0, 1), Qt.point(-1, 0), Qt.point(0, -1)][side];
        x += direction.x * stride;
        y += direction.y * stride;
        if (Math.abs(x + direction.x * stride) > reach || Math.abs(y + direction.y * stride) > reach)
            side = (side + 1) % 4;
    }
}
