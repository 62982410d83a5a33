"""SIGTERM: the system asks the kiosk to end, as when the machine is switched off."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


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
