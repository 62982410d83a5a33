import QtQuick
import Kiosk

// Something to tell the clinic: what it is, what then, and why; beside them, where there is room, the button that puts it
// on the list.
Item {
    id: row

    required property var condition
    required property PageView page
    property bool sideBySide: false
    readonly property int ruleWidth: sideBySide ? (width - button.width - 2 * Theme.padding) * 0.5 : width

    implicitHeight: sideBySide ? Math.max(button.height, rule.height, why.height) : why.y + why.height

    Column {
        id: rule

        anchors.left: parent.left
        spacing: row.sideBySide ? 0 : Theme.spacingSmall
        width: row.ruleWidth

        Heading {
            size: Theme.body
            visible: row.sideBySide
            width: parent.width
            words: row.condition.title
        }
        TitleWithListButton {
            aboutMe: true
            part: row.condition.id
            size: Theme.body
            title: row.condition.title
            view: row.page
            visible: !row.sideBySide
            width: parent.width
        }
        Paragraph {
            width: Math.min(measure(), parent.width)
            words: row.condition.rule
        }
    }
    LabeledValue {
        id: why

        anchors.left: row.sideBySide ? rule.right : parent.left
        anchors.leftMargin: row.sideBySide ? Theme.padding : 0
        name: Content.strings.why
        value: row.condition.why
        width: row.sideBySide ? row.width - row.ruleWidth - button.width - 2 * Theme.padding : row.width
        y: row.sideBySide ? 0 : rule.height + Theme.spacingSmall
    }
    AddToListButton {
        id: button

        about: row.condition.title
        aboutMe: true
        anchors.right: parent.right
        part: row.condition.id
        view: row.page
        visible: row.sideBySide
    }
}
