"""How long nobody may touch the glass: a time that fits the page, then a warning, then the end."""

from PySide6.QtCore import QObject, QTimer, Signal

WORDS_A_MINUTE = 100
"""A slow reader; docs/figures.md I2."""

SPARE = 1.5
"""Part of the reading time that is waited."""

SHORTEST, LONGEST = 60.0, 240.0
"""Seconds that are waited at least and at most."""

WARNING = 30
"""Seconds of warning; docs/figures.md I1 asks for 20."""


def reading_time(words: int) -> float:
    """Seconds without a touch that a page of so many words is given."""
    return min(LONGEST, max(SHORTEST, words / WORDS_A_MINUTE * 60 * SPARE))


class IdleTimer(QObject):
    """Counts the time since the last touch. Qt's timers do not follow the clock on the wall when it is changed."""

    warned = Signal()
    ended = Signal()
    leftChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.left = 0
        """Seconds of the warning that are left; 0 while there is none."""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._warn)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count)

    def begin(self, seconds: float) -> None:
        """Wait so many seconds from now, then warn."""
        self._second.stop()
        self.left = 0
        self._quiet.start(round(seconds * 1000))

    def stir(self) -> None:
        """Somebody is there: what runs starts again, be it the wait or the warning."""
        if self._quiet.isActive():
            self._quiet.start()
        elif self._second.isActive():
            self._second.start()
            self._set(WARNING)

    def stop(self) -> None:
        """Neither wait nor warn."""
        self._quiet.stop()
        self._second.stop()
        self.left = 0

    def _warn(self) -> None:
        self._second.start()
        self._set(WARNING)
        self.warned.emit()

    def _count(self) -> None:
        self._set(self.left - 1)
        if self.left <= 0:
            self._second.stop()
            self.ended.emit()

    def _set(self, left: int) -> None:
        self.left = left
        self.leftChanged.emit()
