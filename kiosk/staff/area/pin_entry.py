"""The PIN pad: what is asked for, what was typed, and the wait after wrong tries."""

from math import ceil
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.command_name import command_name
from kiosk.qml_property import qml_attribute, qml_property
from kiosk.staff.area import pin

PROBLEMS = {
    "none": "No PIN is set on this machine, so this area is closed. To set one, run:",
    "broken": "The PIN kept on this machine is damaged. To set a new one, run:",
}


Asked = Literal["pin", "old", "new", "again"]

PROMPTS: dict[Asked, str] = {
    "pin": "Type the PIN, then tap OK.",
    "old": "Type the PIN as it is now, then tap OK.",
    "new": "Type the new PIN: 4 to 12 digits.",
    "again": "Type the new PIN again.",
}


class PinEntry(QObject):
    """Takes the digits of a PIN one by one. How many there are can be seen, which ones cannot.

    It asks for the PIN; or, to change it, for the old one and twice for the new one.
    """

    accepted = Signal()
    saved = Signal()
    """There is a new PIN."""
    changed = Signal()

    refusal: str = qml_attribute(str, "_refusal", changed)
    """What was wrong with the last try, if no digit was typed since; else ""."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._tries = pin.Tries(path.with_name(pin.TRIES_FILE))
        self._asked: Asked = "pin"
        self._digits = ""
        self._new = ""
        self._refusal = ""
        self._countdown = QTimer(self, interval=250)
        self._countdown.timeout.connect(self._count_down)

    def problem(self) -> str:
        """Why there is no PIN to ask for, and what to do, in words for staff; "" if there is one."""
        problem = PROBLEMS.get(pin.state(self._path), "")
        return problem and f"{problem}\n**{command_name('set-pin')}**"

    def reset(self, asked: Asked = "pin") -> None:
        """Forget what was typed, and ask for this. A wait that wrong tries brought goes on."""
        self._asked, self._digits, self._new, self._refusal = asked, "", "", ""
        if self.secondsLeft:
            self._countdown.start()
        self.changed.emit()

    @qml_property(str, changed)
    def prompt(self) -> str:
        """What to type."""
        return PROMPTS[self._asked]

    @qml_property(int, changed)
    def digitCount(self) -> int:
        return len(self._digits)

    @qml_property(int, changed)
    def secondsLeft(self) -> int:
        """Seconds until the PIN may be tried again."""
        return ceil(self._tries.wait())

    @Slot(str)
    def press(self, digit: str) -> None:
        if not self.secondsLeft and len(self._digits) < pin.MAX_DIGITS:
            self._digits += digit
            self._refusal = ""
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        digits, self._digits = self._digits, ""
        if digits and not self.secondsLeft:
            if self._asked == "new":
                self._choose(digits)
            elif self._asked == "again":
                self._save(digits)
            else:
                self._try(digits)
        self.changed.emit()

    def _try(self, digits: str) -> None:
        self._tries.wrong()
        if not pin.matches(self._path, digits):
            self._refusal = "That is not the PIN. Try again."
            self._countdown.start()
            return
        self._tries.right()
        if self._asked == "old":
            self.reset("new")
        else:
            self.accepted.emit()

    def _choose(self, digits: str) -> None:
        try:
            pin.check(digits)
        except ValueError as error:
            self._refusal = str(error)
        else:
            self._asked, self._new = "again", digits

    def _save(self, digits: str) -> None:
        if digits != self._new:
            self.reset("new")
            self._refusal = "The second was different. Type the new PIN."
            return
        self.reset("new")
        try:
            pin.set_pin(self._path, digits)
        except OSError as error:
            self._refusal = f"The PIN could not be saved ({error.strerror})."
        else:
            self.saved.emit()

    @Slot()
    def _count_down(self) -> None:
        if not self.secondsLeft:
            self._countdown.stop()
        self.changed.emit()
