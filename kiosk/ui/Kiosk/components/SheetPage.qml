pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A page whose words turn on one sheet. Where there is room, a panel beside them keeps the picture, the main message and
// the page's buttons; else these are above and below the words.
PageView {
    id: sheet

    default property alias contents: body.data
    property alias spacing: body.spacing
    property bool paneled: true
    property bool takesHome: false
    property var picture: ({
            "file": "",
            "alt": "",
            "caption": ""
        })
    // Drawn in the panel of a page that has no picture at all.
    property string shape: ""
    // The ids of the sources of the page, and of what is in view.
    property var citedIds: cited(page)
    property var citedInView: citedIds
    // The titles of its parts, each of them an item of `parts`.
    property var titles: []
    property Repeater parts: null
    // With so many of them, nobody should have to turn to what they look for.
    readonly property bool indexed: roomy && titles.length >= 4
    // How far the patient is.
    property Component progress: null
    readonly property bool sideBySide: paneled && roomy
    // Else it is beside the words, or of no use so small.
    readonly property bool picturedAbove: paneled && !wide && Theme.textScale < 1.5
    readonly property int inner: area.inner
    readonly property int inset: roomy ? Theme.padding : Theme.spacingMedium
    readonly property int bodyTop: body.y

    pager: area

    Rectangle {
        anchors.fill: parent
        border.color: Theme.hairline
        border.width: Theme.edge
        color: Theme.surface
        radius: Theme.radius
    }
    Pager {
        id: area

        anchors.left: parent.left
        anchors.leftMargin: sheet.inset
        height: sheet.height - 2 * y
        width: sheet.width - 2 * sheet.inset - (sheet.sideBySide ? panel.width + Theme.spacingSmall : 0)
        y: sheet.roomy ? Theme.spacingMedium : Theme.spacingSmall

        TakeHomeHeader {
            id: head

            messaged: !sheet.sideBySide
            offered: sheet.takesHome && !sheet.sideBySide
            picture: sheet.picturedAbove ? sheet.picture.file : ""
            view: sheet
            visible: !sheet.sideBySide || !sheet.titled
            width: area.inner
        }
        Loader {
            active: sheet.progress !== null && !sheet.sideBySide
            sourceComponent: sheet.progress
            visible: active
            width: area.inner
        }
        Loader {
            active: sheet.indexed
            visible: active
            width: area.inner

            sourceComponent: PartIndex {
                parts: sheet.titles

                onChosen: number => area.reveal(sheet.parts.itemAt(number))
            }
        }
        Column {
            id: body

            spacing: Theme.spacingMedium
            width: area.inner
        }
        Column {
            spacing: Theme.targetSpacing
            visible: !sheet.sideBySide
            width: area.inner

            TakeHomeButton {
                view: sheet
                visible: sheet.takesHome && !head.buttoned
            }
            SourceButton {
                ids: sheet.citedIds
                maxWidth: area.inner - 4 * Theme.padding
                view: sheet
            }
        }
    }
    Loader {
        id: panel

        active: sheet.sideBySide
        anchors.bottom: parent.bottom
        anchors.margins: Theme.spacingSmall
        anchors.right: parent.right
        anchors.top: parent.top
        width: Math.round(sheet.width * 0.36)

        sourceComponent: PagePanel {
            ids: sheet.citedInView
            picture: sheet.picture
            progress: sheet.progress
            shape: sheet.shape
            takesHome: sheet.takesHome
            view: sheet
        }
    }
}
