"""What was read before, for a start that need not wait for the reader as long as no file has changed since."""

import sys
from pathlib import Path

from kiosk.content.store import cache
from kiosk.content.store.file_stat import is_old, stamp
from kiosk.content.store.loader_process import LoadedContent

FILE = "reading"


def recall(content: Path, folder: Path) -> LoadedContent | None:
    """What `remember` wrote into `folder`; None unless all that it was read from, and the reader, are as they were."""
    known = cache.load(folder / FILE)
    if not known:
        return None
    reader, files, ready = known
    same = reader == _reader(content) and all(stamp(path) == then for path, then in files)
    return LoadedContent(*ready) if same else None


def remember(content: Path, folder: Path, ready: LoadedContent) -> None:
    """Keep good content in `folder`, if all files that it was just read from have stood still for a while.

    What cannot be written is left: the next start takes longer. Waits for the disk.
    """
    from kiosk.content.store import location

    if not ready.pages or recall(content, folder) == ready:
        return
    trail = location.trail(content)
    look = {str(path.absolute()): stamp(path) for path in (*trail, *location.beside(trail[0], ready.pictures))}
    if not is_old(look):
        return
    cache.save(folder / FILE, (_reader(content), list(look.items()), tuple(ready)))


def _reader(content: Path) -> tuple[object, ...]:
    """What was to be read, and the program that did."""
    parts = sorted(Path(__file__).parents[1].rglob("*.py"))
    return str(content.absolute()), sys.version, tuple((part.name, stamp(part)) for part in parts)
