"""The printers of this machine, through the commands of CUPS: each Linux and macOS has them, and they take jobs back.

What is printed goes through a pipe: this program writes no file. All functions wait for the print system.
"""

import os
import re
import subprocess
from threading import Event
from time import monotonic

TIMEOUT_S = 60.0
"""Time until the printer has taken a sheet; the queue is looked at once each `POLL_S`."""
POLL_S = 1.0
COMMAND_TIMEOUT_S = 20.0


def find_printers() -> list[str]:
    return (_run("lpstat", "-e") or "").split()


def forgets_jobs(printer: str) -> bool:
    """Whether a job that has ended is gone without a trace: tried with an empty one that is held, so never printed."""
    job = _submit(printer, b"\n", "-H", "hold")
    if not job or _run("cancel", job) is None:
        return False
    completed = _jobs("completed", printer)
    return completed is not None and job not in completed


def print_sheet(printer: str, pdf: bytes, cancelled: Event, timeout_s: float = TIMEOUT_S) -> bool:
    """Print a PDF; whether it left the queue in time. Else, and when `cancelled` is set, the job is taken back."""
    job = _submit(printer, pdf, "-o", "fit-to-page")
    end = monotonic() + timeout_s
    while job and not cancelled.wait(POLL_S) and monotonic() < end:
        waiting = _jobs("not-completed", printer)
        if waiting is not None and job not in waiting:
            return True
    if job:
        _run("cancel", "-x", job)
    return False


def _jobs(which: str, printer: str) -> list[str] | None:
    """The jobs of a printer that are "completed" or "not-completed"; None where it does not answer."""
    output = _run("lpstat", "-W", which, "-o", printer)
    return None if output is None else [line.split()[0] for line in output.splitlines()]


def _submit(printer: str, data: bytes, *options: str) -> str:
    """Queue a job; its name, empty where that failed. Its title says nothing of what a patient reads."""
    found = re.search(r"request id is (\S+)", _run("lp", "-d", printer, "-t", "Kiosk", *options, data=data) or "")
    return found[1] if found else ""


def _run(*command: str, data: bytes = b"") -> str | None:
    """The output of a command; None where it fails."""
    env = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(command, input=data, capture_output=True, env=env, timeout=COMMAND_TIMEOUT_S, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace")
