"""The system asks the kiosk to end, as when the machine is switched off: SIGTERM."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

ASKED = 128 + signal.SIGTERM
"""The exit code then, as shells tell it. Not 0: that would mean that staff ended the kiosk for good."""


def hear(parent: QObject, end: Callable[[], object]) -> None:
    """From now on `end` is called when the system asks."""
    ear, mouth = socket.socketpair()
    ear.setblocking(False)
    mouth.setblocking(False)
    # Python acts on a signal only when it runs, and Qt's loop would let it wait for the next touch.
    notifier = QSocketNotifier(ear.fileno(), QSocketNotifier.Type.Read, parent)
    notifier.activated.connect(lambda: ear.recv(64))
    signal.set_wakeup_fd(mouth.detach())
    signal.signal(signal.SIGTERM, lambda *_: end())
