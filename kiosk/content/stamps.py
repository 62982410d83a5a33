"""How files stand at a moment, so that any save is seen by asking again."""

import os
import time
from pathlib import Path
from typing import NamedTuple

OLD = 60.0
"""Seconds since which files have stood still if what was just read from them is what stands there now.

A reader has 15; the rest is for the clock of a network share that differs.
"""


class Stamp(NamedTuple):
    """What a save changes in stat(): two times in ns, the size in bytes, the inode."""

    written: int
    changed: int
    size: int
    inode: int


Look = dict[Path, Stamp | None]
"""The files at one moment; None where there is no file."""


def stamp(path: Path) -> Stamp | None:
    """The stamp of the file that `path` leads to, through links; None if it has none or cannot be asked."""
    try:
        stat = os.stat(path)  # noqa: PTH116  half the cost of Path.stat, and this is all that an idle kiosk does
    except OSError:
        return None
    return Stamp(stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)


def is_old(look: Look) -> bool:
    """Whether none of the files was changed or taken away lately: see `OLD`."""
    latest = time.time_ns() - OLD * 1e9
    # What is taken away changes the folder.
    known = [seen or stamp(path.parent) for path, seen in look.items()]
    return all(one and max(one.written, one.changed) < latest for one in known)
