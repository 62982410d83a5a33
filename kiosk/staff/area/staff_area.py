"""What staff see and set at the glass, behind a PIN."""

import os
import time
from collections.abc import Callable
from datetime import date
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content.plain import PlainApproval, PlainLanguage
from kiosk.content.store.loader_process import LoadedContent
from kiosk.content.store.location import display_name
from kiosk.looks import TEXT_SIZES
from kiosk.machine.settings import Settings, save
from kiosk.qml_property import qml_property
from kiosk.staff.area import pin
from kiosk.staff.area.usb_content import UsbContent
from kiosk.staff.usage.report import UsageReport
from kiosk.visit.session import Visit

CARD = 85.6
"""Width of a bank card in millimetres: ISO/IEC 7810, ID-1."""

FINEST, COARSEST = 40.0, 2.0
"""Pixels per millimetre of the finest and of the coarsest glass."""

LONGEST = 12
"""Digits that a PIN has at most."""

INSIDE = ("staff", "use", "card", "grid", "cleaning")
"""Stages that only the PIN leads to."""

CLOSED = {
    "none": "No PIN is set on this machine, so this area is closed. To set one, run:\n**python main.py set-pin**",
    "broken": "The PIN kept on this machine is damaged. To set a new one, run:\n**python main.py set-pin**",
}

TAKEN = "Patients see now what is on the stick. You can pull it out."
SINGLE = "This kiosk shows one file, so it takes nothing from sticks. Start it with a folder: --content FOLDER"

THEMES = (("light", "Usual"), ("contrast", "High"))
PATIENCE = ((0.5, "Half"), (1.0, "Usual"), (1.5, "1.5 times"), (2.0, "Twice"), (3.0, "3 times"))
SWITCH = ((True, "On"), (False, "Off"))

Plain = dict[str, Any]


class Times(NamedTuple):
    """Seconds that the PIN pad and the screens behind it stay without a touch, and that cleaning takes."""

    pad: float = 30.0
    inside: float = 120.0
    cleaning: float = 60.0


USUAL = Times()


class StaffArea(QObject):
    """The staff's side of the glass. QML reads the properties and calls the slots; signals go to the start-up code.

    `stage` is "" as long as patients have the glass; "pin", or "closed" where no PIN is set; behind the PIN "staff",
    "use", "card", "grid" or "cleaning".
    """

    reloadAsked = Signal()
    nowAsked = Signal()
    restartAsked = Signal()
    exitAsked = Signal()
    settingsChanged = Signal(object)
    """New Settings, saved already where that was possible."""
    cleaning = Signal(bool)
    takeAsked = Signal(object)
    """The Offer that patients are to see."""

    stageChanged = Signal()
    padChanged = Signal()
    saidChanged = Signal()
    toldChanged = Signal()
    offersChanged = Signal()
    chosenChanged = Signal()
    leftChanged = Signal()

    def __init__(
        self,
        visit: Visit,
        settings: Settings,
        settings_path: Path,
        pin_path: Path,
        content: Path,
        parent: QObject | None = None,
        *,
        counts: Path,
        times: Times = USUAL,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._settings = settings
        self._settings_path = settings_path
        self._pin_path = pin_path
        self._content = content
        self._name = display_name(content)
        self._use = UsageReport(counts, content, self)
        self._times = times
        self._clock = clock
        self._tries = pin.Tries(clock)
        self._typed = ""
        self._stage = ""
        self._said = ""
        self._heard: LoadedContent | None = None
        self._next: LoadedContent | None = None
        self._live: LoadedContent | None = None
        self._loaded = ""
        self._notes: dict[str, None] = {}
        self._offers: tuple[UsbContent, ...] = ()
        self._taking = ""
        self._printers: list[str] = []
        self._single = os.path.isfile(content)  # noqa: PTH113 - Path.is_file would raise where the folder is closed
        self._clean = clock()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self.close)
        self._tick = QTimer(self)
        self._tick.setInterval(250)
        self._tick.timeout.connect(self._count)

    # What the start-up code tells

    def knock(self) -> None:
        """Staff knocked: ask for the PIN."""
        if self._stage:
            return
        state = pin.state(self._pin_path)
        self._enter("pin" if state == "set" else "closed")
        self._say(CLOSED.get(state, ""))

    def stir(self) -> None:
        """Somebody touched something: the time until all closes by itself begins anew."""
        if self._quiet.isActive():
            self._quiet.start()

    def heard(self, ready: LoadedContent) -> None:
        """The file was read, good or bad."""
        self._heard = ready
        if ready.pages:
            self._next = ready
        taken = bool(ready.pages) and ready.digest == self._taking
        if taken:
            self._taking = ""
        if self._stage in INSIDE:
            found = "without mistakes" if ready.pages else "and has mistakes"
            self._say(TAKEN if taken else f"{self._name} was read {found}.")
        self.toldChanged.emit()

    def live(self, ready: LoadedContent, loaded: str, from_copy: bool = False) -> None:
        """This is shown now, loaded at this local time; or it is the copy that this machine keeps."""
        self._live = ready
        self._use.know(ready)
        self._loaded = f"{loaded}, from the copy kept on this machine" if from_copy else loaded
        self.toldChanged.emit()
        self.offersChanged.emit()
        self.chosenChanged.emit()

    def offered(self, offers: tuple[UsbContent, ...]) -> None:
        """This is on sticks now."""
        self._offers = offers if self._stage == "staff" else ()
        self.offersChanged.emit()

    def printers(self, names: list[str]) -> None:
        """These printers can be chosen."""
        self._printers = names
        self.toldChanged.emit()

    def refused(self, why: str) -> None:
        """What is on a stick was not taken."""
        self._taking = ""
        self._say(f"Nothing was changed. {why}")

    def note(self, text: str) -> None:
        """Something that staff must know until the kiosk starts anew."""
        self._notes[text] = None
        self.toldChanged.emit()

    # What the screen reads

    @qml_property(str, stageChanged)
    def stage(self) -> str:
        """Which screen of the staff is shown: see above."""
        return self._stage

    @qml_property(int, padChanged)
    def count(self) -> int:
        """How many digits were typed."""
        return len(self._typed)

    @qml_property(int, padChanged)
    def wait(self) -> int:
        """Seconds until the PIN may be tried again."""
        return ceil(self._tries.wait())

    @qml_property(int, leftChanged)
    def left(self) -> int:
        """Seconds of cleaning that are left."""
        return max(0, ceil(self._clean - self._clock()))

    @qml_property(str, saidChanged)
    def said(self) -> str:
        """The answer to what staff did last."""
        return self._said

    @qml_property("QVariantList", toldChanged)
    def facts(self) -> list[dict[str, str]]:
        """What is shown to patients: pairs of `name` and `value`."""
        rows = [("Where the words are", str(self._content)), ("Newest save", self._newest()), *self._shown()]
        return _named(rows)

    @qml_property("QVariantList", toldChanged)
    def problems(self) -> list[str]:
        """What is wrong with the newest file, with its lines, and what else staff must know."""
        return [*(self._heard.problems if self._heard else ()), *self._notes]

    @qml_property("QVariantList", offersChanged)
    def sticks(self) -> list[Plain]:
        """What is on each stick: `facts` as above, `problems`, and a `note` where patients cannot be shown it."""
        return [self._card(offer) for offer in self._offers]

    @qml_property(bool, toldChanged)
    def waiting(self) -> bool:
        """Whether good content waits until nobody reads."""
        return self._next is not None and (self._live is None or self._next.digest != self._live.digest)

    @qml_property("QVariantMap", toldChanged)
    def choices(self) -> dict[str, list[Plain]]:
        """What each setting can be: `value`, and the `words` for it."""
        languages = [(language["code"], language["name"]) for language in self._languages()]
        sizes = [(size, f"{size} %") for size in TEXT_SIZES]
        names = sorted({*self._printers, self._settings.printer} - {""})
        printers = [("", "None"), *((name, name) for name in names)]
        rows: dict[str, Any] = {
            "language": languages,
            "theme": THEMES,
            "size": sizes,
            "patience": PATIENCE,
            "motion": SWITCH,
            "count": SWITCH,
            "printer": printers,
        }
        return {name: [{"value": value, "words": words} for value, words in row] for name, row in rows.items()}

    @qml_property("QVariantMap", chosenChanged)
    def settings(self) -> Plain:
        """What is chosen, by the name of the setting."""
        known = [language["code"] for language in self._languages()]
        chosen = self._settings.language
        return self._settings._asdict() | {"language": chosen if chosen in known else "".join(known[:1])}

    @qml_property(QObject, stageChanged)
    def use(self) -> UsageReport:
        """How the kiosk is used."""
        return self._use

    # What staff do

    @Slot(str)
    def press(self, digit: str) -> None:
        """Type one digit of the PIN."""
        if not self.wait and len(self._typed) < LONGEST:
            self._typed += digit
            self._say("")
            self.padChanged.emit()

    @Slot()
    def erase(self) -> None:
        """Take back the last digit."""
        self._typed = self._typed[:-1]
        self.padChanged.emit()

    @Slot()
    def enter(self) -> None:
        """Try what was typed."""
        typed, self._typed = self._typed, ""
        if typed and not self.wait:
            if pin.matches(self._pin_path, typed):
                self._tries.right()
                self._enter("staff")
                self._visit.end()
            else:
                self._tries.wrong()
                self._tick.start()
                self._say("That is not the PIN. Try again.")
        self.padChanged.emit()

    @Slot()
    def close(self) -> None:
        """Give the glass back to patients."""
        if self._stage in INSIDE:
            self._visit.end()
        self._enter("")

    @Slot(str)
    def go(self, stage: str) -> None:
        """Turn to another of the screens behind the PIN."""
        if self._stage in INSIDE and stage in INSIDE:
            self._enter(stage)

    @Slot(str, "QVariant")
    def set(self, name: str, value: object) -> None:
        """Change a setting."""
        usual = type(getattr(self._settings, name))  # a whole number of QML may stand for 1.0
        self._change(self._settings._replace(**{name: usual(value)}))

    @Slot(float)
    def measure(self, pixels: float) -> None:
        """Take the width of a bank card on the glass."""
        pitch = min(FINEST, max(COARSEST, pixels / CARD))
        self._enter("staff")
        self._say(f"Measured: a millimetre has {pitch:.2f} pixels.")
        self._change(self._settings._replace(pitch=pitch))

    @Slot()
    def clean(self) -> None:
        """Ignore every touch for a while, so that the glass can be wiped."""
        self._clean = self._clock() + self._times.cleaning
        self._enter("cleaning")
        self.leftChanged.emit()
        self.cleaning.emit(True)

    @Slot()
    def reload(self) -> None:
        """Read the file again."""
        self._say(f"Reading {self._name} …")
        self.reloadAsked.emit()

    @Slot()
    def now(self) -> None:
        """Show the content that waits."""
        self.nowAsked.emit()

    @Slot(str)
    def take(self, place: str) -> None:
        """Show what is on a stick."""
        for offer in self._offers:
            if str(offer.place) == place and offer.ready and not self._taking:
                self._taking = offer.ready.digest
                self._say("Copying from the stick …")
                self.takeAsked.emit(offer)

    @Slot()
    def restart(self) -> None:
        """Start the program anew."""
        self._say("Starting anew …")
        self.restartAsked.emit()

    @Slot()
    def leave(self) -> None:
        """End the program."""
        self.exitAsked.emit()

    def _enter(self, stage: str) -> None:
        self._stage = stage
        self._typed = ""
        self._say("")
        self._quiet.stop()
        self._tick.stop()
        self.offered(())
        if stage in ("staff", "use"):
            self._use.look()
        if stage == "cleaning" or (stage == "pin" and self.wait):
            self._tick.start()
        if stage and stage != "cleaning":
            self._quiet.start(round(1000 * (self._times.inside if stage in INSIDE else self._times.pad)))
        self.padChanged.emit()
        self.stageChanged.emit()

    def _count(self) -> None:
        if self._stage != "cleaning":
            self.padChanged.emit()
        elif self.left:
            self.leftChanged.emit()
        else:
            self.cleaning.emit(False)
            self._enter("staff")

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        try:
            save(self._settings_path, settings)
        except OSError as error:
            self._say(f"The settings cannot be saved ({error.strerror}). This one holds until the kiosk starts anew.")
        self.chosenChanged.emit()
        self.settingsChanged.emit(settings)

    def _say(self, words: str) -> None:
        self._said = words
        self.saidChanged.emit()

    def _newest(self) -> str:
        if self._heard and not self._heard.pages:
            return "Has mistakes: patients do not see it"
        return "Waits until nobody reads" if self.waiting else "Patients see it"

    def _shown(self) -> list[tuple[str, str]]:
        if not self._live or not self._live.pages:
            return [("Shown", "Nothing: there is no good content")]
        version, *rows = _about(self._live)
        return [("Version shown", f"{version[1]}, loaded {self._loaded}"), *rows]

    def _card(self, offer: UsbContent) -> Plain:
        ready = offer.ready
        rows: list[tuple[str, str]] = []
        if ready is None:
            note = "Reading …"
        elif not ready.pages:
            note = f"It has mistakes, so patients cannot see it: {len(ready.problems)} to put right."
        else:
            [first, *_] = ready.pages.values()
            rows = [*_about(ready), ("Pages", str(sum(len(topic["pages"]) for topic in first["topics"])))]
            note = SINGLE if self._single else ""
            if self._live and ready.digest == self._live.digest:
                note = "Patients see this already."
        problems = list(ready.problems) if ready and not ready.pages else []
        return {
            "name": offer.name,
            "place": str(offer.place),
            "facts": _named(rows),
            "problems": problems,
            "note": note,
        }

    def _languages(self) -> list[PlainLanguage]:
        pages = self._live.pages if self._live else {}
        return [language for page in list(pages.values())[:1] for language in page["languages"]]


def _named(rows: list[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in rows]


def _about(ready: LoadedContent) -> list[tuple[str, str]]:
    """What staff know content by: first its version."""
    first = next(iter(ready.pages.values()))
    names = [known["name"] + ("" if known["reviewed"] else " (not reviewed)") for known in first["languages"]]
    return [
        ("Version", first["version"]),
        ("Approval", _approval(first["clinic"]["approval"])),
        ("Languages", ", ".join(names)),
    ]


def _approval(approval: PlainApproval) -> str:
    by, until = approval["by"], approval["until"]
    if not until:
        return "Not approved"
    ended = until < date.today().isoformat()
    return f"Ended on {until}; it was given by {by}" if ended else f"By {by}, until {until}"
