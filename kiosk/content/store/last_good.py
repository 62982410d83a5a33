"""The last good content, kept on this machine for a start at which content.yaml cannot be used.

A copy is a folder named by the digest of what it holds, so that any changed byte shows. Content that is not known to
live, see `app.trial`, is copied beside it, and takes its place only when it has lived.
"""

import logging
import re
from contextlib import suppress
from pathlib import Path

from kiosk.content.input_files import CONTENT
from kiosk.content.problems import UnreadableError
from kiosk.content.store import loader_process, location
from kiosk.content.store.content_copy import UNFINISHED, copy_content, is_copy, remove
from kiosk.content.store.file_stat import file_stat
from kiosk.content.store.loader_process import LoadedContent

DIGEST = re.compile("[0-9a-f]{64}")

NEW = "new"
"""The folder of the copy that is not used yet."""


def store(content: Path, loaded: LoadedContent, folder: Path) -> str:
    """Copy what `loaded` was read from into `folder`: as the last good content if there is none, else as a new one.

    Returns "", or why there is no copy, in a sentence for staff. Waits for the disk; must not run twice at once.
    """
    name = location.display_name(content)
    if not loaded.pages or not DIGEST.fullmatch(loaded.digest):
        return f"{name}: no copy of it was kept: it has errors."
    remove(folder / UNFINISHED)  # of a program that was killed
    is_first = not any(copy.name != loaded.digest and _read(copy) for copy in _copies(folder))
    copy = (folder if is_first or holds(folder, loaded.digest) else folder / NEW) / loaded.digest
    for old in _copies(folder / NEW):
        if old != copy:
            remove(old)
    try:
        if not is_copy(copy, loaded):
            copy_content(copy, content, loaded)
    except UnreadableError as error:
        return f"{name}: no copy of it was kept: {error}"
    except OSError as error:
        why = f"{folder} cannot be written ({error.strerror or error})"
        return f"{name}: no copy of it was kept: {why}. Make room there, or allow the kiosk to write there."
    finally:
        with suppress(OSError):
            (folder / NEW).rmdir()  # if nothing came of it
    return ""


def accept(folder: Path, digest: str) -> None:
    """The content of this digest has lived: its copy, if there is one, becomes the last good content, and others go."""
    copy = folder / digest
    if not copy.is_dir() and (folder / NEW / digest).is_dir():
        (folder / NEW / digest).rename(copy)
    if copy.is_dir():
        for old in (*_copies(folder), folder / NEW):
            if old != copy:
                remove(old)


def discard(folder: Path, digest: str) -> None:
    """The content of this digest does not live: it must not be used."""
    for copy in (folder / digest, folder / NEW / digest):
        remove(copy)


def holds(folder: Path, digest: str) -> bool:
    """Whether this is the last good content."""
    return (folder / digest).is_dir()


def holds_other(folder: Path, digest: str) -> bool:
    """Whether there is last good content that is not this."""
    return any(copy.name != digest for copy in _copies(folder))


def load(folder: Path) -> LoadedContent | None:
    """The newest copy in `folder` that can be used, without problems; None if there is none."""
    for copy in _copies(folder):
        if loaded := _read(copy):
            return loaded
        logging.warning("%s is not used: it was damaged, or this version of the kiosk finds errors in it.", copy)
    return None


def newest(folder: Path) -> Path | None:
    """The content file of the newest copy in `folder` that can be used; None if there is none."""
    return next((copy / CONTENT for copy in _copies(folder) if _read(copy)), None)


def _copies(folder: Path) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if DIGEST.fullmatch(path.name)]
    except OSError:
        return []
    return sorted(found, key=lambda copy: file_stat(copy / CONTENT) or (0,), reverse=True)


def _read(copy: Path) -> LoadedContent | None:
    """What a copy holds; None unless that is good content with the digest that its name says."""
    loaded = loader_process.load(copy / CONTENT)
    return loaded._replace(problems=()) if loaded.pages and loaded.digest == copy.name else None
