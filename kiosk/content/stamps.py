"""How files stand at a moment, so that any save is seen by asking again."""

import os
from pathlib import Path
from typing import NamedTuple


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
