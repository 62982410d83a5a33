"""All touch, mouse and key events, seen before the window handles them."""

from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent

from kiosk.ui.glass_watch import GlassWatch
from kiosk.ui.window import KioskWindow

Kind = QEvent.Type

INPUT = {
    *(Kind.TouchBegin, Kind.TouchUpdate, Kind.TouchEnd, Kind.TouchCancel),
    *(Kind.MouseButtonPress, Kind.MouseMove, Kind.MouseButtonRelease, Kind.MouseButtonDblClick),
    *(Kind.KeyPress, Kind.KeyRelease, Kind.Wheel, Kind.TabletPress, Kind.TabletMove, Kind.NativeGesture),
}

PALM_AFTER_S = 1.0
"""Time after which a hand that rests on the screen no longer keeps a finger from tapping."""
PALM_DRIFT_MM = 4.0
"""Distance that a resting hand may roll."""
MAX_TAP_S = 3.0
"""Time after which letting go is no tap any more."""

GESTURE_CORNER_MM = 20.0
"""Side of the corner in which staff tap to open their area."""
GESTURE_TAPS = 5
GESTURE_MAX_GAP_S = 1.5
"""Time from one tap to the next, at most."""
GESTURE_HOLD_S = 1.0
"""Time that the last tap is held."""


class InputFilter(QObject):
    """Tells when staff make their gesture; keeps palms from tapping, and drops of water from staying."""

    staffGesture = Signal()

    def __init__(self, screen: KioskWindow) -> None:
        super().__init__(screen)
        self._screen = screen
        self._blocked = False
        self.glass = GlassWatch(self)
        screen.visit.activityNoted.connect(self.glass.note_activity)
        self._pressed_at: dict[int, float] = {}
        self._taps = 0
        self._gap = QTimer(self, singleShot=True, interval=round(1000 * GESTURE_MAX_GAP_S))
        self._gap.timeout.connect(self._reset_gesture)
        self._hold = QTimer(self, singleShot=True, interval=round(1000 * GESTURE_HOLD_S))
        self._hold.timeout.connect(self._reset_gesture)
        self._hold.timeout.connect(self.staffGesture)

    def start(self) -> None:
        """See all input of the window, which must be open."""
        self._screen.window.installEventFilter(self)

    def close(self) -> None:
        self._screen.window.removeEventFilter(self)

    @Slot(bool)
    def block(self, blocked: bool) -> None:
        """Let nothing through, or let everything through again."""
        self._blocked = blocked

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Look at an event; let it through, unless input is blocked."""
        if event.type() not in INPUT:
            return False
        if self._blocked:
            return True
        pressed: list[QPointF] = []
        if isinstance(event, QTouchEvent):
            self._screen.device.set_pointer(False)
            pressed = [point.position() for point in event.points() if point.state() == point.State.Pressed]
            self._on_touch(event)
            self.glass.touched(down=event.type() in (Kind.TouchBegin, Kind.TouchUpdate))
        elif isinstance(event, QMouseEvent):
            self._screen.device.set_pointer(True)
            if event.type() == Kind.MouseButtonPress:  # comes before each double click too
                pressed = [event.position()]
                self._on_press(event.position())
            elif event.type() == Kind.MouseButtonRelease:
                self._on_release()
        return bool(pressed) and self._are_stray(pressed)

    def _are_stray(self, pressed: list[QPointF]) -> bool:
        """Whether these only go on in the warning where touches did nothing before it: they keep no visit."""
        pitch, phase = self._screen.device.pitch, self._screen.visit.phase
        stray = phase == "warning" and all(self.glass.is_stray(place, pitch) for place in pressed)
        if phase == "reading" or stray:
            for place in pressed:
                self.glass.pressed(place)
        return stray

    def _on_touch(self, event: QTouchEvent) -> None:
        points = event.points()
        pressed = [point for point in points if point.state() == point.State.Pressed]
        resting = [self._resting_s(point) for point in points if point not in pressed]
        if resting and ((pressed and min(resting) > PALM_AFTER_S) or (event.isEndEvent() and max(resting) > MAX_TAP_S)):
            # Takes back what the hand on the screen began.
            QCoreApplication.sendEvent(self._screen.window, QTouchEvent(Kind.TouchCancel, event.pointingDevice()))
        self._pressed_at |= {point.id(): monotonic() for point in pressed}
        if event.isBeginEvent() and len(points) == 1:
            self._on_press(points[0].position())
        elif event.isEndEvent():
            self._pressed_at.clear()
            self._on_release()

    def _resting_s(self, point: QEventPoint) -> float:
        """Seconds for which a hand has rested in one place; 0 for a finger that moves."""
        rests = (point.position() - point.pressPosition()).manhattanLength() < PALM_DRIFT_MM * self._screen.device.pitch
        return monotonic() - self._pressed_at.get(point.id(), monotonic()) if rests else 0.0

    def _on_press(self, at: QPointF) -> None:
        side = GESTURE_CORNER_MM * self._screen.device.pitch
        mirrored = QLocale(self._screen.visit.display.language).textDirection() == Qt.LayoutDirection.RightToLeft
        across = self._screen.window.width() - at.x() if mirrored else at.x()
        if across > side or at.y() > side:
            self._reset_gesture()
            return
        self._taps += 1
        if self._taps < GESTURE_TAPS:
            self._gap.start()
        else:
            self._gap.stop()
            self._hold.start()

    def _on_release(self) -> None:
        if self._hold.isActive():
            self._reset_gesture()

    @Slot()
    def _reset_gesture(self) -> None:
        self._taps = 0
        self._gap.stop()
        self._hold.stop()
