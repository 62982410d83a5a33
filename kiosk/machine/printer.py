"""The printer of this machine, through the commands of CUPS: each Linux and macOS has them, and they take jobs back."""

import os
import re
import subprocess
from threading import Event, Thread
from time import monotonic

from PySide6.QtCore import QObject, Signal

LIMIT = 60.0
"""Seconds from the tap until the printer has taken the sheet."""

PAUSE = 1.0
"""Seconds between two looks at the queue."""

COMMAND = 20.0
"""Seconds that a command may take."""

TITLE = "Kiosk"
"""The name of each job: it says nothing of what a patient reads."""


class Printer(QObject):
    """Prints one sheet at a time. What is printed goes through a pipe: this program writes no file.

    `changed` tells "busy", then "done" when the sheet has left the queue, or "failed".
    """

    changed = Signal(str)
    found = Signal(list)
    """The names of all printers."""
    fit = Signal(str, bool)
    """Whether the print system forgets at once what it has printed on this printer."""

    def __init__(self, parent: QObject | None = None, *, limit: float = LIMIT, pause: float = PAUSE) -> None:
        super().__init__(parent)
        self.name = ""
        """The printer that is used; empty for none."""
        self.limit = limit
        self.pause = pause
        self._printing = False
        self._over = Event()
        self._threads: list[Thread] = []

    def find(self) -> None:
        """Look for printers."""
        self._begin(Thread(target=lambda: self.found.emit((run("lpstat", "-e") or "").split())))

    def use(self, name: str) -> None:
        """Print with this printer from now on, if its print system remembers nothing: `fit` tells. Empty for none."""
        self.name = name
        if name:
            self._begin(Thread(target=lambda: self.fit.emit(name, forgets(name))))

    def put(self, pdf: bytes) -> None:
        """Print a PDF; what is asked for while another is printed is not."""
        if not self._printing:
            self._printing = True
            self.changed.emit("busy")
            self._begin(Thread(target=self._print, args=(pdf, self.name, self._over)))

    def clear(self) -> None:
        """The visit is over: take back what is not printed, and have its file deleted."""
        self._over.set()
        self._over = Event()
        self._printing = False

    def close(self) -> None:
        """Clear, and wait until that is done."""
        self.clear()
        for thread in self._threads:
            thread.join(2 * COMMAND)

    def _begin(self, thread: Thread) -> None:
        self._threads = [*(known for known in self._threads if known.is_alive()), thread]
        thread.daemon = True
        thread.start()

    def _print(self, pdf: bytes, name: str, over: Event) -> None:
        """One sheet, in a thread of its own."""
        said = run("lp", "-d", name, "-t", TITLE, "-o", "fit-to-page", data=pdf)
        job = named(said)
        printed = job != "" and self._leaves(job, name, over)
        if job and not printed:
            run("cancel", "-x", job)
        if not over.is_set():
            self._printing = False
            self.changed.emit("done" if printed else "failed")

    def _leaves(self, job: str, name: str, over: Event) -> bool:
        """Whether a job leaves the queue in time."""
        end = monotonic() + self.limit
        while not over.wait(self.pause) and monotonic() < end:
            waiting = listed("not-completed", name)
            if waiting is not None and job not in waiting:
                return True
        return False


def forgets(name: str) -> bool:
    """Whether a job that has ended is gone without a trace: tried with an empty one that is held, so never printed."""
    job = named(run("lp", "-d", name, "-t", TITLE, "-H", "hold", data=b"\n"))
    if not job or run("cancel", job) is None:
        return False
    ended = listed("completed", name)
    return ended is not None and job not in ended


def listed(which: str, name: str) -> list[str] | None:
    """The jobs of a printer that are completed or not-completed; None where it does not answer."""
    said = run("lpstat", "-W", which, "-o", name)
    return None if said is None else [line.split()[0] for line in said.splitlines()]


def named(said: str | None) -> str:
    """The name of the job that lp tells of."""
    found = re.search(r"request id is (\S+)", said or "")
    return found[1] if found else ""


def run(*command: str, data: bytes = b"") -> str | None:
    """What a command says; None where it fails."""
    variables = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(
            command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=variables, timeout=COMMAND
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
