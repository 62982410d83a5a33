"""The last good content, kept on this machine for a start at which content.yaml cannot be used.

A copy is a folder named by the digest of what it holds, so that one with any byte changed is known.
"""

import logging
import re
from pathlib import Path

from kiosk.content.problems import UnreadableError
from kiosk.content.store import location
from kiosk.content.store.content_copy import make, remove
from kiosk.content.store.file_stat import stamp
from kiosk.content.store.loader_process import LoadedContent, load

DIGEST = re.compile("[0-9a-f]{64}")


def keep(content: Path, ready: LoadedContent, folder: Path) -> str:
    """Copy what `content` leads to into `folder`, as it was when `ready` was read from it.

    Older copies go when this one is whole; where it is there already, nothing is written. Returns "", or why there
    is no copy, in a sentence for staff. Reads a copy as `load` does, and waits for the disk. Must not run twice at
    the same time. Never raises for what a disk does.
    """
    name = location.called(content)
    if not ready.pages or not DIGEST.fullmatch(ready.digest):
        return f"{name}: no copy of it was kept: it has errors."
    copy = folder / ready.digest
    try:
        if not (copy.is_dir() and _sound(copy)):
            make(copy, content, ready)
    except UnreadableError as error:
        return f"{name}: no copy of it was kept: {error}"
    except OSError as error:
        why = f"{folder} cannot be written ({error.strerror or error})"
        return f"{name}: no copy of it was kept: {why}. Make room there, or allow the kiosk to write there."
    for old in _copies(folder):
        if old != copy:
            remove(old)
    return ""


def last(folder: Path) -> LoadedContent | None:
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
    written, *_ = stamp(copy / location.FILE) or (0,)
    return written


def _sound(copy: Path) -> LoadedContent | None:
    """What is read from a copy that is good content and holds what its name says."""
    ready = load(copy / location.FILE)
    return ready._replace(problems=()) if ready.pages and ready.digest == copy.name else None
