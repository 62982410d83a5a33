"""The glass: a screen without a device, whose frame buffer tells when it changes, alike for any program."""

import mmap
import os
import struct
import subprocess
import time
from pathlib import Path
from types import TracebackType

WIDTH, HEIGHT = 1920, 1080
"""The size of the glass in pixels."""

EVERY_NTH_ROW = 12
"""One row in so many is looked at."""

LOOK_S = 0.002
"""Seconds between two looks."""

STILL_S = 0.6
"""Seconds without a change after which a picture counts as complete."""

POINTED_S = 0.15
"""Seconds without a change after which a pointer that has come to a place is pressed there."""

PRESS_S = 0.1
"""Seconds that the pointer is pressed in a tap."""


class Glass:
    """An X server of its own, and a pointer on it. Times are in seconds of `time.perf_counter`."""

    def __init__(self, folder: Path) -> None:
        reading, writing = os.pipe()
        screen = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder)]
        command = ["Xvfb", "-displayfd", str(writing), *screen, "-nocursor", "-nolisten", "tcp", "-noreset"]
        quiet = subprocess.DEVNULL
        self._server = subprocess.Popen(command, pass_fds=[writing], stdout=quiet, stderr=quiet)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.display = f":{pipe.readline().strip()}"
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._buffer = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # An XWD file: the size of its header, then the colours of 12 bytes each, then the rows.
        header = struct.unpack(">25I", self._buffer[:100])
        start, line = header[0] + 12 * header[19], header[12]
        self._rows = [slice(at, at + line) for at in range(start, start + line * HEIGHT, line * EVERY_NTH_ROW)]
        environment = {**os.environ, "DISPLAY": self.display}
        self._pointer = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, env=environment)

    def __enter__(self) -> "Glass":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in (self._pointer, self._server):
            process.terminate()
            process.wait()

    def seen(self) -> bytes:
        """What is on the glass, in part."""
        return b"".join([self._buffer[row] for row in self._rows])

    def changes(self, limit: float, still: float = STILL_S) -> list[float]:
        """When the glass changes, until it has been unchanged for `still` seconds or `limit` seconds have passed."""
        seen, found = self.seen(), list[float]()
        end = time.perf_counter() + limit
        while (now := time.perf_counter()) < end and not (found and now - found[-1] > still):
            time.sleep(LOOK_S)
            if (look := self.seen()) != seen:
                seen = look
                found.append(time.perf_counter())
        return found

    def settle(self, still: float = STILL_S) -> None:
        """Wait until nothing has changed for `still` seconds."""
        while self.changes(limit=still):
            pass

    def point(self, x: float, y: float) -> None:
        """Move the pointer."""
        self._do(f"mousemove {x:.0f} {y:.0f}")

    def tap(self, x: float, y: float, still: float = STILL_S) -> float:
        """Press and release; the seconds from the release to the page that then stays for `still` seconds."""
        self.point(x, y)
        self.settle(POINTED_S)
        self._do("mousedown 1")
        time.sleep(PRESS_S)
        released = time.perf_counter()
        self._do("mouseup 1")
        changes = self.changes(limit=5, still=still)
        if not changes:
            raise RuntimeError(f"nothing changed after a tap at {x:.0f}, {y:.0f}")
        return changes[-1] - released

    def _do(self, command: str) -> None:
        assert self._pointer.stdin
        self._pointer.stdin.write(command.encode() + b"\n")
        self._pointer.stdin.flush()
