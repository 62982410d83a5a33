"""Chromium as a kiosk, and its DevTools over two pipes."""

import fcntl
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from benchmarks.glass import HEIGHT, WIDTH
from benchmarks.processes import Program

REAL = Path("/usr/lib/chromium/chromium")
"""The program itself: the script that starts it elsewhere would cost time of its own."""

NAMES = ("chromium", "chromium-browser", "google-chrome")

FLAGS = (
    "--kiosk",
    "--ozone-platform=x11",
    f"--window-size={WIDTH},{HEIGHT}",
    "--window-position=0,0",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-features=Translate,MediaRouter,OptimizationHints",
    "--password-store=basic",
)

DOUBLED = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)
"""Puts the pipes where DevTools looks for them, then becomes Chromium."""


def program() -> str:
    """The program's path; empty where there is none."""
    return str(REAL) if REAL.exists() else next((path for name in NAMES if (path := shutil.which(name))), "")


def command(page: Path, profile: Path, *flags: str) -> list[str]:
    """Chromium over the whole screen, with a profile that is kept."""
    safe = ["--no-sandbox", "--test-type"] if os.geteuid() == 0 else []  # as root it refuses otherwise
    return [program(), *FLAGS, *safe, *flags, f"--user-data-dir={profile}", page.as_uri()]


class DevTools:
    """Chromium with its DevTools at hand, attached to its first page."""

    def __init__(self, page: Path, profile: Path, display: str) -> None:
        orders, self._orders = os.pipe()
        self._answers, answers = os.pipe()
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (orders, answers)]  # clear of 3 and 4
        chromium = command(page, profile, "--remote-debugging-pipe", "--touch-events=enabled")
        self.program = Program([sys.executable, "-c", DOUBLED, *map(str, high), *chromium], {}, display, high)
        for end in (orders, answers, *high):
            os.close(end)
        self._number = 0
        self._session = ""
        self._heard = b""

    def attach(self) -> None:
        """Attach to the page."""
        targets = self.ask("Target.getTargets")["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        self._session = self.ask("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]

    def tell(self, method: str, **values: Any) -> int:
        """Send an order; its number."""
        self._number += 1
        order: dict[str, Any] = {"id": self._number, "method": method, "params": values}
        if self._session:
            order["sessionId"] = self._session
        os.write(self._orders, json.dumps(order).encode() + b"\0")
        return self._number

    def ask(self, method: str, **values: Any) -> dict[str, Any]:
        """Send an order and wait for its answer."""
        number = self.tell(method, **values)
        while True:
            while b"\0" not in self._heard:
                part = os.read(self._answers, 1 << 16)
                if not part:
                    raise RuntimeError("Chromium has ended")
                self._heard += part
            line, _, self._heard = self._heard.partition(b"\0")
            answer = json.loads(line)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                result: dict[str, Any] = answer["result"]
                return result

    def run(self, script: str) -> Any:
        """The value of a piece of JavaScript."""
        return self.ask("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def close(self) -> None:
        """Close the pipes."""
        os.close(self._orders)
        os.close(self._answers)
