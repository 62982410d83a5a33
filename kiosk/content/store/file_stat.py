"""What stat() says of files, so that any save is seen by asking again."""

import os
import time
from collections.abc import Iterable
from pathlib import Path

SETTLE_S = 60.0
"""A load is cached only if no input file changed in this time. It may take `loader_process.TIMEOUT_S`; the rest is for
the clock of a network share that differs."""

FileStat = tuple[int, int, int, int]
"""What a save changes in stat(): two times in ns, the size in bytes, the inode."""
SIZE = 2
"""The index of the size in a FileStat."""
StatSnapshot = dict[str, FileStat | None]
"""The files at one moment, by path; None where there is no file. Plain tuples, as an idle kiosk does nothing but
compare them each second."""


def file_stat(path: Path | str) -> FileStat | None:
    """The stat of the file at `path`, through links; None if there is none or it cannot be asked."""
    try:
        status = os.stat(path)  # noqa: PTH116  half the cost of Path.stat
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def snapshot(paths: Iterable[Path]) -> StatSnapshot:
    return {str(path): file_stat(path) for path in paths}


def is_settled(seen: StatSnapshot) -> bool:
    """Whether none of the files was changed or taken away in the last `SETTLE_S`."""
    latest = (time.time() - SETTLE_S) * 1e9
    # What is taken away changes the folder.
    known = [one or file_stat(Path(path).parent) for path, one in seen.items()]
    return all(one and max(one[:2]) < latest for one in known)
