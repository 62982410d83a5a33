import QtQuick
import Kiosk

// The title of a part of a page. The font gets smaller before a long word breaks.
Label {
    id: heading

    property int size: Theme.heading
    property string family: Theme.family

    Accessible.role: Accessible.Heading
    color: Theme.accent
    font.bold: true
    font.family: family
    font.pixelSize: longest.advanceWidth > width && width > 0 ? Math.max(Theme.fontSize(2.5, 1), Math.floor(size * width / (longest.advanceWidth + 1))) : size
    lineHeight: Theme.headingLineHeight

    LongestWord {
        id: longest

        font.family: heading.family
        font.pixelSize: heading.size
        texts: [heading.words]
    }
}
