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


LINK = "this is a link, which is not followed here. Put the file or folder itself in its place"


class UnfitFileError(OSError):
    """What is there is no ordinary file, or too large, or a link; `strerror` says which."""


def read(path: Path, max_bytes: int = USUAL_MAX_BYTES, *, private: bool = False, inside: Path | None = None) -> bytes:
    """The bytes of an ordinary file. Never waits, as opening a pipe would.

    With `private`, the file and its folder must belong to this user, and nobody else may be allowed to write to them.
    With `inside`, no link below that folder is followed.
    Raises OSError: FileNotFoundError where there is no file, UnfitFileError for what else must not be read.
    """
    handle = open_plain(path, os.O_RDONLY, inside)
    try:
        status = os.fstat(handle)
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
    far as the disk allows. It takes the place of a link. Missing folders are made. Raises OSError.
    """
    make_folder(path.parent)
    for old in path.parent.iterdir():
        if old.name.startswith(f".{path.name}.") and old.name.endswith(".tmp"):
            with suppress(OSError):
                if abs(time.time() - old.stat().st_mtime) > ABANDONED_S:
                    old.unlink()
    new = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        write_new(new, data, like)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_new(path: Path, data: bytes, like: os.stat_result | None = None, inside: Path | None = None) -> None:
    """Write a new file and have the disk keep it; see also `sync_folder`.

    `like` is as for `write`, and `inside` as for `read`. Raises OSError.
    """
    with os.fdopen(open_plain(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, inside), "wb") as file:
        if like:
            share(file.fileno(), like)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def open_plain(path: Path, flags: int, inside: Path | None = None) -> int:
    """Open an ordinary file, without waiting; its handle. A new one is for this user only.

    With `inside`, no link below that folder is followed, not even one that is put there at this moment. Raises OSError.
    """
    flags |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o600) if inside is None else _open_inside(path, flags, inside)
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode):
        return handle
    os.close(handle)
    if stat.S_ISDIR(mode):
        raise UnfitFileError(errno.EISDIR, "this is a folder, not a file", str(path))
    raise UnfitFileError(errno.EINVAL, "this is a pipe or a device, not a file", str(path))


def _open_inside(path: Path, flags: int, folder: Path) -> int:
    *between, name = path.relative_to(folder).parts
    if sys.platform == "win32":  # which opens nothing from an open folder
        below = [folder.joinpath(*path.relative_to(folder).parts[:count]) for count in range(1, len(between) + 2)]
        if any(map(Path.is_symlink, below)):
            raise UnfitFileError(errno.ELOOP, LINK, str(path))
        return os.open(path, flags, 0o600)
    place = os.open(folder, os.O_RDONLY)
    try:
        for part in between:
            above, place = place, os.open(part, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW, dir_fd=place)
            os.close(above)
        return os.open(name, flags | os.O_NOFOLLOW, 0o600, dir_fd=place)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UnfitFileError(errno.ELOOP, LINK, str(path)) from None
        raise
    finally:
        os.close(place)


def share(handle: int, like: os.stat_result) -> None:
    """Give an open file the rights of the file `like`, or let those write it who may write into the folder `like`."""
    if sys.platform == "win32":  # whose files have the rights of their folder
        return
    if stat.S_ISDIR(like.st_mode):
        with suppress(OSError):
            os.fchmod(handle, stat.S_IMODE(like.st_mode) & 0o666)
    else:
        os.fchmod(handle, stat.S_IMODE(like.st_mode))
        with suppress(PermissionError):  # root alone gives files to others
            os.fchown(handle, like.st_uid, like.st_gid)


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
