"""The last good content, kept on this machine for a start at which content.yaml cannot be used.

A copy is a folder named by the digest of what it holds, so that one with any byte changed is known.
"""

import errno
import logging
import os
import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.content import ASSETS
from kiosk.content.aside import Ready, load
from kiosk.content.problems import UnreadableError
from kiosk.content.source import read
from kiosk.content.watch import stamp

FILE = "content.yaml"

UNFINISHED = "unfinished"
"""The name of a copy while it is made."""

DIGEST = re.compile("[0-9a-f]{64}")


def keep(content: Path, ready: Ready, folder: Path) -> str:
    """Copy the file `content` with its pictures into `folder`, as it was when `ready` was read from it.

    Older copies go when this one is whole; where it is there already, nothing is written. Returns "", or why there
    is no copy, in a sentence for staff. Reads a copy as `load` does, and waits for the disk. Must not run twice at
    the same time. Never raises for what a disk does.
    """
    name = content.name
    if not ready.pages or not DIGEST.fullmatch(ready.digest):
        return f"{name}: no copy of it was kept: it has errors."
    copy = folder / ready.digest
    try:
        if not (copy.is_dir() and _sound(copy)):
            _make(copy, read(content), ready.pictures)
    except UnreadableError as error:
        return f"{name}: no copy of it was kept: {error}"
    except OSError as error:
        why = f"{folder} cannot be written ({error.strerror or error})"
        return f"{name}: no copy of it was kept: {why}. Make room there, or allow the kiosk to write there."
    finally:
        _remove(folder / UNFINISHED)
    for old in _copies(folder):
        if old != copy:
            _remove(old)
    return ""


def last(folder: Path) -> Ready | None:
    """The newest copy in `folder` that can be used, read as `load` does, without problems; None if there is none."""
    for copy in _copies(folder):
        if ready := _sound(copy):
            return ready
        logging.warning("%s is not used: it was damaged, or this version of the kiosk finds errors in it.", copy)
    return None


def _copies(folder: Path) -> list[Path]:
    """Newest first."""
    try:
        found = [path for path in folder.iterdir() if DIGEST.fullmatch(path.name)]
    except OSError:
        return []
    return sorted(found, key=_written, reverse=True)


def _written(copy: Path) -> int:
    now = stamp(copy / FILE)
    return now.written if now else 0


def _sound(copy: Path) -> Ready | None:
    """What is read from a copy that is good content and holds what its name says."""
    ready = load(copy / FILE)
    return ready._replace(problems=()) if ready.pages and ready.digest == copy.name else None


def _make(copy: Path, raw: bytes, pictures: dict[str, bytes]) -> None:
    """Raises OSError, or UnreadableError if `raw` is not what the copy is named for."""
    new = copy.with_name(UNFINISHED)
    _remove(new)
    _write(new / FILE, raw)
    for name, picture in pictures.items():
        _write(new / ASSETS / name, picture)
    for place, _, _ in os.walk(new):
        _sync(Path(place))
    if load(new / FILE).digest != copy.name:
        raise UnreadableError("it was changed meanwhile. It is copied after the next save.")
    _remove(copy)  # a damaged one
    new.rename(copy)
    _sync(copy.parent)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
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


def _remove(path: Path) -> None:
    """Whatever stands there goes, as far as the disk allows; what a link leads to stays."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
