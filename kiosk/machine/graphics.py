"""How this machine draws."""

import os
import sys
from pathlib import Path

NO_DISPLAY = "No display answers: start the kiosk on the tablet's own screen, or set DISPLAY to one that runs."


def choose(dri: Path = Path("/dev/dri")) -> None:
    """Draw in software if Linux has no graphics device in `dri`: Qt would emulate OpenGL at twice the time and memory.

    And draw at once: without a display's own beat Qt waits 5 ms for more to change (see QWindow::requestUpdate), but a
    tap changes everything at once. Must run before the application is made. What the environment asks for is kept.
    """
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    if sys.platform == "linux" and not any(dri.glob("renderD*")):
        os.environ.setdefault("QT_QUICK_BACKEND", "software")


def has_display() -> bool:
    """Whether the environment names a display, as it must on Linux. It may still not answer."""
    return sys.platform != "linux" or any(map(os.environ.get, ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")))
