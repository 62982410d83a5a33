"""How this machine draws."""

import os
import sys
from pathlib import Path

DRI = Path("/dev/dri")
"""Where Linux lists its graphics devices."""

NO_ANSWER = "No display answers: start the kiosk on the tablet's own screen, or set DISPLAY to one that runs."


def choose(dri: Path = DRI) -> None:
    """Draw in software where Linux has no graphics device: Qt would emulate OpenGL at twice the time and memory.

    And draw at once: without a display's own beat Qt waits 5 ms for more to change (see QWindow::requestUpdate), but a
    tap changes everything at once. Must run before the application is made. What the environment asks for is kept.
    """
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
    if sys.platform == "linux" and not any(dri.glob("renderD*")):
        os.environ.setdefault("QT_QUICK_BACKEND", "software")


def missing_display() -> str:
    """What is wrong where no window can be shown, and what to do; empty where one can."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    return "No display: start the kiosk on the tablet's own screen, or set DISPLAY to one that runs."
