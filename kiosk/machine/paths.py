"""Where this machine keeps what the kiosk writes, and how that is read and written."""

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

NAME = "patient-kiosk"

LIMIT = 20_000
"""The largest file that is usually read, in bytes; those of the kiosk have a few hundred."""


def config() -> Path:
    """The folder for settings, made by the first `write`. On Windows it is `state()` too."""
    from PySide6.QtCore import QStandardPaths as Places

    return Path(Places.writableLocation(Places.StandardLocation.GenericConfigLocation)) / NAME


def state() -> Path:
    """The folder for what the kiosk notes by itself, made by the first `write`."""
    from PySide6.QtCore import QStandardPaths as Places

    return Path(Places.writableLocation(Places.StandardLocation.GenericDataLocation)) / NAME


def cache() -> Path:
    """The folder for what can be made anew at any time. Told without Qt, as the start asks before Qt is there."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")  # noqa: PTH111
    return Path(base) / NAME


def read(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of an ordinary file, at most `limit`. Raises OSError; where there is no file, FileNotFoundError."""
    if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
        raise OSError(errno.EINVAL, "this is no ordinary file", str(path))
    with path.open("rb") as file:
        raw = file.read(limit + 1)
    if len(raw) > limit:
        raise OSError(errno.EFBIG, f"this is larger than {limit // 1000} kB", str(path))
    return raw


def write(path: Path, data: bytes, like: os.stat_result | None = None) -> None:
    """Write a file for this user only. Even after a power cut it holds the old bytes or the new, never a part.

    It gets the permissions and the owner that `like` tells instead. Missing folders are made. Raises OSError.
    """
    import tempfile  # 3 ms that the start need not pay

    make(path.parent)
    handle, name = tempfile.mkstemp(".tmp", f".{path.name}.", path.parent)  # with permission 0o600
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if like:
            new.chmod(stat.S_IMODE(like.st_mode))
            with suppress(AttributeError, PermissionError):  # Windows has no owners; elsewhere root alone gives files
                os.chown(new, like.st_uid, like.st_gid)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    sync(path.parent)


def make(folder: Path) -> None:
    """Make a folder and those above it. Raises OSError."""
    missing = [place for place in (folder, *folder.parents) if not place.is_dir()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)
        sync(place.parent)


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
