import QtQuick
import Kiosk

// Brings in what comes next from the side to which the patient goes: complete in its first picture, and soon in place.
Translate {
    id: shift

    // `direction` is 1 for what comes next, -1 for what was before.
    function start(direction: int): void {
        slide.from = Theme.px(9) * Math.sign(direction) * (Theme.mirrored ? -1 : 1);
        if (Theme.motion && direction !== 0)
            slide.restart();
    }

    NumberAnimation on x {
        id: slide

        duration: 180
        easing.type: Easing.OutCubic
        running: false
        to: 0
    }
}
