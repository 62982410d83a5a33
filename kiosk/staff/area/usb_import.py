"""Content on USB sticks: found and loaded, but not shown before staff say so."""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple, TypedDict

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content.store import location
from kiosk.content.store.file_stat import FileStat, file_stat
from kiosk.content.store.loader_process import LoadedContent, load
from kiosk.machine.removable_volumes import Volume, foreign_volumes, mounted
from kiosk.qml_property import qml_property
from kiosk.staff.area.status import Fact, KioskStatus, content_facts

SCAN_INTERVAL_S = 2.0
JOIN_TIMEOUT_S = 0.2
"""How long the end of a scan is waited for: a disk may not answer."""

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
            yield UsbContent(volume.name, place, tuple(map(file_stat, location.watched_paths(place))), None)
            return


class UsbRow(TypedDict):
    """What QML shows of a stick. `place` names it to `take`; `note` tells why it cannot be taken, "" if it can."""

    name: str
    place: str
    facts: list[Fact]
    problems: list[str]
    note: str


class UsbImport(QObject):
    """While enabled, lists what is on sticks; asks for what staff choose. Disks that hold `own_paths` are none."""

    importRequested = Signal(object)
    """The UsbContent that patients are to see."""
    message = Signal(str)
    changed = Signal()
    _scanned = Signal(object, object)

    def __init__(self, status: KioskStatus, own_paths: Sequence[Path]) -> None:
        super().__init__()
        self._status = status
        self._own_paths = own_paths
        self._stopped = Event()
        self._stopped.set()
        self._thread: Thread | None = None
        self._found: tuple[UsbContent, ...] = ()
        self._importing = ""
        """The digest of what was asked for and is not loaded yet."""
        self._scanned.connect(self._on_scanned)
        status.contentShown.connect(self.changed)

    def set_enabled(self, enabled: bool) -> None:
        """Look for sticks from now on, or stop and forget them."""
        self._stopped.set()
        if self._thread:
            self._thread.join(JOIN_TIMEOUT_S)  # it holds this object, which must not come to its end there
            self._thread = None
        self.set_found(())
        if enabled:
            self._stopped = Event()
            self._thread = Thread(target=self._scan, args=(self._stopped,), name="usb-scan", daemon=True)
            self._thread.start()

    def set_found(self, found: tuple[UsbContent, ...]) -> None:
        self._found = () if self._stopped.is_set() else found
        self.changed.emit()

    @Slot(str)
    def refused(self, why: str) -> None:
        """What was asked for cannot be shown."""
        self._importing = ""
        self.message.emit(f"Nothing was changed. {why}")

    def is_imported(self, loaded: LoadedContent) -> bool:
        """Whether this is what was asked for, which is told once."""
        done = bool(loaded.pages) and loaded.digest == self._importing
        if done:
            self._importing = ""
        return done

    @qml_property("QVariantList", changed)
    def sticks(self) -> list[UsbRow]:
        return [self._row(found) for found in self._found]

    @Slot(str)
    def take(self, place: str) -> None:
        for found in self._found:
            if str(found.place) == place and found.loaded and not self._importing:
                self._importing = found.loaded.digest
                self.message.emit("Copying from the stick …")
                self.importRequested.emit(found)

    def _scan(self, stopped: Event) -> None:
        for found in scan(self._own_paths, stopped):
            self._scanned.emit(stopped, found)

    @Slot(object, object)
    def _on_scanned(self, stopped: Event, found: tuple[UsbContent, ...]) -> None:
        if not stopped.is_set():
            self.set_found(found)

    def _row(self, found: UsbContent) -> UsbRow:
        row = UsbRow(name=found.name, place=str(found.place), facts=[], problems=[], note="")
        if not (loaded := found.loaded):
            row["note"] = "Reading …"
        elif not loaded.pages:
            row["problems"] = list(loaded.problems)
            row["note"] = f"It has mistakes, so patients cannot see it: {len(loaded.problems)} to fix."
        else:
            count = sum(len(topic["pages"]) for topic in loaded.topics)
            row["facts"] = [*content_facts(loaded), {"name": "Pages", "value": str(count)}]
            if self._status.is_shown(loaded):
                row["note"] = "Patients see this already."
            elif self._status.is_single_file:
                why = "This kiosk shows one file, so it takes nothing from sticks."
                row["note"] = f"{why} Start it with a folder: --content FOLDER"
        return row
