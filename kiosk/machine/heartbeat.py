"""Tells systemd that the kiosk is shown, and then that it is alive."""

import os

from PySide6.QtCore import QObject, QTimer

from kiosk.machine.systemd import notify

BEAT_SHARE = 0.4
"""Time between two beats, as a part of WatchdogSec: one beat may be lost."""


class Heartbeat(QObject):
    """Beats from the event loop of the window's thread, so that a window that freezes falls silent.

    WATCHDOG_PID is not asked: it names what systemd started, which is the compositor around the kiosk. The unit takes
    messages from every process in it (NotifyAccess=all).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: notify("WATCHDOG=1"))

    def start(self) -> None:
        """Say that the kiosk is shown, and beat from now on. To be called after the first frame."""
        notify("READY=1")
        watchdog_us = os.environ.get("WATCHDOG_USEC", "")
        if os.environ.get("NOTIFY_SOCKET") and watchdog_us.isdecimal() and int(watchdog_us):
            self._timer.start(int(int(watchdog_us) / 1000 * BEAT_SHARE))

    def close(self) -> None:
        self._timer.stop()
