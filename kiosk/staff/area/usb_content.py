"""Finds content on USB sticks and loads it, in a thread of its own. Patients see none of it before staff say so."""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

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


class UsbScanner(QObject):
    """From `start` to `close` looks for sticks. A disk that holds any of `ours`, the program and its files, is none."""

    usbContentChanged = Signal(object)
    """A tuple of UsbContent: all that is on sticks now. Emitted in the window's thread, never after `close`."""
    _found = Signal(object, object)

    def __init__(self, ours: Sequence[Path]) -> None:
        super().__init__()
        self._ours = ours
        self._closed = Event()
        self._found.connect(self._tell)

    def start(self) -> None:
        """Look for sticks from now on."""
        self.close()
        self._closed = Event()
        Thread(target=self._run, args=(self._closed,), name="usb-scanner", daemon=True).start()

    def close(self) -> None:
        """Stop looking. The thread is not waited for, as a disk may never answer."""
        self._closed.set()

    def _run(self, closed: Event) -> None:
        known: tuple[UsbContent, ...] = ()
        while not closed.is_set():
            try:
                known = self._scan(known, closed)
            except Exception:
                logging.exception("Looking for sticks goes on after an error")
            closed.wait(SCAN_INTERVAL_S)

    def _scan(self, known: tuple[UsbContent, ...], closed: Event) -> tuple[UsbContent, ...]:
        before = {content[:3]: content for content in known}
        volumes = foreign_volumes(mounted(), self._ours)
        found = [before.get(content[:3], content) for volume in volumes for content in find_content(volume)]
        if tuple(found) != known:
            self._found.emit(closed, tuple(found))
        for number, content in enumerate(found):
            if content.loaded is None and not closed.is_set():
                found[number] = content._replace(loaded=load(content.place))
                self._found.emit(closed, tuple(found))
        return tuple(found)

    def _tell(self, closed: Event, found: tuple[UsbContent, ...]) -> None:
        if not closed.is_set():
            self.usbContentChanged.emit(found)


def find_content(volume: Volume) -> Iterator[UsbContent]:
    """The content on a stick, not loaded yet: one or none."""
    for place in (volume.root, volume.root / FOLDER):
        if location.has_content(place):
            yield UsbContent(volume.name, place, tuple(file_stat(path) for path in location.watched_paths(place)), None)
            return
