"""The settings of this machine, as staff change them on the screen."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content.store.loader_process import LoadedContent
from kiosk.looks import TEXT_SIZES
from kiosk.machine.settings import Settings, save
from kiosk.qml_property import qml_property

CARD_WIDTH_MM = 85.6
"""A bank card: ISO/IEC 7810, ID-1."""
MIN_PIXELS_PER_MM, MAX_PIXELS_PER_MM = 2.0, 40.0
"""The coarsest and the finest screens."""

THEMES = (("light", "Usual"), ("contrast", "High"))
PATIENCE = ((0.5, "Half"), (1.0, "Usual"), (1.5, "1.5 times"), (2.0, "Twice"), (3.0, "3 times"))
SWITCH = ((True, "On"), (False, "Off"))

Value = str | int | float | bool


class Choice(TypedDict):
    """A value that a setting can have, and the words on its button."""

    value: Value
    words: str


class SettingsEditor(QObject):
    """Saves each change at once."""

    changed = Signal(object)
    """The new Settings, saved already where that was possible."""
    message = Signal(str)
    measured = Signal()
    """The screen was measured; a message and the new settings follow."""
    choicesChanged = Signal()
    valuesChanged = Signal()

    def __init__(self, settings: Settings, path: Path) -> None:
        super().__init__()
        self._settings = settings
        self._path = path
        self._languages: dict[str, str] = {}
        self._printers: list[str] = []

    @Slot(object)
    def set_content(self, loaded: LoadedContent) -> None:
        """The languages of this content can be chosen."""
        first = next(iter(loaded.pages.values()), None)
        self._languages = {language["code"]: language["name"] for language in first["languages"]} if first else {}
        self.choicesChanged.emit()
        self.valuesChanged.emit()

    @Slot(list)
    def set_printers(self, names: list[str]) -> None:
        """These printers can be chosen, and the one that is chosen already."""
        self._printers = names
        self.choicesChanged.emit()

    @qml_property("QVariantMap", choicesChanged)
    def choices(self) -> dict[str, list[Choice]]:
        printers = sorted({*self._printers, self._settings.printer} - {""})
        choices: dict[str, Iterable[tuple[Value, str]]] = {
            "language": self._languages.items(),
            "theme": THEMES,
            "size": ((size, f"{size} %") for size in TEXT_SIZES),
            "patience": PATIENCE,
            "motion": SWITCH,
            "count": SWITCH,
            "printer": (("", "None"), *((name, name) for name in printers)),
        }
        return {name: [{"value": value, "words": words} for value, words in pairs] for name, pairs in choices.items()}

    @qml_property("QVariantMap", valuesChanged)
    def values(self) -> dict[str, Value]:
        """What is chosen, by the name of the setting."""
        language = self._settings.language
        chosen = language if language in self._languages else next(iter(self._languages), "")
        return self._settings._asdict() | {"language": chosen}

    @Slot(str, "QVariant")
    def set(self, name: str, value: Value) -> None:
        kind = type(getattr(self._settings, name))  # QML hands over 1.0 as a whole number
        self._change(self._settings._replace(**{name: kind(value)}))

    @Slot(float)
    def measure(self, pixels: float) -> None:
        """Take how many pixels wide a bank card is on the screen."""
        pitch = min(MAX_PIXELS_PER_MM, max(MIN_PIXELS_PER_MM, pixels / CARD_WIDTH_MM))
        self.measured.emit()
        self.message.emit(f"Measured: a millimetre has {pitch:.2f} pixels.")
        self._change(self._settings._replace(pitch=pitch))

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        try:
            save(self._path, settings)
        except OSError as error:
            why = f"The settings cannot be saved ({error.strerror})."
            self.message.emit(f"{why} This change lasts until the kiosk restarts.")
        self.valuesChanged.emit()
        self.changed.emit(settings)
