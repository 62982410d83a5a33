import QtQuick

// The name of a part of a page.
Label {
    Accessible.role: Accessible.Heading
    color: Theme.accent
    font.bold: true
    font.pixelSize: Theme.heading
    lineHeight: Theme.tight
}
