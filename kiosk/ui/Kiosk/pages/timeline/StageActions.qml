import QtQuick
import Kiosk

// What patients can do with a stage: ask about it, or take all stages home.
Flow {
    id: actions

    required property var stage
    required property PageView page

    spacing: Theme.targetSpacing

    AddToListButton {
        about: actions.stage.title
        part: actions.stage.id
        view: actions.page
    }
    TakeHomeButton {
        view: actions.page
    }
}
