"""Reads content in a process of its own.

At the start both are made ready at the same time; later the window never waits for the file. And whatever a file does
to its reader, even a hang or a crash of a library, is only a problem to report. The window's process does not take the
parser into its memory.
"""

import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kiosk.content.plain import PlainContent, PlainTopic

ROOT = Path(__file__).parents[3]
CHILD = "import sys; from kiosk.content.store import loader_process; loader_process.child_main(sys.argv[1])"
TIMEOUT_S = 25.0
"""Then the child is killed; no file that was tried took 2 s."""

KILL_S = 1.0
"""Time for the child to be gone."""


class LoadedContent(NamedTuple):
    """A file as the window needs it, in plain values."""

    pages: dict[str, PlainContent]
    """The content by language code, first language first; empty where the file has errors."""
    problems: tuple[str, ...]
    """Lines for staff."""
    digest: str
    """Changes with any byte of the file, of its pictures or of what is known of its translations."""
    pictures: dict[str, bytes]
    """By the name used in the file, ready to be shown: PNG, JPEG or simple SVG."""
    readable: bool
    """False if the file could not be opened and read at all."""

    @property
    def topics(self) -> list[PlainTopic]:
        """The topics in the first language; none where the file has errors."""
        return next(iter(self.pages.values()))["topics"] if self.pages else []


class LoaderProcess:
    """A file that is being read; it starts when this is made."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._process = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path.absolute())],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def wait(self) -> LoadedContent:
        """What was read, at the latest after `TIMEOUT_S`. Never raises for what a file holds."""
        try:
            out, _ = self._process.communicate(timeout=TIMEOUT_S)
            return LoadedContent(*pickle.loads(out))
        except (subprocess.TimeoutExpired, EOFError, pickle.UnpicklingError, TypeError):
            self._process.kill()
            with suppress(subprocess.TimeoutExpired):  # a disk that does not answer holds even what was killed
                self._process.communicate(timeout=KILL_S)
            problem = f"{self._path.name}: this file cannot be read: its reader hung or stopped. Undo the last change."
            return LoadedContent({}, (problem,), "", {}, readable=False)


def load(path: Path) -> LoadedContent:
    """Read a file in a process of its own, and wait for it."""
    return LoaderProcess(path).wait()


def read(path: Path) -> LoadedContent:
    """Read a file in this process."""
    from kiosk.content.store import content_file  # the parser: 7 MB that the window's process does not need

    return content_file.read(path)


def child_main(path: str) -> None:
    """What the process of a LoaderProcess does: read a file and write what was read to the standard output."""
    from kiosk.content.load.picture_process import limit_memory  # no part of the window's process

    limit_memory()
    with suppress(BrokenPipeError):  # the window is gone: nobody waits for this
        sys.stdout.buffer.write(pickle.dumps(tuple(read(Path(path))), pickle.HIGHEST_PROTOCOL))
        sys.stdout.buffer.flush()
