"""The PIN pad: what was typed, whether it is the PIN, and the wait after wrong tries."""

from math import ceil
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.command_name import command_name
from kiosk.qml_property import qml_attribute, qml_property
from kiosk.staff.area import pin

PROBLEMS = {
    "none": "No PIN is set on this machine, so this area is closed. To set one, run:",
    "broken": "The PIN kept on this machine is damaged. To set a new one, run:",
}


class PinEntry(QObject):
    """Takes the digits of a PIN one by one. How many there are can be seen, which ones cannot."""

    accepted = Signal()
    changed = Signal()

    wrong: bool = qml_attribute(bool, "_wrong", changed)
    """Whether the last try was wrong and no digit was typed since."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._tries = pin.Tries()
        self._digits = ""
        self._wrong = False
        self._countdown = QTimer(self, interval=250)
        self._countdown.timeout.connect(self._count_down)

    def problem(self) -> str:
        """Why there is no PIN to ask for, and what to do, in words for staff; "" if there is one."""
        problem = PROBLEMS.get(pin.state(self._path), "")
        return problem and f"{problem}\n**{command_name('set-pin')}**"

    def reset(self) -> None:
        """Forget what was typed. A wait that wrong tries brought goes on."""
        self._digits = ""
        self._wrong = False
        self.changed.emit()

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
            self._wrong = False
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def enter(self) -> None:
        digits, self._digits = self._digits, ""
        if digits and not self.secondsLeft:
            self._wrong = not pin.matches(self._path, digits)
            if self._wrong:
                self._tries.wrong()
                self._countdown.start()
            else:
                self._tries.right()
                self.accepted.emit()
        self.changed.emit()

    @Slot()
    def _count_down(self) -> None:
        if not self.secondsLeft:
            self._countdown.stop()
        self.changed.emit()
