pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk

// For staff who write the words: the kiosk as patients see it, scaled down where it must be, and beside it what is
// wrong and what could be better. Its own text size does not follow the patient's.
Window {
    id: window

    required property var kioskWindow
    required property var visit
    required property var preview
    required property list<size> sizes
    required property list<int> textSizes
    required property list<string> themes
    readonly property int fontSize: 15
    readonly property int spacing: 12
    readonly property color textColor: "#1E2A2F"
    readonly property var severities: ({
            "error": {
                "name": "Problem",
                "color": "#9A1F1A"
            },
            "warning": {
                "name": "Note",
                "color": "#46535A"
            },
            "advice": {
                "name": "Advice",
                "color": "#6B3A00"
            }
        })
    property size screenSize: sizes[1]

    color: "#D8D2C8"
    height: Math.min(860, Screen.desktopAvailableHeight * 0.92)
    title: "Preview"
    width: Math.min(1480, Screen.desktopAvailableWidth * 0.98)

    Item {
        id: kioskArea

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: window.spacing
        anchors.right: list.left
        anchors.top: parent.top

        RootView {
            id: kiosk

            anchors.centerIn: parent
            families: window.kioskWindow.fonts
            height: window.screenSize.height
            motion: false
            scale: Math.min(1, kioskArea.width / width, kioskArea.height / height)
            visit: window.visit
            width: window.screenSize.width
        }
    }
    Rectangle {
        id: list

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        color: "#FFFFFF"
        width: Math.max(320, Math.min(460, window.width * 0.32))

        Column {
            id: head

            spacing: window.spacing
            width: parent.width - 2 * window.spacing
            x: window.spacing
            y: window.spacing

            Choices {
                label: "Screen"
                model: window.sizes.map(size => ({
                            "words": size.width + " × " + size.height,
                            "chosen": size === window.screenSize,
                            "value": size
                        }))

                onChosen: size => window.screenSize = size
            }
            Choices {
                label: "Language"
                model: window.visit.display.greetings.map(start => ({
                            "words": start.name,
                            "chosen": start.code === window.visit.display.language,
                            "value": start.code
                        }))

                onChosen: code => window.visit.display.setLanguage(code)
            }
            Choices {
                label: "Text size"
                model: window.textSizes.map(size => ({
                            "words": size + " %",
                            "chosen": size === window.visit.display.textSize,
                            "value": size
                        }))

                onChosen: size => window.visit.display.setTextSize(size)
            }
            Choices {
                label: "Contrast"
                model: window.themes.map(theme => ({
                            "words": theme === "light" ? "Usual" : "High",
                            "chosen": theme === window.visit.display.theme,
                            "value": theme
                        }))

                onChosen: theme => window.visit.display.setTheme(theme)
            }
            Text {
                color: window.textColor
                font.bold: true
                font.family: Theme.family
                font.pixelSize: window.fontSize
                text: {
                    const count = severity => window.preview.rows.filter(row => row.severity === severity).length;
                    const found = `Problems: ${count("error")}   Notes: ${count("warning")}   Advice: `;
                    return found + (window.preview.busy ? "checking …" : count("advice"));
                }
                width: parent.width
                wrapMode: Text.Wrap
            }
        }
        ListView {
            id: rows

            anchors.bottom: parent.bottom
            anchors.top: head.bottom
            anchors.topMargin: window.spacing
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: window.preview.rows
            width: parent.width

            delegate: Rectangle {
                id: row

                required property var modelData
                required property int index
                readonly property var severity: window.severities[modelData.severity]

                color: area.pressed ? "#C9E3E0" : index % 2 ? "#FFFFFF" : "#FAF6F0"
                height: texts.height + window.spacing
                width: rows.width

                Column {
                    id: texts

                    spacing: 2
                    width: parent.width - 2 * window.spacing
                    x: window.spacing
                    y: window.spacing / 2

                    Text {
                        color: row.severity.color
                        font.bold: true
                        font.family: Theme.family
                        font.pixelSize: window.fontSize - 2
                        text: row.severity.name + (row.modelData.line ? ", line " + row.modelData.line : "") + (row.modelData.where ? ": " + row.modelData.where : "")
                        textFormat: Text.PlainText
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                    Text {
                        color: window.textColor
                        font.family: Theme.family
                        font.pixelSize: window.fontSize
                        text: row.modelData.message
                        textFormat: Text.PlainText
                        width: parent.width
                        wrapMode: Text.Wrap
                    }
                }
                MouseArea {
                    id: area

                    anchors.fill: parent
                    cursorShape: Qt.PointingHandCursor

                    onClicked: window.preview.open(row.modelData.where)
                }
            }
        }
    }

    component Choices: Row {
        id: choices

        required property string label
        required property var model

        signal chosen(value: var)

        width: parent?.width ?? 0

        Text {
            id: label

            color: window.textColor
            font.family: Theme.family
            font.pixelSize: window.fontSize
            height: 34
            text: choices.label
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            width: 84
        }
        Flow {
            spacing: window.spacing / 2
            width: choices.width - label.width

            Repeater {
                model: choices.model

                Rectangle {
                    id: choice

                    required property var modelData

                    border.color: "#0A565C"
                    color: modelData.chosen ? "#0A565C" : "#FFFFFF"
                    height: 34
                    radius: 17
                    width: name.width + 2 * window.spacing

                    Text {
                        id: name

                        anchors.centerIn: parent
                        color: choice.modelData.chosen ? "#FFFFFF" : window.textColor
                        font.family: Theme.family
                        font.pixelSize: window.fontSize
                        text: choice.modelData.words
                        textFormat: Text.PlainText
                    }
                    MouseArea {
                        anchors.fill: parent
                        cursorShape: Qt.PointingHandCursor

                        onClicked: choices.chosen(choice.modelData.value)
                    }
                }
            }
        }
    }
}
