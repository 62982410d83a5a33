"""What a patient has chosen on the pages: answers to questions, and what is on their list."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.qml_property import qml_attribute
from kiosk.visit.part import VisitPart

ANSWERS = "answers"
"""By question: 0 for the right answer, from 1 for the wrong ones."""
LISTED = "listed"
"""What is on the patient's list, in the order in which it came."""
TICKED = "ticked"
"""Items of a page that are done or chosen; a handout marks them."""


class Choices(VisitPart):
    """Numbers by kind and by what they are about: `topic/page/item`. No words, so that they follow the language.

    A page that keeps something else gives it a kind of its own: QML does all of it with `set`, `toggle` and `made`.
    """

    changed = Signal()
    answered = Signal(str, str, bool)
    """A topic, a question of it that was answered for the first time in this visit, and whether rightly."""

    made: dict[str, dict[str, int]] = qml_attribute("QVariantMap", "_made", changed)
    """All choices by kind and key. In QML a choice that was not made is undefined, and so is a kind without any."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.reset()

    def reset(self) -> None:
        self._made: dict[str, dict[str, int]] = {ANSWERS: {}, LISTED: {}}
        self.changed.emit()

    @Slot(str, str, int)
    def set(self, kind: str, key: str, value: int) -> None:
        """Choose a value, instead of any chosen before."""
        self._made.setdefault(kind, {})[key] = value
        self.changed.emit()

    @Slot(str, str)
    def toggle(self, kind: str, key: str) -> None:
        """Take a choice back, or make it: then its value is 1."""
        if key in self._made.get(kind, {}):
            self.keep(kind, lambda known: known != key)
        else:
            self.set(kind, key, 1)

    @Slot(str, int)
    def answer(self, key: str, choice: int) -> None:
        first = key not in self._made[ANSWERS]
        self.set(ANSWERS, key, choice)
        if first:
            topic, _, question = key.split("/")
            self.answered.emit(topic, question, choice == 0)

    def keep(self, kind: str, wanted: Callable[[str], bool]) -> None:
        """Take back the choices of a kind that are about anything else."""
        self._made[kind] = {key: value for key, value in self._made[kind].items() if wanted(key)}
        self.changed.emit()
