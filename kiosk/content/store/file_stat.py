"""How files stand at a moment, so that any save is seen by asking again."""

import os
import time
from pathlib import Path

OLD = 60.0
"""Seconds since which files have stood still if what was just read from them is what stands there now.

A reader has 15; the rest is for the clock of a network share that differs.
"""


FileStat = tuple[int, int, int, int]
"""What a save changes in stat(): two times in ns, the size in bytes, the inode."""

SIZE = 2
"""Where in a stamp the size is."""

StatSnapshot = dict[str, FileStat | None]
"""The files at one moment, by path; None where there is no file.

Plain values, as comparing them each second is all that an idle kiosk does.
"""


def stamp(path: Path | str) -> FileStat | None:
    """The stamp of the file that `path` leads to, through links; None if it has none or cannot be asked."""
    try:
        stat = os.stat(path)  # noqa: PTH116  half the cost of Path.stat
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino


def is_old(look: StatSnapshot) -> bool:
    """Whether none of the files was changed or taken away lately: see `OLD`."""
    latest = time.time_ns() - OLD * 1e9
    # What is taken away changes the folder.
    known = [seen or stamp(Path(path).parent) for path, seen in look.items()]
    return all(one and max(one[:2]) < latest for one in known)
