"""One patient's use of the kiosk: where they are, and how they like to read.

Nothing here is ever written anywhere; `end` forgets it all.
"""

from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content.store.loader_process import LoadedContent
from kiosk.looks import TEXT_SIZES, THEMES
from kiosk.qml_property import qml_property
from kiosk.visit.handout import handout, text_of
from kiosk.visit.idle import IdleTimer, reading_time
from kiosk.visit.mylist import LIST, MyList
from kiosk.visit.page_index import PageIndex, Route, count, is_mirrored
from kiosk.visit.take_home import TAKE, TakeHome

PARTING = 6.0
"""Seconds that the words after a visit stay, if nobody touches them away."""

CELLS = 73
"""Modules that a code has on a side at most, as long as the glass was not measured."""

REST = 0.2
"""Seconds without a turn after which pages that a tap may lead to are built."""

Shown = TypeVar("Shown")


class VisitDefaults(NamedTuple):
    """What each visit begins with, and how many times longer than usual a quiet screen is left alone."""

    language: str = ""
    size: int = TEXT_SIZES[0]
    theme: str = THEMES[0]
    patience: float = 1.0


class Visit(QObject):
    """What the screen shows. QML reads the properties and calls the slots; nothing else flows back.

    A visit has phases: `attract` until somebody begins, `reading`, `warning` when nobody touched for long, `cleared`
    after Finish. `moment` stands after an error, `problem` as long as there is no good content.
    """

    languageChanged = Signal()
    lookChanged = Signal()
    pageChanged = Signal()
    itemChanged = Signal()
    phaseChanged = Signal()
    leftChanged = Signal()
    notesChanged = Signal()
    rested = Signal()
    answered = Signal(str, str, bool)
    """A topic and a question of it were answered for the first time in a visit, and whether rightly."""
    forgotten = Signal()
    """Everything that the visit left elsewhere is to go."""
    printAsked = Signal(list, bool)
    """The lines of a handout are to be printed; whether they run from right to left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screens: PageIndex | None = None
        self._problems: tuple[str, ...] = ()
        self._start = VisitDefaults()
        self._phase = "problem"
        self._language = ""
        self._places: list[Route] = []
        self._parting = ""
        self._cells = CELLS
        self._paper = ""
        self._idle = IdleTimer(self)
        self._idle.leftChanged.connect(self.leftChanged)
        self._idle.warned.connect(lambda: self._enter("warning"))
        self._idle.ended.connect(self.end)
        self._goodbye = QTimer(self)
        self._goodbye.setSingleShot(True)
        self._goodbye.setInterval(round(PARTING * 1000))
        self._goodbye.timeout.connect(self.end)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(round(REST * 1000))
        self._rest.timeout.connect(self.rested)
        self._forget()

    def show(self, ready: LoadedContent) -> None:
        """Take up good content, which ends the visit. Bad content is shown only where there was no good content."""
        if ready.pages:
            self._screens = PageIndex(ready.pages, ready.digest)
            self.end()
        elif self._screens is None:
            self._problems = ready.problems
            self._tell()

    def refresh(self, ready: LoadedContent) -> None:
        """Take up good content and stay on the page, for those who write it; bad content changes nothing."""
        if not ready.pages:
            self.show(ready)
            return
        self._screens = PageIndex(ready.pages, ready.digest)
        if self._language not in self._screens.languages:
            self._language = self._screens.languages[0]
        known = [place for place in self._places if self._has(place)]
        self._places = known if known and known[0] == self._screens.start else [self._screens.start]
        self._list.keep(self._screens, self._language)
        self._enter("reading")
        self._tell()

    def find(self, topic: str, page: str) -> str:
        """The key of a page by its id, in a topic or, if that is not named, in the first that has it; or empty."""
        return str(self._screens.find(topic, page) or "") if self._screens else ""

    def jump(self, place: str, item: str) -> None:
        """Show a page, by its key, and an item on it, whatever was shown before."""
        if self._screens:
            topic, _, page = place.partition("/")
            way = [self._screens.start, Route(topic), Route(topic, page, item)]
            self._places = list(dict.fromkeys(way))
            self._enter("reading")
            self._turn()

    def unanswer(self, question: str) -> None:
        """Take back what was answered to a question of this topic."""
        self._answers.get(self._places[-1].topic, {}).pop(question, None)
        self.itemChanged.emit()

    def prefer(self, start: VisitDefaults) -> None:
        """Begin each visit so from now on."""
        self._start = start
        self.end()

    def stumble(self) -> None:
        """Something failed: calm words for a moment, then the attract screen."""
        self._forget()
        self._goodbye.start()
        self._enter("moment")
        self._tell()

    @property
    def free(self) -> bool:
        """Whether nobody is reading, so that other content may come."""
        return self._phase in ("attract", "problem")

    # How a visit begins and ends

    @Slot(str)
    def begin(self, language: str) -> None:
        """Show the first page, in a language."""
        if self._phase == "attract":
            self._enter("reading")
            if language in ("", self._language):  # what was built ahead can be shown
                self._turn()
            else:
                self.speak(language)

    @Slot()
    def end(self) -> None:
        """Forget the patient: place, language, size and theme return to what they were at the start."""
        self._idle.stop()
        self._goodbye.stop()
        self._forget()
        self._enter("attract" if self._screens else "problem")
        self._tell()

    @Slot()
    def finish(self) -> None:
        """Forget the patient at once, and say so in their language."""
        parting = self.book["words"]["cleared"] if self._screens else ""
        self.end()
        self._parting = parting
        self._goodbye.start()
        self._enter("cleared")

    @Slot()
    def stir(self) -> None:
        """Somebody touched something, be it of use or not."""
        self._idle.stir()

    @Slot()
    def stay(self) -> None:
        """Go on reading after the warning."""
        if self._phase == "warning":
            self._enter("reading")
            self._wait()

    # What the screen reads

    @qml_property(str, phaseChanged)
    def phase(self) -> str:
        """Where in a visit the screen is: see above."""
        return self._phase

    @qml_property(str, phaseChanged)
    def parting(self) -> str:
        """What is said after Finish."""
        return self._parting

    @qml_property(int, leftChanged)
    def left(self) -> int:
        """Seconds of the warning that are left."""
        return self._idle.left

    @qml_property("QVariantList", languageChanged)
    def starts(self) -> list[dict[str, str]]:
        """What is written on the attract screen, for each language of the file."""
        return self._screens.starts() if self._screens else []

    @qml_property("QVariantMap", languageChanged)
    def book(self) -> dict[str, Any]:
        """What stands on every screen, in the language shown; empty as long as there is no good content."""
        return self._screens.book(self._language) if self._screens else {}

    @qml_property("QVariantMap", languageChanged)
    def marks(self) -> dict[str, Any]:
        """The words that can be explained where they stand, in the language shown, by the text that they stand in."""
        return self._screens.marks(self._language) if self._screens else {}

    @qml_property(str, languageChanged)
    def language(self) -> str:
        """The code of the language shown."""
        return self._language

    @qml_property("QVariantMap", pageChanged)
    def page(self) -> dict[str, Any]:
        """The page shown, in the language shown. Each reading in QML copies all of it, up to 1 ms."""
        return self._here()

    @qml_property(str, pageChanged)
    def kind(self) -> str:
        """The kind of the page shown, which names the QML file that draws it."""
        return str(self._here()["kind"])

    @qml_property(bool, pageChanged)
    def changed(self) -> bool:
        """Whether something on the page shown is not as it was approved."""
        return bool(self._here().get("changed"))

    @qml_property(str, pageChanged)
    def place(self) -> str:
        """A key that differs from page to page: while it stays the same, the page is not built anew."""
        return str(self._places[-1]) if self._screens else "problem"

    @qml_property("QVariantList", pageChanged)
    def trail(self) -> list[str]:
        """The pages that Back can lead to, and the page shown."""
        return [str(place) for place in self._places]

    @qml_property("QVariantList", pageChanged)
    def ahead(self) -> list[str]:
        """The pages that a tap can lead to from here."""
        return [str(place) for place in self._screens.ahead(self._places[-1])] if self._screens else []

    @qml_property(str, itemChanged)
    def item(self) -> str:
        """What is chosen on the page: a step, a stage, a risk; empty for none."""
        return self._places[-1].item

    @qml_property("QVariantMap", itemChanged)
    def answers(self) -> dict[str, int]:
        """What was answered in this topic, by question: 0 for the right answer, from 1 for the wrong ones."""
        return self._answers.get(self._places[-1].topic, {})

    @qml_property("QVariantList", notesChanged)
    def notes(self) -> list[str]:
        """The keys of what is on the patient's list."""
        return self._list.keys

    @qml_property(bool, pageChanged)
    def away(self) -> bool:
        """Whether there is a page to go back to."""
        return len(self._places) > 1

    @qml_property(int, lookChanged)
    def size(self) -> int:
        """Text size in percent."""
        return self._size

    @qml_property(str, lookChanged)
    def theme(self) -> str:
        """`light` or `contrast`."""
        return self._theme

    @Slot(str, result="QVariantMap")
    def peek(self, place: str) -> dict[str, Any]:
        """A page that is not shown yet, by its key."""
        return self._screens.page(self._language, Route(*place.split("/"))) if self._screens else {}

    @Slot()
    def rest(self) -> None:
        """Tell by `rested` when nothing was turned for a moment.

        A Timer of QML would be an animation to Qt, whose clock then warns now and then of a flick that ends with it.
        """
        self._rest.start()

    # What the patient does

    @Slot(str)
    def open(self, name: str) -> None:
        """Turn to a page of this topic; on the list of topics, to a topic."""
        self._go(self._named(name))

    @Slot(str, result=str)
    def key(self, name: str) -> str:
        """The key of the page that `open` turns to."""
        return str(self._named(name))

    @Slot(str, str)
    def refer(self, page: str, item: str) -> None:
        """Turn to a page of this topic with an item chosen on it."""
        self._go(Route(self._places[-1].topic, page, item))

    @Slot(str, int)
    def answer(self, question: str, choice: int) -> None:
        """Answer a question of this topic, or answer it anew: see `answers`."""
        topic = self._places[-1].topic
        given = self._answers.setdefault(topic, {})
        first = question not in given
        given[question] = choice
        self.itemChanged.emit()
        if first:
            self.answered.emit(topic, question, choice == 0)

    @Slot(str)
    def choose(self, item: str) -> None:
        """Choose an item on this page."""
        self._places[-1] = self._places[-1]._replace(item=item)
        self.itemChanged.emit()

    @Slot(str)
    def enter(self, item: str) -> None:
        """Choose an item as a page of its own: Back returns to the page without it."""
        self._places.append(self._places[-1]._replace(item=item))
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
    def note(self, key: str) -> None:
        """Put a part of a page on the list, or take it off: `topic/page/part`, the part's id or a section's number."""
        self._list.toggle(key)
        self.notesChanged.emit()
        if self._places[-1].page == LIST:
            self._turn()

    @Slot()
    def review(self) -> None:
        """Turn to the list."""
        self._go(self._places[-1]._replace(page=LIST, item=""))

    @Slot()
    def take(self) -> None:
        """Turn to the page from which this one is taken home."""
        here = self._places[-1]
        self._go(here._replace(page=TAKE + here.page, item=""))

    @Slot()
    def print(self) -> None:
        """Take this page home on paper."""
        here = self._places[-1]
        if self._paper and here.page.startswith(TAKE):
            taken = self._page(here._replace(page=here.page.removeprefix(TAKE)))
            lines = handout(taken, self.book)
            self.printAsked.emit(lines, is_mirrored(text_of(lines)))

    @Slot(int)
    def fit(self, cells: int) -> None:
        """From now on codes have so many modules on a side at most, so that these are large enough on the glass."""
        self._cells = cells
        self._retake()

    def supply(self, paper: str) -> None:
        """What can be had of paper: "" without a printer, "ready", "busy", "done" or "failed"."""
        self._paper = paper
        self._retake()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show the same place in another language."""
        if self._screens and language in self._screens.languages:
            self._language = language
            self.languageChanged.emit()
            self._turn()

    @Slot(int)
    def resize(self, size: int) -> None:
        """Take a text size in percent, one of `TEXT_SIZES`."""
        self._size = size if size in TEXT_SIZES else TEXT_SIZES[0]
        self.lookChanged.emit()

    @Slot()
    def grow(self) -> None:
        """Take the next larger text size; after the largest, the smallest."""
        self.resize(TEXT_SIZES[(TEXT_SIZES.index(self._size) + 1) % len(TEXT_SIZES)])

    @Slot(str)
    def paint(self, theme: str) -> None:
        """Take a theme, one of `THEMES`."""
        self._theme = theme if theme in THEMES else THEMES[0]
        self.lookChanged.emit()

    def _named(self, name: str) -> Route:
        topic = self._places[-1].topic
        return Route(topic, name) if topic else Route(name)

    def _go(self, place: Route) -> None:
        here = self._places[-1]
        if self._screens and self._has(place) and (place.topic, place.page) != (here.topic, here.page):
            self._places.append(place)
            self._refill()
            self._turn()

    def _has(self, place: Route) -> bool:
        page = place.page.removeprefix(TAKE)
        shown = place._replace(page="" if page == LIST else page)
        return self._screens is not None and self._screens.has(shown)

    def _here(self) -> dict[str, Any]:
        if self._screens is None:
            return {"kind": "problem", "id": "", "problems": list(self._problems)}
        return self._page(self._places[-1])

    def _page(self, place: Route) -> dict[str, Any]:
        assert self._screens
        if place.page == LIST:
            return self._list.page(self._screens, self._language)
        if place.page.startswith(TAKE):
            taken = place._replace(page=place.page.removeprefix(TAKE))
            return self._take.page(self._page(taken), self.book, self._cells, self._paper)
        return self._screens.page(self._language, place)

    def _retake(self) -> None:
        """What is on the page from which one is taken home has changed."""
        if self._places[-1].page.startswith(TAKE):
            self.pageChanged.emit()

    def _turn(self) -> None:
        self.pageChanged.emit()
        self.itemChanged.emit()
        if self._phase == "reading":
            self._wait()

    def _wait(self) -> None:
        if self._screens:
            words = count(self._here())
            self._idle.begin(reading_time(words) * self._start.patience)

    def _refill(self) -> None:
        """The next sheet is another one."""
        if self._paper in ("done", "failed"):
            self._paper = "ready"

    def _forget(self) -> None:
        self.forgotten.emit()
        self._paper = "ready" if self._paper else ""
        _, self._size, self._theme, _ = self._start
        self._language = ""
        self._parting = ""
        self._list = MyList()
        self._take = TakeHome()
        self._places = [Route()]
        self._answers: dict[str, dict[str, int]] = {}
        if self._screens:
            known = self._screens.languages
            self._language = self._start.language if self._start.language in known else known[0]
            self._places = [self._screens.start]

    def _enter(self, phase: str) -> None:
        self._phase = phase
        self.phaseChanged.emit()

    def _tell(self) -> None:
        self.languageChanged.emit()
        self.lookChanged.emit()
        self.notesChanged.emit()
        self._turn()
