"""Tells systemd that the kiosk is shown and alive. Elsewhere it does nothing."""

import os
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

PACE = 0.4
"""Time between two beats, as a part of the silence that systemd bears: one beat may be lost."""


class Heartbeat(QObject):
    """Beats from the event loop of the window's thread, so that a window that freezes falls silent.

    WATCHDOG_PID is not asked: it names what systemd started, which is the compositor around the kiosk. The unit takes
    messages from every process in it (NotifyAccess=all).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket = os.environ.get("NOTIFY_SOCKET", "")
        self._timer: QTimer | None = None

    def start(self) -> None:
        """Say that the kiosk is shown, and beat from now on. To be called after the first frame."""
        self._tell("READY=1")
        silence = os.environ.get("WATCHDOG_USEC", "")
        if self._socket and silence.isdecimal() and int(silence):
            self._timer = QTimer(self)
            self._timer.timeout.connect(lambda: self._tell("WATCHDOG=1"))
            self._timer.start(int(int(silence) / 1000 * PACE))

    def close(self) -> None:
        """Say that the kiosk ends. Not before a new start in the same process: systemd would kill that."""
        if self._timer:
            self._timer.stop()
        self._tell("STOPPING=1")

    def _tell(self, state: str) -> None:
        """Send one message. Never waits and never raises: patients come before systemd."""
        if not self._socket:
            return
        import socket  # only here: elsewhere the start is spared it

        address = "\0" + self._socket[1:] if self._socket.startswith("@") else self._socket
        # Some systems have no such sockets, and the other end may be gone or full.
        with suppress(AttributeError, OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.setblocking(False)
            sender.sendto(state.encode(), address)
