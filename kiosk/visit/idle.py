"""How long nobody may touch the glass: a time that fits the page, then a warning, then the end."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

WORDS_PER_MINUTE = 100
"""A slow reader; docs/figures.md I2."""
READING_FACTOR = 1.5
MIN_S, MAX_S = 60.0, 240.0
WARNING_S = 30
"""docs/figures.md I1 asks for 20."""


def reading_time(words: int) -> float:
    """Seconds without a touch that a page of so many words is given."""
    return min(MAX_S, max(MIN_S, words / WORDS_PER_MINUTE * 60 * READING_FACTOR))


class IdleTimer(QObject):
    """Counts the time since the last touch. A change of the clock does not matter to Qt's timers."""

    warned = Signal()
    ended = Signal()
    secondsLeftChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seconds_left = 0
        """Of the warning; 0 while there is none."""
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._begin_warning)
        self._quiet.timeout.connect(self.warned)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)

    def start(self, seconds: float) -> None:
        """Warn in so many seconds from now."""
        self.stop()
        self._quiet.start(round(seconds * 1000))

    def restart(self) -> None:
        """Somebody is there: the wait or the warning that runs starts again."""
        if self._quiet.isActive():
            self._quiet.start()
        elif self._second.isActive():
            self._begin_warning()

    def stop(self) -> None:
        self._quiet.stop()
        self._second.stop()
        self.seconds_left = 0

    @Slot()
    def _begin_warning(self) -> None:
        self._second.start()
        self.seconds_left = WARNING_S
        self.secondsLeftChanged.emit()

    @Slot()
    def _count_down(self) -> None:
        self.seconds_left -= 1
        self.secondsLeftChanged.emit()
        if self.seconds_left <= 0:
            self._second.stop()
            self.ended.emit()
