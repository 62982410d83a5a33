"""What systemd is told. Elsewhere it does nothing. Without Qt, as it speaks from the first moment of a start."""

import os
import socket
from contextlib import suppress

STEP_S = 6
"""Time for one step of a start, and for what comes before the first; see TimeoutStartSec in the unit."""


def notify(state: str) -> None:
    """Send one message, such as "READY=1". Never waits and never raises: patients come before systemd."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):
        address = "\0" + address[1:]
    # Some systems have no such sockets, and the other end may be gone or full.
    with suppress(AttributeError, OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        sender.setblocking(False)
        sender.sendto(state.encode(), address)


def begin_step() -> None:
    """Another step of the start begins: systemd ends a kiosk that takes longer for one than `STEP_S`.

    One that staff restart in the same process must beat meanwhile.
    """
    notify(f"EXTEND_TIMEOUT_USEC={STEP_S * 1_000_000}\nWATCHDOG=1")
