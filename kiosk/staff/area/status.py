"""What patients see now, what is wrong with the newest save, and what else staff must know."""

from datetime import date
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content.store.loader_process import LoadedContent
from kiosk.qml_property import qml_property


class Fact(TypedDict):
    """A name and a value that QML shows side by side."""

    name: str
    value: str


class KioskStatus(QObject):
    """Told by the kiosk what was loaded and what is shown; QML reads it."""

    contentLoaded = Signal(object)
    """A LoadedContent: the file was read, good or bad."""
    contentShown = Signal(object)
    """A LoadedContent: patients see it from now on."""
    changed = Signal()

    def __init__(self, content: Path) -> None:
        super().__init__()
        self.file_name = content.name
        """The name of the content file in messages."""
        self.is_single_file = False
        """Whether the kiosk shows one file, not a folder that content can be published to."""
        self._location = str(content)
        self._loaded: LoadedContent | None = None
        self._shown: LoadedContent | None = None
        self._shown_since = ""
        self._notes: dict[str, None] = {}

    @Slot(str, bool)
    def set_source(self, file_name: str, is_single_file: bool) -> None:
        """What the kiosk found at its content's path. Told, not asked for here, as a disk may never answer."""
        self.file_name, self.is_single_file = file_name, is_single_file

    @Slot(object)
    def content_loaded(self, loaded: LoadedContent) -> None:
        self._loaded = loaded
        self.contentLoaded.emit(loaded)
        self.changed.emit()

    def content_shown(self, loaded: LoadedContent, loaded_at: str, from_copy: bool = False) -> None:
        """Patients see this now, loaded at this local time; `from_copy` if it is the last good copy kept here."""
        self._shown = loaded
        self._shown_since = f"{loaded_at}, from the copy kept on this machine" if from_copy else loaded_at
        self.contentShown.emit(loaded)
        self.changed.emit()

    @Slot(str)
    def add_note(self, text: str) -> None:
        """Something that staff must know until the kiosk restarts."""
        self._notes[text] = None
        self.changed.emit()

    @qml_property("QVariantList", changed)
    def facts(self) -> list[Fact]:
        """Where the content is, its newest save, and what is shown."""
        bad = self._loaded is not None and not self._loaded.pages
        facts: list[Fact] = [
            {"name": "Content", "value": self._location},
            {"name": "Newest save", "value": "Has mistakes: patients do not see it" if bad else "Patients see it"},
        ]
        if not self._shown or not self._shown.pages:
            return [*facts, {"name": "Shown", "value": "Nothing: there is no good content"}]
        version, *others = content_facts(self._shown)
        return [*facts, {"name": "Version shown", "value": f"{version['value']}, loaded {self._shown_since}"}, *others]

    @qml_property("QVariantList", changed)
    def problems(self) -> list[str]:
        """What is wrong with the newest file, with its lines, and what else staff must know."""
        return [*(self._loaded.problems if self._loaded else ()), *self._notes]

    def is_shown(self, loaded: LoadedContent) -> bool:
        """Whether patients see exactly this."""
        return self._shown is not None and self._shown.digest == loaded.digest


def content_facts(loaded: LoadedContent) -> list[Fact]:
    """Version, approval and languages of good content."""
    first = next(iter(loaded.pages.values()))
    by, until = first["clinic"]["approval"]["by"], first["clinic"]["approval"]["until"]
    approval = f"By {by}, until {until}" if until else "Not approved"
    if until and until < date.today().isoformat():
        approval = f"Ended on {until}; it was given by {by}"
    names = [language["name"] + ("" if language["reviewed"] else " (not reviewed)") for language in first["languages"]]
    return [
        {"name": "Version", "value": first["version"]},
        {"name": "Approval", "value": approval},
        {"name": "Languages", "value": ", ".join(names)},
    ]
