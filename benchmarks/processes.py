"""A program on the glass as a tree of processes, and what the tree uses."""

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

PROC = Path("/proc")

SPOILS = ("PYTHONDONTWRITEBYTECODE", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND")
"""Environment variables that would compile again at every start, or draw elsewhere than on the glass."""


def environment(display: str, variables: Mapping[str, str] = {}) -> dict[str, str]:
    """The environment of a program on the glass."""
    usual = {name: value for name, value in os.environ.items() if name not in SPOILS}
    return {**usual, **variables, "DISPLAY": display}


class Program:
    """A program that runs as long as the `with` block. `began` is in seconds of `time.perf_counter`."""

    def __init__(
        self, command: Sequence[str], variables: Mapping[str, str], display: str, pass_fds: Sequence[int] = ()
    ) -> None:
        quiet = subprocess.DEVNULL
        self.began = time.perf_counter()
        self._process = subprocess.Popen(
            command, env=environment(display, variables), stdin=quiet, stdout=quiet, stderr=quiet, pass_fds=pass_fds
        )

    def __enter__(self) -> "Program":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        started = self.tree()
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for number, born in started.items():
            if _born(number) == born:  # not another process that got the same number since
                with suppress(ProcessLookupError):
                    os.kill(number, signal.SIGKILL)

    def tree(self) -> dict[int, str]:
        """The process and all that it started, by number, with when each was born."""
        return tree(self._process.pid)

    def pss(self) -> float:
        """Memory of the tree in megabytes; what is shared counts in part."""
        return sum(memory(number, "Pss") for number in self.tree())

    def ticks(self) -> int:
        """CPU time of the tree so far, in ticks of 10 ms."""
        return sum(int(stat[11]) + int(stat[12]) for number in self.tree() if (stat := _stat(number)))

    def cpu(self) -> float:
        """CPU time of the tree so far, in seconds, exact to microseconds."""
        return sum(_clock(number) for number in self.tree())

    def switches(self) -> int:
        """How often the threads of the tree have gone to sleep so far: each is a wake-up later."""
        files = [file for number in self.tree() for file in PROC.glob(f"{number}/task/*/status")]
        lines = [line for file in files for line in _read(file).splitlines()]
        return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))


def tree(root: int) -> dict[int, str]:
    """A process and all that it started, by number, with when each was born."""
    children: dict[int, list[int]] = {}
    for entry in PROC.iterdir():
        if entry.name.isdecimal() and (stat := _stat(int(entry.name))):
            children.setdefault(int(stat[1]), []).append(int(entry.name))
    found, waiting = dict[int, str](), [root]
    while waiting:
        number = waiting.pop()
        if born := _born(number):
            found[number] = born
            waiting += children.get(number, [])
    return found


def memory(number: int, kind: str) -> float:
    """Memory of a process in megabytes: `Rss` counts what is shared in full, `Pss` in part; 0 where it is gone."""
    lines = _read(PROC / str(number) / "smaps_rollup").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(f"{kind}:")) / 1024


def _stat(number: int) -> list[str]:
    """The fields of a process after its name: state, parent, ...; empty where it is gone."""
    return _read(PROC / str(number) / "stat").rpartition(")")[2].split()


def _clock(number: int) -> float:
    """CPU time of a process, in seconds; 0 where it is gone."""
    try:
        return time.clock_gettime(~number << 3 | 2)  # how Linux numbers the CPU clock of a process
    except OSError:
        return 0


def _read(file: Path) -> str:
    """What stands in a file of /proc; empty where its process is gone."""
    try:
        return file.read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _born(number: int) -> str:
    """When a process began, in ticks since the machine did; empty where it is gone or a zombie."""
    stat = _stat(number)
    return stat[19] if stat and stat[0] != "Z" else ""
