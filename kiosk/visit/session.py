"""One patient's use of the kiosk. Nothing of it is ever written anywhere; `Visit.end` forgets it all."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content.store.loader_process import LoadedContent
from kiosk.qml_property import qml_attribute
from kiosk.visit.choices import LISTED, Choices
from kiosk.visit.display import DisplaySettings, VisitDefaults
from kiosk.visit.idle import IdleTimer, reading_time
from kiosk.visit.navigation import Navigation
from kiosk.visit.page_index import PageIndex, list_entry
from kiosk.visit.part import VisitPart
from kiosk.visit.shown_page import count_words
from kiosk.visit.take_home import TakeHome

MAX_STAYS = 20
"""Warnings in a row that a touch may answer, with nothing done between them; docs/figures.md I1 asks for 10."""

DAY_CHECK_S = 30.0
"""How often the attract screen asks which day it is: what the clinic says of one day is gone on the next."""

GOODBYE_S = 6.0
"""How long the words after a visit stay, if nobody touches them away."""


class Visit(QObject):
    """What the screen shows. QML reads properties and calls slots, of the visit and of its parts.

    A visit has phases: `attract` until somebody begins, `reading`, `warning` when nobody touched for long, `cleared`
    after Finish; `error` after a crash; `problem` as long as there is no good content.
    """

    phaseChanged = Signal()
    secondsLeftChanged = Signal()
    activityNoted = Signal()
    """The patient did something on a page."""
    ended = Signal()
    """All that the visit left elsewhere must go."""

    navigation: Navigation = qml_attribute(QObject, "_navigation")
    display: DisplaySettings = qml_attribute(QObject, "_display")
    choices: Choices = qml_attribute(QObject, "_choices")
    takeHome: TakeHome = qml_attribute(QObject, "_take_home")
    phase: str = qml_attribute(str, "_phase", phaseChanged)
    goodbyeText: str = qml_attribute(str, "_goodbye_text", phaseChanged)
    """What is said after Finish."""
    secondsLeft: int = qml_attribute(int, "_idle.seconds_left", secondsLeftChanged)
    """Seconds of the warning that are left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._display = DisplaySettings(self)
        self._choices = Choices(self)
        self._navigation = Navigation(self._display, self._choices, self)
        self._take_home = TakeHome(self._display, self._navigation, self._choices, self)
        self.parts: tuple[VisitPart, ...] = (self._navigation, self._take_home, self._choices, self._display)
        """All that a patient can change."""
        self._phase = "problem"
        self._goodbye_text = ""
        self._stays = 0
        self._idle = IdleTimer(self)
        self._idle.secondsLeftChanged.connect(self.secondsLeftChanged)
        self._idle.warned.connect(self._warn)
        self._idle.ended.connect(self.end)
        self._goodbye = QTimer(self, singleShot=True, interval=round(GOODBYE_S * 1000))
        self._goodbye.timeout.connect(self.end)
        self._navigation.pageChanged.connect(self._wait)
        self._day = QTimer(self, interval=round(DAY_CHECK_S * 1000))
        self._day.timeout.connect(self._follow_day)
        self._day.start()

    def set_defaults(self, defaults: VisitDefaults) -> None:
        """Begin each visit like this from now on."""
        self._display.defaults = defaults
        self.end()

    def show(self, loaded: LoadedContent) -> None:
        """Show other content, which ends the visit. Bad content is only shown where there was no good content."""
        index = PageIndex(loaded.pages, loaded.digest, loaded.problems)
        if index.languages or not self._display.index.languages:
            self._display.show(index)
            self.end()

    def refresh(self, loaded: LoadedContent) -> None:
        """Show other content and stay on the page, for those who write it. Bad content changes nothing."""
        if not loaded.pages:
            self.show(loaded)
            return
        index = PageIndex(loaded.pages, loaded.digest)
        self._display.show(index)
        self._choices.keep(LISTED, lambda key: list_entry(index, self._display.language, key) is not None)
        self._enter("reading")

    def jump(self, key: str, item: str) -> None:
        """Begin at a page, by its key, with an item selected on it; or show it next."""
        self._navigation.jump(key, item)
        self._enter("reading")

    def show_error_screen(self) -> None:
        """Something failed: calm words for some seconds, then the attract screen."""
        self._forget("error")
        self._goodbye.start()

    @Slot(str)
    def begin(self, language: str) -> None:
        """Show the first page, in a language; "" for that of the attract screen."""
        if self._phase == "attract":
            self._display.update_day()
            self._display.setLanguage(language)
            self._enter("reading")

    @Slot()
    def _follow_day(self) -> None:
        """Show what is true today, unless somebody reads: that must not change under their eyes."""
        if self._phase == "attract":
            self._display.update_day()

    @Slot()
    def end(self) -> None:
        """Forget the patient: everything is as it was before they came."""
        self._forget("attract" if self._display.index.languages else "problem")

    @Slot()
    def finish(self) -> None:
        """Forget the patient at once, and say so in their language."""
        text = self._display.shared["strings"]["cleared"] if self._display.index.languages else ""
        self.end()
        self._goodbye_text = text
        self._goodbye.start()
        self._enter("cleared")

    @Slot()
    def stay(self) -> None:
        """Go on reading after the warning."""
        if self._phase == "warning":
            self._stays += 1
            self._enter("reading")

    @Slot()
    def noteActivity(self) -> None:
        """Somebody did something on a page. A touch that does nothing keeps no visit: it may be a drop of water."""
        if self._phase == "reading":
            self._stays = 0
            self._idle.restart()
            self.activityNoted.emit()

    def _forget(self, phase: str) -> None:
        self._idle.stop()
        self._goodbye.stop()
        self._goodbye_text = ""
        self._stays = 0
        self._enter(phase)  # first, so that nothing of the visit is shown any more
        for part in self.parts:
            part.reset()
        self.ended.emit()

    @Slot()
    def _warn(self) -> None:
        if self._stays < MAX_STAYS:
            self._enter("warning")
        else:
            self.end()

    def _enter(self, phase: str) -> None:
        self._phase = phase
        self.phaseChanged.emit()
        self._wait()

    @Slot()
    def _wait(self) -> None:
        if self._phase == "reading" and self._display.index.languages:
            self._idle.start(reading_time(count_words(self._navigation.page)) * self._display.defaults.patience)
