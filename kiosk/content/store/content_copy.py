"""Copies of content on a disk: there as a whole, or not at all."""

import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.content import ASSETS
from kiosk.content.load import translations
from kiosk.content.problems import Report, UnreadableError
from kiosk.content.store import location
from kiosk.content.store.loader_process import LoadedContent, load

UNFINISHED = "unfinished"
"""The name of a copy while it is made."""


def make(copy: Path, content: Path, ready: LoadedContent, finish: Callable[[Path], object] = bool) -> None:
    """Copy the file that `content` leads to with all that belongs to it, as it was when `ready` was read from it.

    `finish` may put more into the copy, given its folder. Whoever may write to the folder around `copy` may write to it
    too. Reads the copy as `load` does, and waits for the disk. Must not run twice at the same time in one folder.
    Raises OSError, or UnreadableError if `content` cannot be read or was changed meanwhile.
    """
    file, raw = location.read(content)
    new = copy.with_name(UNFINISHED)
    remove(new)
    try:
        write(new / location.FILE, raw)
        if remembered := translations.read(file.parent, Report()):
            write(new / translations.FILE, remembered)
        for name, picture in ready.pictures.items():
            write(new / ASSETS / name, picture)
        finish(new)
        for place, _, names in os.walk(new):
            share(Path(place), copy.parent)
            for name in names:
                share(Path(place, name), copy.parent)
            sync(Path(place))
        if load(new / location.FILE).digest != ready.digest:
            raise UnreadableError("it was changed meanwhile.")
        remove(copy)  # a damaged one
        new.rename(copy)
        sync(copy.parent)
    finally:
        remove(new)


def write(path: Path, data: bytes) -> None:
    """Write a new file, and have the disk keep it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def share(path: Path, folder: Path) -> None:
    """Let those who may change `folder` change this file or folder in it, as far as the disk allows."""
    with suppress(OSError):
        mode = stat.S_IMODE(folder.stat().st_mode)
        path.chmod(mode if path.is_dir() else mode & 0o666)


def sync(folder: Path) -> None:
    """Have the disk keep the names in a folder as they are now. Raises OSError."""
    if sys.platform == "win32":  # which opens no folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network disks know no such request
            raise
    finally:
        os.close(handle)


def remove(path: Path) -> None:
    """Whatever stands there goes, as far as the disk allows; what a link leads to stays."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
