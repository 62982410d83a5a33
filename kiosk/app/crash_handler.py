"""Uncaught errors: logged, and an error screen instead of a half-made page."""

import logging
import sys
import threading
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.app.application import Application
from kiosk.machine.log import trace

MAX_CRASHES_PER_MINUTE = 3
"""After more only a restart helps."""


class CrashHandler(QObject):
    """Learns of errors in any thread; acts in the window's."""

    crashed = Signal()

    def __init__(self, kiosk: Application) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._crashes: list[float] = []
        # Queued: the exception may have left Qt inside an event handler.
        self.crashed.connect(self._recover, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Handle all uncaught errors from now on."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda args: self._on_error(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_error(self, _: type[BaseException], error: BaseException | None, frames: TracebackType | None) -> None:
        logging.error("Uncaught: %s", trace(error, frames))
        self.crashed.emit()

    def _recover(self) -> None:
        now = monotonic()
        self._crashes = [*(time for time in self._crashes if now - time < 60), now]
        if len(self._crashes) > MAX_CRASHES_PER_MINUTE:
            logging.error("Too many errors in a minute: restarting")
            self._kiosk.restart()
        else:
            self._kiosk.screen.visit.show_error_screen()
