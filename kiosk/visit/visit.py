"""One patient's use of the kiosk: where they are, and how they like to read.

Nothing here is ever written anywhere; `end` forgets it all.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar, cast

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.content.aside import Ready
from kiosk.visit.screens import Place, Screens

SIZES = (100, 125, 150, 200)
"""Text sizes in percent."""

THEMES = ("light", "contrast")

Shown = TypeVar("Shown")


def shown(kind: type | str, notify: Signal) -> Callable[[Callable[[Any], Shown]], Shown]:
    """A property that QML reads and watches: PySide's own, with the type that Python sees."""
    return cast(Any, Property)(kind, notify=notify)  # type: ignore[no-any-return]


class Visit(QObject):
    """What the screen shows. QML reads the properties and calls the slots; nothing else flows back."""

    languageChanged = Signal()
    lookChanged = Signal()
    pageChanged = Signal()
    itemChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screens: Screens | None = None
        self._problems: tuple[str, ...] = ()
        self._language = ""
        self._size = SIZES[0]
        self._theme = THEMES[0]
        self._places = [Place()]

    def show(self, ready: Ready) -> None:
        """Take up good content. Bad content is shown only where there was no good content before."""
        if ready.pages:
            self._screens = Screens(ready.pages, ready.digest)
            if self._language not in self._screens.languages:
                self._language = self._screens.languages[0]
            known = [place for place in self._places if self._screens.has(place)]
            self._places = known if known and known[0] == self._screens.start else [self._screens.start]
            self._tell()
        elif self._screens is None:
            self._problems = ready.problems
            self._tell()

    @Slot()
    def end(self) -> None:
        """Forget the patient: place, language, size and theme return to what they were at the start."""
        self._size, self._theme = SIZES[0], THEMES[0]
        self._places = [Place()]
        if self._screens:
            self._language = self._screens.languages[0]
            self._places = [self._screens.start]
        self._tell()

    # What the screen reads

    @shown("QVariantMap", languageChanged)
    def book(self) -> dict[str, Any]:
        """What stands on every screen, in the language shown; empty as long as there is no good content."""
        return self._screens.book(self._language) if self._screens else {}

    @shown(str, languageChanged)
    def language(self) -> str:
        """The code of the language shown."""
        return self._language

    @shown("QVariantMap", pageChanged)
    def page(self) -> dict[str, Any]:
        """The page shown, in the language shown; its `kind` names the QML file that draws it."""
        if self._screens is None:
            return {"kind": "problem", "id": "", "problems": list(self._problems)}
        return self._screens.page(self._language, self._places[-1])

    @shown(str, pageChanged)
    def place(self) -> str:
        """A key that differs from page to page: while it stays the same, the page is not built anew."""
        return str(self._places[-1]) if self._screens else "problem"

    @shown("QVariantList", pageChanged)
    def trail(self) -> list[str]:
        """The pages that Back can lead to, and the page shown."""
        return [str(place) for place in self._places]

    @shown("QVariantList", pageChanged)
    def ahead(self) -> list[str]:
        """The pages that a tap can lead to from here."""
        return [str(place) for place in self._screens.ahead(self._places[-1])] if self._screens else []

    @shown(str, itemChanged)
    def item(self) -> str:
        """What is chosen on the page: a step, a stage, a risk; empty for none."""
        return self._places[-1].item

    @shown(bool, pageChanged)
    def away(self) -> bool:
        """Whether there is a page to go back to."""
        return len(self._places) > 1

    @shown(int, lookChanged)
    def size(self) -> int:
        """Text size in percent."""
        return self._size

    @shown(str, lookChanged)
    def theme(self) -> str:
        """`light` or `contrast`."""
        return self._theme

    @Slot(str, result="QVariantMap")
    def peek(self, place: str) -> dict[str, Any]:
        """A page that is not shown yet, by its key."""
        return self._screens.page(self._language, Place(*place.split("/"))) if self._screens else {}

    # What the patient does

    @Slot(str)
    def open(self, name: str) -> None:
        """Turn to a page of this topic; on the list of topics, to a topic."""
        topic = self._places[-1].topic
        self._go(Place(topic, name) if topic else Place(name))

    @Slot(str)
    def choose(self, item: str) -> None:
        """Choose an item on this page."""
        self._places[-1] = replace(self._places[-1], item=item)
        self.itemChanged.emit()

    @Slot(str)
    def enter(self, item: str) -> None:
        """Choose an item as a page of its own: Back returns to the page without it."""
        self._places.append(replace(self._places[-1], item=item))
        self.pageChanged.emit()
        self.itemChanged.emit()

    @Slot()
    def back(self) -> None:
        """Return to the page before."""
        if self.away:
            self._places.pop()
            self._turn()

    @Slot()
    def home(self) -> None:
        """Return to the first page."""
        del self._places[1:]
        self._turn()

    @Slot()
    def help(self) -> None:
        """Turn to the help page of this topic."""
        if self._screens:
            self._go(self._screens.help(self._places[-1].topic))

    @Slot()
    def sources(self) -> None:
        """Turn to this topic's list of sources."""
        place = self._screens and self._screens.sources(self._places[-1].topic)
        if place:
            self._go(place)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show the same place in another language."""
        if self._screens and language in self._screens.languages:
            self._language = language
            self.languageChanged.emit()
            self.pageChanged.emit()

    @Slot(int)
    def resize(self, size: int) -> None:
        """Take a text size in percent, one of `SIZES`."""
        self._size = size if size in SIZES else SIZES[0]
        self.lookChanged.emit()

    @Slot()
    def grow(self) -> None:
        """Take the next larger text size; after the largest, the smallest."""
        self.resize(SIZES[(SIZES.index(self._size) + 1) % len(SIZES)])

    @Slot(str)
    def paint(self, theme: str) -> None:
        """Take a theme, one of `THEMES`."""
        self._theme = theme if theme in THEMES else THEMES[0]
        self.lookChanged.emit()

    def _go(self, place: Place) -> None:
        here = self._places[-1]
        if self._screens and self._screens.has(place) and (place.topic, place.page) != (here.topic, here.page):
            self._places.append(place)
            self._turn()

    def _turn(self) -> None:
        self.pageChanged.emit()
        self.itemChanged.emit()

    def _tell(self) -> None:
        self.languageChanged.emit()
        self.lookChanged.emit()
        self._turn()
