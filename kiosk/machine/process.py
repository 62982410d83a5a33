"""What this process is to its machine: the only kiosk, and one that leaves nothing of its memory on the disk."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

from kiosk import files

LOCK = "lock"

ENDING_S = 1.0
"""How long a kiosk that is just ending is waited for."""

SECOND = "A kiosk runs already on this machine: leave that one first, in its staff area. Nothing was started."


def forbid_core_dumps() -> None:
    """A crash writes no core: it would hold what a patient reads."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@contextmanager
def only_one(folder: Path) -> Iterator[bool]:
    """Whether this is the only kiosk that keeps its things in `folder`, for as long as this lasts.

    The system ends that with the process. Where nothing can be written, every kiosk is taken for the only one.
    """
    try:
        files.make_folder(folder)
        file = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError:
        yield True
        return
    try:
        yield _locked(file)
    finally:
        os.close(file)


def _locked(file: int) -> bool:
    """Lock the file and write the number of this process into it; False where another kiosk that lives has the lock."""
    end = monotonic() + ENDING_S
    while True:
        try:
            files.lock(file)
            break
        except OSError:
            if sys.platform == "linux" and _is_dying(os.pread(file, 20, 0)):
                return True
            if monotonic() > end:
                return False
            sleep(0.05)
    with suppress(OSError):
        os.ftruncate(file, 0)
        os.write(file, str(os.getpid()).encode())
    return True


def _is_dying(pid: bytes) -> bool:
    """Whether a process was killed, but waits for a disk that does not answer: only its window is gone."""
    with suppress(OSError, ValueError):
        status = Path(f"/proc/{int(pid)}/stat").read_bytes()
        return status.rpartition(b") ")[2][:1] in (b"Z", b"X")
    return False
