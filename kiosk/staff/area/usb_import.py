"""Content on USB sticks that staff can have the kiosk show."""

from typing import TypedDict

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content.store.loader_process import LoadedContent
from kiosk.qml_property import qml_property
from kiosk.staff.area.status import Fact, KioskStatus, content_facts
from kiosk.staff.area.usb_content import UsbContent

SINGLE_FILE = "This kiosk shows one file, so it takes nothing from sticks. Start it with a folder: --content FOLDER"


class UsbRow(TypedDict):
    """What QML shows of a stick. `place` names it to `take`; `note` tells why it cannot be taken, "" if it can."""

    name: str
    place: str
    facts: list[Fact]
    problems: list[str]
    note: str


class UsbImport(QObject):
    """Lists what is on sticks while staff look at it, and asks for what they choose."""

    importRequested = Signal(object)
    """The UsbContent that patients are to see."""
    message = Signal(str)
    """How an import went."""
    changed = Signal()

    def __init__(self, status: KioskStatus) -> None:
        super().__init__()
        self._status = status
        self._enabled = False
        self._found: tuple[UsbContent, ...] = ()
        self._importing = ""
        """The digest of what was asked for and is not loaded yet."""
        status.contentShown.connect(self.changed)

    def set_enabled(self, enabled: bool) -> None:
        """Begin to list what is found, or stop and forget it."""
        self._enabled = enabled
        self.set_found(())

    def set_found(self, found: tuple[UsbContent, ...]) -> None:
        """This is on sticks now."""
        self._found = found if self._enabled else ()
        self.changed.emit()

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
        """What is on each stick."""
        return [self._row(found) for found in self._found]

    @Slot(str)
    def take(self, place: str) -> None:
        """Ask for what is on a stick."""
        for found in self._found:
            if str(found.place) == place and found.loaded and not self._importing:
                self._importing = found.loaded.digest
                self.message.emit("Copying from the stick …")
                self.importRequested.emit(found)

    def _row(self, found: UsbContent) -> UsbRow:
        loaded = found.loaded
        row = UsbRow(name=found.name, place=str(found.place), facts=[], problems=[], note="")
        if loaded is None:
            row["note"] = "Reading …"
        elif not loaded.pages:
            row["problems"] = list(loaded.problems)
            row["note"] = f"It has mistakes, so patients cannot see it: {len(loaded.problems)} to fix."
        else:
            topics = next(iter(loaded.pages.values()))["topics"]
            count = sum(len(topic["pages"]) for topic in topics)
            row["facts"] = [*content_facts(loaded), {"name": "Pages", "value": str(count)}]
            if self._status.is_shown(loaded):
                row["note"] = "Patients see this already."
            elif self._status.is_single_file:
                row["note"] = SINGLE_FILE
        return row
