"""The printer of this machine, through the commands of CUPS: each Linux and macOS has them, and they take jobs back."""

import os
import re
import subprocess
from collections.abc import Callable
from threading import Event, Thread
from time import monotonic

from PySide6.QtCore import QObject, Signal

TIMEOUT_S = 60.0
"""From the tap until the printer has taken the sheet."""

POLL_S = 1.0
"""Between two looks at the queue."""

COMMAND_TIMEOUT_S = 20.0

TITLE = "Kiosk"
"""The name of each job: it says nothing of what a patient reads."""


class Printer(QObject):
    """Prints one sheet at a time. What is printed goes through a pipe: this program writes no file."""

    changed = Signal(str)
    """"busy", then "done" when the sheet has left the queue, or "failed"."""

    found = Signal(list)
    """The names of all printers."""

    checked = Signal(str, bool)
    """A printer, and whether its print system forgets at once what it has printed."""

    def __init__(self, parent: QObject | None = None, *, timeout_s: float = TIMEOUT_S, poll_s: float = POLL_S) -> None:
        super().__init__(parent)
        self.name = ""
        """The printer that is used; empty for none."""
        self.timeout_s = timeout_s
        self.poll_s = poll_s
        self._printing = False
        self._visit_over = Event()
        self._threads: list[Thread] = []

    def find(self) -> None:
        """Look for printers: `found` tells."""
        self._run(lambda: self.found.emit((run("lpstat", "-e") or "").split()))

    def use(self, name: str) -> None:
        """Print with this printer from now on; empty for none. Whether patients may: `checked` tells."""
        self.name = name
        if name:
            self._run(lambda: self.checked.emit(name, forgets_jobs(name)))

    def print(self, pdf: bytes) -> None:
        """Print a PDF; ignored while another is printed."""
        if not self._printing:
            self._printing = True
            self.changed.emit("busy")
            name, over = self.name, self._visit_over
            self._run(lambda: self._print(pdf, name, over))

    def clear(self) -> None:
        """The visit is over: take back what is not printed, and have its file deleted."""
        self._visit_over.set()
        self._visit_over = Event()
        self._printing = False

    def close(self) -> None:
        """Clear, and wait until that is done."""
        self.clear()
        for thread in self._threads:
            thread.join(2 * COMMAND_TIMEOUT_S)

    def _run(self, task: Callable[[], None]) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self._threads.append(Thread(target=task, name="printer", daemon=True))
        self._threads[-1].start()

    def _print(self, pdf: bytes, name: str, over: Event) -> None:
        """Print one sheet; in a thread of its own."""
        job = job_name(run("lp", "-d", name, "-t", TITLE, "-o", "fit-to-page", data=pdf))
        printed = job != "" and self._leaves_queue(job, name, over)
        if job and not printed:
            run("cancel", "-x", job)
        if not over.is_set():
            self._printing = False
            self.changed.emit("done" if printed else "failed")

    def _leaves_queue(self, job: str, name: str, over: Event) -> bool:
        """Whether a job leaves the queue in time."""
        end = monotonic() + self.timeout_s
        while not over.wait(self.poll_s) and monotonic() < end:
            waiting = jobs("not-completed", name)
            if waiting is not None and job not in waiting:
                return True
        return False


def forgets_jobs(name: str) -> bool:
    """Whether a job that has ended is gone without a trace: tried with an empty one that is held, so never printed."""
    job = job_name(run("lp", "-d", name, "-t", TITLE, "-H", "hold", data=b"\n"))
    if not job or run("cancel", job) is None:
        return False
    completed = jobs("completed", name)
    return completed is not None and job not in completed


def jobs(which: str, name: str) -> list[str] | None:
    """The jobs of a printer that are "completed" or "not-completed"; None where it does not answer."""
    output = run("lpstat", "-W", which, "-o", name)
    return None if output is None else [line.split()[0] for line in output.splitlines()]


def job_name(output: str | None) -> str:
    """The name of the job in the output of lp; empty where there is none."""
    found = re.search(r"request id is (\S+)", output or "")
    return found[1] if found else ""


def run(*command: str, data: bytes = b"") -> str | None:
    """The output of a command; None where it fails."""
    variables = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=variables,
            timeout=COMMAND_TIMEOUT_S,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
