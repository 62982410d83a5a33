"""The way back from the screen: the version that was live before, looked at, then shown when staff say so."""

from pathlib import Path
from threading import Thread
from typing import TypedDict

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content.store import location, releases
from kiosk.content.store.loader_process import LoadedContent, load
from kiosk.qml_property import qml_property
from kiosk.staff.area.status import Fact, KioskStatus, content_facts


class VersionRow(TypedDict):
    """What QML shows of a version."""

    name: str
    facts: list[Fact]
    warning: str


class VersionBefore(QObject):
    """Looks for the version before the live one in the folder `content`, and asks for it."""

    rollbackRequested = Signal(str)
    """The name of the version that patients are to see."""
    message = Signal(str)
    changed = Signal()
    _looked = Signal(str, object)

    def __init__(self, status: KioskStatus, content: Path) -> None:
        super().__init__()
        self._status = status
        self._content = content
        self._name = ""
        self._loaded: LoadedContent | None = None
        self._asked = ""
        """The digest of what was asked for and is not shown yet."""
        self._looked.connect(self.set_found)

    @qml_property("QVariantList", changed)
    def rows(self) -> list[VersionRow]:
        """The version, once it was looked for; none before."""
        if not self._loaded or not self._loaded.pages:
            return []
        facts = [*content_facts(self._loaded), *self._status.changes(self._loaded)]
        return [VersionRow(name=self._name, facts=facts, warning=self._status.warning(self._loaded))]

    @Slot()
    def look(self) -> None:
        """Look for it, in a thread, as a disk may not answer."""
        self.message.emit("Looking for the version before …")
        Thread(target=self._look, name="version-before", daemon=True).start()

    @Slot()
    def take(self) -> None:
        """Ask for what was looked at."""
        if self._loaded:
            self._asked = self._loaded.digest
            self.rollbackRequested.emit(self._name)

    def forget(self) -> None:
        self._name, self._loaded = "", None
        self.changed.emit()

    def is_taken(self, loaded: LoadedContent) -> bool:
        """Whether this is what was asked for, which is told once."""
        done = bool(loaded.pages) and loaded.digest == self._asked
        if done:
            self._asked = ""
            self.forget()
        return done

    def _look(self) -> None:
        name = releases.before(self._content)
        self._looked.emit(name, load(self._content / location.VERSIONS / name) if name else None)

    @Slot(str, object)
    def set_found(self, name: str, loaded: LoadedContent | None) -> None:
        self._name, self._loaded = name, loaded
        damaged = f"The version {name} is damaged, or this program finds mistakes in it."
        missing = "There is no version before."
        self.message.emit("" if loaded and loaded.pages else damaged if loaded else missing)
        self.changed.emit()
