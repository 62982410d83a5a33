pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// There is no good content: calm words for patients, and small ones for the staff who will correct the file.
// The words for patients cannot come from the file.
PageView {
    id: problem

    readonly property var calm: ["Please ask our staff", "Por favor, pregunte a nuestro personal", "يُرجى سؤال موظفينا"]

    ScrollArea {
        id: area

        height: problem.height
        width: problem.width

        Repeater {
            model: problem.calm

            Label {
                required property string modelData
                required property int index

                color: index === 0 ? Theme.ink : Theme.inkSoft
                font.bold: index === 0
                font.pixelSize: index === 0 ? Theme.huge * 0.7 : Theme.title
                horizontalAlignment: Text.AlignHCenter
                lineHeight: Theme.headingLineHeight
                width: area.inner
                words: modelData
            }
        }
        Card {
            width: area.inner

            Label {
                color: Theme.inkSoft
                font.bold: true
                font.pixelSize: Theme.small
                width: parent.width
                words: "For staff: this screen starts by itself when the file is corrected and saved."
            }
            Repeater {
                model: problem.page.problems

                Label {
                    required property string modelData

                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    width: area.inner - 2 * Theme.padding
                    words: modelData
                }
            }
        }
    }
}
