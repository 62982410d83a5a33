import QtQuick

Item {
    required property var visit
    property bool showsLanguages: false
    signal closed
    signal languagesRequested
}
