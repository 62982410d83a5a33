"""What watches over the running kiosk: the log, uncaught errors, and SIGTERM."""

import logging
import signal
import socket
import sys
import threading
from collections.abc import Callable
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.app.application import Application
from kiosk.exit_codes import RESTART, SIGTERM
from kiosk.machine import log, paths

MAX_CRASHES_PER_MINUTE = 3
"""After more only a restart helps."""


def supervise(app: QGuiApplication, kiosk: Application) -> None:
    """Log from now on, handle errors, and end in order when the system asks."""
    if trouble := log.start_log(paths.state() / "log"):
        kiosk.services.staff.status.add_note(trouble)
    CrashHandler(app, kiosk)
    on_sigterm(app, lambda: app.exit(SIGTERM))
    logging.info("Started with content %s", kiosk.version)
    if kiosk.trial.refusal:
        logging.warning(kiosk.trial.refusal)
    kiosk.screen.contentShown.connect(lambda: logging.info("Content %s is shown", kiosk.version))


class CrashHandler(QObject):
    """Logs uncaught errors of any thread from now on, and shows an error screen instead of a half-made page."""

    crashed = Signal()

    def __init__(self, app: QGuiApplication, kiosk: Application) -> None:
        super().__init__(kiosk)
        self._app = app
        self._kiosk = kiosk
        self._crashes: list[float] = []
        # Queued: the exception may have left Qt inside an event handler.
        self.crashed.connect(self._recover, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._on_error
        threading.excepthook = lambda args: self._on_error(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_error(self, _: type[BaseException], error: BaseException | None, frames: TracebackType | None) -> None:
        logging.error("Uncaught: %s", log.trace(error, frames))
        self.crashed.emit()

    @Slot()
    def _recover(self) -> None:
        now = monotonic()
        self._crashes = [*(time for time in self._crashes if now - time < 60), now]
        if len(self._crashes) > MAX_CRASHES_PER_MINUTE:
            logging.error("Too many errors in a minute: restarting")
            self._kiosk.trial.fail()
            self._app.exit(RESTART)
        else:
            self._kiosk.screen.visit.show_error_screen()


def on_sigterm(parent: QObject, callback: Callable[[], object]) -> None:
    """Call `callback` in the window's thread on SIGTERM. Call it there, and once.

    Python runs signal handlers only between bytecodes, which Qt's loop may not execute for hours; the wake-up file
    descriptor makes it run one.
    """
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, parent)
    notifier.activated.connect(lambda: reader.recv(64))
    signal.set_wakeup_fd(writer.detach())
    signal.signal(signal.SIGTERM, lambda *_: callback())
