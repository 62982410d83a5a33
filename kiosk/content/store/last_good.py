"""The last good content, kept on this machine for a start at which content.yaml cannot be used.

A copy is a folder named by the digest of what it holds, so that any changed byte shows.
"""

import logging
import re
from pathlib import Path

from kiosk.content.input_files import CONTENT
from kiosk.content.problems import UnreadableError
from kiosk.content.store import loader_process, location
from kiosk.content.store.content_copy import copy_content, is_copy, remove
from kiosk.content.store.file_stat import file_stat
from kiosk.content.store.loader_process import LoadedContent

DIGEST = re.compile("[0-9a-f]{64}")


def store(content: Path, loaded: LoadedContent, folder: Path) -> str:
    """Copy what `loaded` was read from into `folder`; older copies go when this one is whole.

    Returns "", or why there is no copy, in a sentence for staff. Waits for the disk; must not run twice at once.
    """
    name = location.display_name(content)
    if not loaded.pages or not DIGEST.fullmatch(loaded.digest):
        return f"{name}: no copy of it was kept: it has errors."
    copy = folder / loaded.digest
    try:
        if not is_copy(copy, loaded):
            copy_content(copy, content, loaded)
    except UnreadableError as error:
        return f"{name}: no copy of it was kept: {error}"
    except OSError as error:
        why = f"{folder} cannot be written ({error.strerror or error})"
        return f"{name}: no copy of it was kept: {why}. Make room there, or allow the kiosk to write there."
    for old in _copies(folder):
        if old != copy:
            remove(old)
    return ""


def load(folder: Path) -> LoadedContent | None:
    """The newest copy in `folder` that can be used, without problems; None if there is none."""
    for copy in _copies(folder):
        if loaded := _read(copy):
            return loaded
        logging.warning("%s is not used: it was damaged, or this version of the kiosk finds errors in it.", copy)
    return None


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
