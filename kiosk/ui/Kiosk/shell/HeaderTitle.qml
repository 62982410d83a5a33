import QtQuick
import Kiosk

// The title of a page in the header, and above it the chapter; or the title alone on two lines.
Item {
    id: head

    required property string title
    required property string note
    required property int freeWidth
    readonly property int large: Theme.fontSize(4.1, 1)
    readonly property int small: Theme.fontSize(2.5, 1)
    readonly property int medium: Theme.fontSize(3.4, 1)
    readonly property bool oneLine: fitsOneLine(title, note)

    function fits(title: string, note: string): bool {
        return freeWidth > 0 && (fitsOneLine(title, note) || Theme.textScale === 1 && !Theme.tall && fitsTwoLines(title));
    }

    function fitsOneLine(title: string, note: string): bool {
        return Theme.textScale < 1.5 && measure(bold, title) * large < freeWidth && measure(plain, note) * small < freeWidth;
    }

    // The words are set one after the other: who asks is perhaps a page that is not shown yet.
    function fitsTwoLines(title: string): bool {
        const space = freeWidth / medium;
        const lines = [""];
        for (const word of title.split(" ")) {
            const line = lines[lines.length - 1] ? lines[lines.length - 1] + " " + word : word;
            if (measure(bold, line) < space)
                lines[lines.length - 1] = line;
            else
                lines.push(word);
        }
        return lines.length <= 2 && lines.every(line => measure(bold, line) < space);
    }

    // In parts of the size of the letters.
    function measure(metrics: var, text: string): real {
        return metrics.advanceWidth(text) / metrics.font.pixelSize;
    }

    width: freeWidth

    // Of letters of 100 pixels: who asks it for a width does not hear when its own size changes.
    FontMetrics {
        id: bold

        font.bold: true
        font.family: Theme.family
        font.pixelSize: 100
    }
    FontMetrics {
        id: plain

        font.family: Theme.family
        font.pixelSize: 100
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        visible: head.oneLine
        width: parent.width

        Label {
            color: Theme.inkSoft
            font.pixelSize: head.small
            lineHeight: Theme.tall ? Theme.headingLineHeight : 0.75
            // Two lines of tall letters are higher than the header.
            visible: words !== "" && !Theme.tall
            width: parent.width
            words: head.note
        }
        Label {
            Accessible.role: Accessible.Heading
            font.bold: true
            font.pixelSize: head.large
            lineHeight: Theme.tall ? Theme.headingLineHeight : 0.75
            width: parent.width
            words: head.title
        }
    }
    Label {
        Accessible.role: Accessible.Heading
        anchors.verticalCenter: parent.verticalCenter
        font.bold: true
        font.pixelSize: head.medium
        lineHeight: Theme.tall ? Theme.headingLineHeight : 0.75
        visible: !head.oneLine
        width: parent.width
        words: head.title
    }
}
