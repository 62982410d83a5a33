"""Uncaught errors: logged, and calm words on the screen instead of a half-made page."""

import logging
import sys
import threading
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.app.application import Application
from kiosk.machine.log import trace

MOST = 3
"""Errors within a minute after which only a new start helps."""


class CrashHandler(QObject):
    """Hears of errors in any thread; acts in the window's."""

    fell = Signal()

    def __init__(self, kiosk: Application) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._times: list[float] = []
        # A moment later, when Qt is out of what failed. (A look into Qt's own namespace would take 27 ms and 0.8 MB.)
        self.fell.connect(self._later)

    def catch(self) -> None:
        """Hear of all errors from now on."""
        sys.excepthook = self._note
        threading.excepthook = lambda args: self._note(args.exc_type, args.exc_value, args.exc_traceback)

    def _note(self, _: type[BaseException], error: BaseException | None, frames: TracebackType | None) -> None:
        logging.error("Uncaught: %s", trace(error, frames))
        self.fell.emit()

    def _later(self) -> None:
        QTimer.singleShot(0, self._rise)

    def _rise(self) -> None:
        now = monotonic()
        self._times = [*(time for time in self._times if now - time < 60), now]
        if len(self._times) > MOST:
            logging.error("Errors come one after the other: starting anew")
            self._kiosk.restart()
        else:
            self._kiosk.screen.visit.show_error_screen()
