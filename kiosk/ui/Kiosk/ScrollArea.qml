import QtQuick

// A part of the screen whose content may be taller than it. Where there is more, large buttons say so.
Item {
    id: area

    default property alias contents: column.data
    property alias contentY: flick.contentY
    property alias spacing: column.spacing
    readonly property bool overflows: column.height > height + 1
    readonly property real inner: column.width
    readonly property real natural: column.height

    function rewind(): void {
        flick.contentY = 0;
    }

    // Moves by most of what is seen, so that the last lines stay in sight.
    function move(direction: int): void {
        const last = flick.contentHeight - flick.height;
        flick.contentY = Math.max(0, Math.min(last, flick.contentY + direction * flick.height * 0.8));
    }

    Flickable {
        id: flick

        boundsBehavior: Flickable.StopAtBounds
        clip: area.overflows
        contentHeight: column.height
        contentWidth: width
        height: area.height - (area.overflows ? Theme.target + Theme.snug : 0)
        interactive: area.overflows
        width: area.width

        Column {
            id: column

            spacing: Theme.gap
            width: flick.width
        }
    }

    Item {
        anchors.bottom: parent.bottom
        height: Theme.target
        visible: area.overflows
        width: area.width

        PillButton {
            anchors.left: parent.left
            height: Theme.target
            icon: "up"
            visible: !flick.atYBeginning
            width: (parent.width - Theme.gap) / 2
            words: Book.words.up ?? ""

            onTapped: area.move(-1)
        }
        PillButton {
            anchors.right: parent.right
            height: Theme.target
            icon: "down"
            strong: true
            visible: !flick.atYEnd
            width: (parent.width - Theme.gap) / 2
            words: Book.words.more ?? ""

            onTapped: area.move(1)
        }
    }
}
