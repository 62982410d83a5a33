"""Finds content on sticks, and reads it aside from the window. Nobody's words are shown before staff say so."""

import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

from kiosk.content.store import location
from kiosk.content.store.file_stat import FileStat, file_stat
from kiosk.content.store.loader_process import LoadedContent, load
from kiosk.machine.removable_volumes import Volume, mounted, strange

EVERY = 2.0
"""Seconds between two looks for sticks."""

FOLDER = "kiosk"
"""Where content is on a stick that holds other things too."""


class UsbContent(NamedTuple):
    """Content on a stick of this name; `place` leads to it. `ready` is None as long as it is being read."""

    name: str
    place: Path
    seen: tuple[FileStat | None, ...]
    ready: LoadedContent | None


class UsbScanner:
    """From `begin` to `end` calls `tell`, in a thread of its own, with what is on sticks when that changed.

    Sticks that hold any of `ours`, the program and what it writes, are none.
    """

    def __init__(
        self,
        ours: Sequence[Path],
        tell: Callable[[tuple[UsbContent, ...]], object],
        volumes: Callable[[], list[Volume]] = mounted,
    ) -> None:
        self._ours = ours
        self._tell = tell
        self._volumes = volumes
        self._ended = Event()

    def begin(self) -> None:
        """Look for sticks from now on."""
        self.end()
        self._ended = Event()
        Thread(target=self._run, args=(self._ended,), name="sticks", daemon=True).start()

    def end(self) -> None:
        """Look no longer. Only a `tell` already under way still ends."""
        self._ended.set()

    def _run(self, ended: Event) -> None:
        known: tuple[UsbContent, ...] = ()
        while not ended.is_set():
            try:
                known = self._look(known, ended)
            except Exception:
                logging.exception("Looking for sticks goes on after an error")
            ended.wait(EVERY)

    def _look(self, known: tuple[UsbContent, ...], ended: Event) -> tuple[UsbContent, ...]:
        before = {offer[:3]: offer for offer in known}
        volumes = strange(self._volumes(), self._ours)
        found = [before.get(offer[:3], offer) for volume in volumes for offer in _offers(volume)]
        if tuple(found) != known:
            self._tell(tuple(found))
        for number, offer in enumerate(found):
            if offer.ready is None and not ended.is_set():
                found[number] = offer._replace(ready=load(offer.place))
                self._tell(tuple(found))
        return tuple(found)


def _offers(volume: Volume) -> Iterator[UsbContent]:
    """What is on a stick, not read yet: one or none."""
    for place in (volume.root, volume.root / FOLDER):
        if location.has_content(place):
            yield UsbContent(volume.name, place, tuple(file_stat(path) for path in location.watched_paths(place)), None)
            return
