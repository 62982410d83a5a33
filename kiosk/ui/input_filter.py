"""Everything that comes in from the glass, mouse or keyboard, seen before the window sees it."""

from collections.abc import Callable
from time import monotonic
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

Kind = QEvent.Type

TOUCHES = frozenset((Kind.TouchBegin, Kind.TouchUpdate, Kind.TouchEnd, Kind.TouchCancel))
MOUSE = frozenset((Kind.MouseButtonPress, Kind.MouseMove, Kind.MouseButtonRelease, Kind.MouseButtonDblClick))
OTHERS = frozenset((Kind.KeyPress, Kind.KeyRelease, Kind.Wheel, Kind.TabletPress, Kind.TabletMove, Kind.NativeGesture))
INPUT = TOUCHES | MOUSE | OTHERS

RESTING = 1.0
"""Seconds after which a hand that lies on the glass no longer keeps a finger from tapping."""

HELD = 3.0
"""Seconds after which letting go is no tap any more."""

STILL = 4.0
"""Millimetres that a resting hand may roll."""

CORNER = 20.0
"""Millimetres: the side of the corner where staff knock."""

KNOCKS = 5
PAUSE = 1.5
"""Seconds at most from one knock to the next."""

HOLD = 1.0
"""Seconds that the last knock is held."""


class InputFilter(QObject):
    """Sits before a window. Says that somebody is there, and when staff knock; keeps palms from tapping."""

    activity = Signal()
    staffGesture = Signal()

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._blocked = False
        self._since: dict[int, float] = {}
        self._knocks = 0
        self._pause = self._timer(PAUSE, self._forget)
        self._hold = self._timer(HOLD, self._open)
        window.installEventFilter(self)

    def block(self, blocked: bool) -> None:
        """Let nothing through, or let all through again."""
        self._blocked = blocked

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Look at what comes in; let it through, unless the screen is being cleaned."""
        kind = event.type()
        if kind not in INPUT:
            return False
        if self._blocked:
            return True
        self.activity.emit()
        if kind in TOUCHES:
            self._point(False)
            self._feel(cast(QTouchEvent, event))
        elif kind in MOUSE:
            self._point(True)
            self._click(cast(QMouseEvent, event))
        return False

    def _feel(self, event: QTouchEvent) -> None:
        points = event.points()
        pressed = [point for point in points if point.state() == point.State.Pressed]
        ages = [self._age(point) for point in points if point not in pressed]
        if ages and ((pressed and min(ages) > RESTING) or (event.isEndEvent() and max(ages) > HELD)):
            self._cancel(event)
        self._since |= {point.id(): monotonic() for point in pressed}
        if event.isBeginEvent() and len(points) == 1:
            self._down(points[0].position())
        elif event.isEndEvent():
            self._since.clear()
            self._up()

    def _age(self, point: QEventPoint) -> float:
        """Seconds that a hand has lain in one place; 0 for a finger that moves."""
        way = point.position() - point.pressPosition()
        lies = way.manhattanLength() < STILL * self._pitch()
        return monotonic() - self._since.get(point.id(), monotonic()) if lies else 0.0

    def _cancel(self, event: QTouchEvent) -> None:
        """Takes back what the hand on the glass began."""
        QCoreApplication.sendEvent(self._window, QTouchEvent(Kind.TouchCancel, event.pointingDevice()))

    def _click(self, event: QMouseEvent) -> None:
        if event.type() == Kind.MouseButtonPress:  # comes before each double click too
            self._down(event.position())
        elif event.type() == Kind.MouseButtonRelease:
            self._up()

    def _down(self, at: QPointF) -> None:
        side = CORNER * self._pitch()
        across = self._window.width() - at.x() if self._window.property("mirrored") else at.x()
        if across > side or at.y() > side:
            self._forget()
            return
        self._knocks += 1
        self._pause.start()
        if self._knocks >= KNOCKS:
            self._pause.stop()
            self._hold.start()

    def _up(self) -> None:
        if self._hold.isActive():
            self._forget()

    def _pitch(self) -> float:
        """Pixels per millimetre."""
        return float(cast(float, self._window.property("pitch")))

    def _point(self, mouse: bool) -> None:
        """Shows an arrow for a mouse only."""
        if self._window.property("pointing") != mouse:
            self._window.setProperty("pointing", mouse)

    def _open(self) -> None:
        self._forget()
        self.staffGesture.emit()

    def _forget(self) -> None:
        self._knocks = 0
        self._pause.stop()
        self._hold.stop()

    def _timer(self, seconds: float, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(round(seconds * 1000))
        timer.timeout.connect(run)
        return timer
