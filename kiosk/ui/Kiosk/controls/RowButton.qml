import QtQuick
import Kiosk

// A row that can be tapped: its content, and at its end an arrow if it leads to a page.
TapArea {
    id: row

    default property alias contents: content.data
    property alias spacing: content.spacing
    property color fill: Theme.surface
    property color edge: Theme.outline
    property color arrowColor: Theme.accent
    property int edgeWidth: Theme.edge
    property int inset: Theme.spacingMedium
    property string arrow: ""
    readonly property real inner: width - 2 * inset - (arrow === "" ? 0 : icon.width + spacing)

    implicitHeight: Math.max(Theme.mainTarget, content.height + 2 * Theme.spacingSmall)
    main: true

    Rectangle {
        anchors.fill: parent
        border.color: row.edge
        border.width: row.edgeWidth
        color: row.down ? Theme.pressed : row.fill
        radius: Theme.radius
    }
    Row {
        id: content

        anchors.left: parent.left
        anchors.leftMargin: row.inset
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.spacingMedium
    }
    Icon {
        id: icon

        anchors.right: parent.right
        anchors.rightMargin: row.inset
        anchors.verticalCenter: parent.verticalCenter
        color: row.arrowColor
        shape: row.arrow
        mirrors: true
    }
}
