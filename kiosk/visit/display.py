"""How a patient reads: the language, the text size and the theme; and what every screen shows in that language."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content import clock
from kiosk.content.plain import PlainTerms
from kiosk.looks import TEXT_SIZES, THEMES
from kiosk.qml_property import qml_attribute, qml_property
from kiosk.visit.page_index import PageIndex, SharedContent
from kiosk.visit.part import VisitPart


class VisitDefaults(NamedTuple):
    """How each visit begins, and how many times longer than usual a page is left alone before the warning."""

    language: str = ""
    """The first of the content where it does not have this one."""
    size: int = TEXT_SIZES[0]
    theme: str = THEMES[0]
    patience: float = 1.0


class DisplaySettings(VisitPart):
    """The content that is shown, and how."""

    languageChanged = Signal()
    looksChanged = Signal()
    contentChanged = Signal()
    """After `languageChanged`: pages have other words now."""

    language: str = qml_attribute(str, "_language", languageChanged)
    """The code of the language; "" as long as there is no good content."""
    textSize: int = qml_attribute(int, "_text_size", looksChanged)
    """In percent, one of `TEXT_SIZES`."""
    theme: str = qml_attribute(str, "_theme", looksChanged)
    """One of `THEMES`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.index = PageIndex({}, "")
        self.defaults = VisitDefaults()
        self._language, self._text_size, self._theme, _ = self.defaults
        self._day = ""

    def reset(self) -> None:
        language, self._text_size, self._theme, _ = self.defaults
        self._show(language)
        self.looksChanged.emit()

    def show(self, index: PageIndex) -> None:
        """Show other content, in the same language if it has that."""
        self.index = index
        self._show(self._language)

    def update_day(self) -> None:
        """Show what is true today, such as whether an approval holds."""
        if self._day != clock.today():
            self._show(self._language)

    @qml_property("QVariantList", looksChanged)
    def textSizes(self) -> list[int]:
        """The sizes of letters that can be chosen, in percent."""
        return list(TEXT_SIZES)

    @qml_property("QVariantMap", languageChanged)
    def shared(self) -> SharedContent:
        return self.index.shared(self._language)

    @qml_property("QVariantMap", languageChanged)
    def annotations(self) -> dict[str, PlainTerms]:
        return self.index.annotations(self._language)

    @qml_property("QVariantList", languageChanged)
    def greetings(self) -> list[dict[str, str]]:
        """What the attract screen says in each language: its `code`, `name`, the `words` of its button, a `notice`."""
        return self.index.greetings()

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Show the same page in another language. A language that the content does not have changes nothing."""
        if language in self.index.languages and language != self._language:
            self._show(language)

    @Slot(int)
    def setTextSize(self, size: int) -> None:
        """Take a text size in percent; 100 if it is not one of `TEXT_SIZES`."""
        self._text_size = size if size in TEXT_SIZES else TEXT_SIZES[0]
        self.looksChanged.emit()

    @Slot(str)
    def setTheme(self, theme: str) -> None:
        """Take a theme; the light one if it is not one of `THEMES`."""
        self._theme = theme if theme in THEMES else THEMES[0]
        self.looksChanged.emit()

    def _show(self, language: str) -> None:
        self._day = clock.today()
        known = self.index.languages
        self._language = language if language in known else next(iter(known), "")
        self.languageChanged.emit()
        self.contentChanged.emit()
