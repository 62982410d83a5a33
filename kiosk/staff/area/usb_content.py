"""Content on USB sticks: found and loaded, but not shown before staff say so."""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import NamedTuple

from kiosk.content.store import location
from kiosk.content.store.file_stat import FileStat, file_stat
from kiosk.content.store.loader_process import LoadedContent, load
from kiosk.machine.removable_volumes import Volume, foreign_volumes, mounted

SCAN_INTERVAL_S = 2.0

FOLDER = "kiosk"
"""Where content is on a stick that holds other things too."""


class UsbContent(NamedTuple):
    """Content on a stick of this name, at `place`. `loaded` is None while it is being loaded."""

    name: str
    place: Path
    seen: tuple[FileStat | None, ...]
    loaded: LoadedContent | None


def scan(own_paths: Sequence[Path], stopped: Event) -> Iterator[tuple[UsbContent, ...]]:
    """All that is on sticks, each time that it changed, until `stopped` is set. Waits for the disks.

    A disk that holds any of the kiosk's own paths is no stick.
    """
    known: tuple[UsbContent, ...] = ()
    while not stopped.is_set():
        try:
            before = {content[:3]: content for content in known}
            volumes = foreign_volumes(mounted(), own_paths)
            found = [before.get(content[:3], content) for volume in volumes for content in find_content(volume)]
            if tuple(found) != known:
                yield tuple(found)
            for number, content in enumerate(found):
                if content.loaded is None and not stopped.is_set():
                    found[number] = content._replace(loaded=load(content.place))
                    yield tuple(found)
            known = tuple(found)
        except Exception:
            logging.exception("Looking for sticks goes on after an error")
        stopped.wait(SCAN_INTERVAL_S)


def find_content(volume: Volume) -> Iterator[UsbContent]:
    """The content on a stick, not loaded yet: one or none."""
    for place in (volume.root, volume.root / FOLDER):
        if location.has_content(place):
            seen = tuple(file_stat(path) for path in location.watched_paths(place))
            yield UsbContent(volume.name, place, seen, None)
            return
