import QtQuick

// A place that walks round a small square, one step in ten seconds: 24 pixels a minute.
Timer {
    id: drift

    required property int reach
    readonly property int stride: 4
    property int x: 0
    property int y: 0
    property int side: 0

    interval: 10000
    repeat: true

    onTriggered: {
        const along = [Qt.point(1, 0), Qt.point(0, 1), Qt.point(-1, 0), Qt.point(0, -1)][side];
        x += along.x * stride;
        y += along.y * stride;
        if (Math.abs(x + along.x * stride) > reach || Math.abs(y + along.y * stride) > reach)
            side = (side + 1) % 4;
    }
}
