"""Everything that comes in from the glass, mouse or keyboard, seen before the window sees it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent
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

CORNER = 20.0
"""Millimetres: the side of the corner where staff knock."""

KNOCKS = 5
PAUSE = 1.5
"""Seconds at most from one knock to the next."""

HOLD = 1.0
"""Seconds that the last knock is held."""


class Touch(QObject):
    """Sits before a window. Says that somebody is there, and when staff knock; keeps palms from tapping."""

    stirred = Signal()
    knocked = Signal()

    def __init__(self, window: QQuickWindow, pitch: Callable[[], float], mirrored: Callable[[], bool]) -> None:
        """`pitch` is in pixels per millimetre; `mirrored` tells whether the clinic's corner is at the right."""
        super().__init__(window)
        self._window = window
        self._pitch = pitch
        self._mirrored = mirrored
        self._knocks = 0
        self._pause = self._timer(PAUSE, self._forget)
        self._hold = self._timer(HOLD, self._open)
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Look at what comes in; let it through, unless a palm must not tap."""
        kind = event.type()
        if kind not in INPUT:
            return False
        self.stirred.emit()
        if kind in TOUCHES:
            self._feel(cast(QTouchEvent, event))
        elif kind in MOUSE:
            self._click(cast(QMouseEvent, event))
        return False

    def _feel(self, event: QTouchEvent) -> None:
        points = event.points()
        pressed = [point for point in points if point.state() == point.State.Pressed]
        lying = [point for point in points if point not in pressed]
        ages = [(event.timestamp() - point.pressTimestamp()) / 1000 for point in lying]
        if ages and (pressed and min(ages) > RESTING or event.isEndEvent() and max(ages) > HELD):
            self._cancel(event)
        if event.isBeginEvent() and len(points) == 1:
            self._down(points[0].position())
        elif event.isEndEvent():
            self._up()

    def _cancel(self, event: QTouchEvent) -> None:
        """Takes back what the hand on the glass began."""
        QCoreApplication.sendEvent(self._window, QTouchEvent(Kind.TouchCancel, event.pointingDevice()))

    def _click(self, event: QMouseEvent) -> None:
        if event.type() in (Kind.MouseButtonPress, Kind.MouseButtonDblClick):
            self._down(event.position())
        elif event.type() == Kind.MouseButtonRelease:
            self._up()

    def _down(self, at: QPointF) -> None:
        side = CORNER * self._pitch()
        across = self._window.width() - at.x() if self._mirrored() else at.x()
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

    def _open(self) -> None:
        self._forget()
        self.knocked.emit()

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
