"""Touches that do nothing: a wet, dirty or broken glass makes them by itself."""

from collections import deque
from time import monotonic

from PySide6.QtCore import QObject, QPointF, QTimer, Signal, Slot

STRAY_S, STRAY_MM = 20.0, 15.0
"""How long, and how far around it, a touch that did nothing is remembered."""

NEAR_STRAYS, STRAYS = 3, 10
"""After so many of them near a place, or anywhere, the next one is no hand's either."""

MAX_STRAYS = 200

NOISY_S = 30 * 60.0
"""Staff are told of touches that go on for so long while none of them does anything."""

PAUSE_S = 5 * 60.0
"""After so long without a touch they are not the same touches any more."""


class GlassWatch(QObject):
    """Told of every touch, and of each that did something."""

    noisy = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._strays: deque[tuple[float, QPointF]] = deque(maxlen=MAX_STRAYS)
        self._noise = QTimer(self, singleShot=True, interval=round(NOISY_S * 1000))
        self._noise.timeout.connect(self.noisy)
        self._pause = QTimer(self, singleShot=True, interval=round(PAUSE_S * 1000))
        self._pause.timeout.connect(self._noise.stop)

    def pressed(self, at: QPointF) -> None:
        self._strays.append((monotonic(), at))

    def touched(self, *, down: bool) -> None:
        """Something touched the glass; whether it still does."""
        if not self._noise.isActive():
            self._noise.start()
        if down:
            self._pause.stop()
        else:
            self._pause.start()

    @Slot()
    def note_activity(self) -> None:
        """The last touch did something: somebody is there."""
        self._strays.clear()
        self._noise.stop()

    def is_stray(self, at: QPointF, pixels_per_mm: float) -> bool:
        """Whether a touch here only goes on with those that did nothing just before."""
        since, reach = monotonic() - STRAY_S, STRAY_MM * pixels_per_mm
        recent = [place for time, place in self._strays if time > since]
        near = [place for place in recent if (at - place).manhattanLength() < reach]
        return len(near) >= NEAR_STRAYS or len(recent) >= STRAYS
