"""Files read with a limit and without waiting, and written so that a power cut leaves the old bytes or the new."""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path

USUAL_MAX_BYTES = 20_000
"""The kiosk's own files have a few hundred bytes."""

ABANDONED_S = 60.0
"""A temporary file that is older was left by a program that was killed; writing takes well under a second."""


class UnfitFileError(OSError):
    """What is there is no ordinary file, or too large; `strerror` says which."""


def read(path: Path, max_bytes: int = USUAL_MAX_BYTES, *, private: bool = False) -> bytes:
    """The bytes of an ordinary file. Never waits, as opening a pipe would.

    With `private`, the file and its folder must belong to this user, and nobody else may be allowed to write to them.
    Raises OSError: FileNotFoundError where there is no file, UnfitFileError for what else must not be read.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            raise UnfitFileError(errno.EISDIR, "this is a folder, not a file", str(path))
        if not stat.S_ISREG(status.st_mode):
            raise UnfitFileError(errno.EINVAL, "this is a pipe or a device, not a file", str(path))
        if private and not (_is_private(status) and _is_private(path.parent.stat())):
            raise UnfitFileError(errno.EPERM, "somebody else may have written this", str(path))
        with os.fdopen(handle, "rb", closefd=False) as file:
            raw = file.read(max_bytes + 1)
    finally:
        os.close(handle)
    if (size := max(len(raw), status.st_size)) > max_bytes:
        unit, divisor = ("MB", 1e6) if max_bytes >= 1e6 else ("kB", 1e3)
        text = f"this is larger than {max_bytes / divisor:.0f} {unit} (it has {size / divisor:.1f} {unit})"
        raise UnfitFileError(errno.EFBIG, text, str(path))
    return raw


def write(path: Path, data: bytes, like: os.stat_result | None = None) -> None:
    """Write a file, by default for this user only. Even after a power cut it holds the old bytes or the new.

    It gets the permissions and the owner of the file `like`; or it may be written by whom the folder `like` may be, as
    far as the disk allows. Missing folders are made. Raises OSError.
    """
    make_folder(path.parent)
    for old in path.parent.iterdir():
        if old.name.startswith(f".{path.name}.") and old.name.endswith(".tmp"):
            with suppress(OSError):
                if abs(time.time() - old.stat().st_mtime) > ABANDONED_S:
                    old.unlink()
    new = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        write_new(new, data)
        if like and stat.S_ISDIR(like.st_mode):
            with suppress(OSError):
                new.chmod(stat.S_IMODE(like.st_mode) & 0o666)
        elif like:
            new.chmod(stat.S_IMODE(like.st_mode))
            with suppress(AttributeError, PermissionError):  # Windows has no owners; elsewhere root alone gives files
                os.chown(new, like.st_uid, like.st_gid)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write a new file, for this user only, and have the disk keep it; see also `sync_folder`. Raises OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, for this user only. Raises OSError."""
    missing = [place for place in (folder, *folder.parents) if not place.is_dir()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)
        sync_folder(place.parent)


def sync_folder(folder: Path) -> None:
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


def _is_private(status: os.stat_result) -> bool:
    if sys.platform == "win32":  # its files have no owner or mode to ask for
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
