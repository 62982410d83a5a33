"""Many languages, on the first screen and on a screen of their own; the panel in which a patient chooses the looks."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import product

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.content.plain import PlainLanguage
from kiosk.looks import TEXT_SIZES
from kiosk.staff.proof.pictures import SIZES
from kiosk.ui.window import KioskWindow
from kiosk.visit.display import VisitDefaults
from tests import fit
from tests.conftest import SHIPPED, loaded
from tests.glass import Finger, frame, items, kind, tap_named, taps, words

NAMES = {
    "en": "English", "es": "Español", "ar": "العربية", "vi": "Tiếng Việt", "pt-BR": "Português (Brasil)",
    "fr": "Français", "ht": "Kreyòl ayisyen", "pl": "Polski", "de": "Deutsch", "so": "Soomaali", "tl": "Tagalog",
    "ur": "اردو", "fa": "فارسی", "tr": "Türkçe", "it": "Italiano", "nl": "Nederlands", "ro": "Română",
    "cs": "Čeština", "hu": "Magyar", "id": "Bahasa Indonesia", "sw": "Kiswahili", "sq": "Shqip", "lt": "Lietuvių",
    "hmn": "Hmoob",
}  # fmt: skip
"""In letters of the fonts that are installed with the kiosk."""
NOTICE = "We are closed on Thursday and on Friday."

OpenMany = Callable[..., KioskWindow]

every_size = pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s[0]}x{s[1]}")


@pytest.fixture
def open_many(qapp: QGuiApplication) -> Iterator[OpenMany]:
    """Opens the first screen with so many languages, of a size in pixels; without `motion` no words take turns."""
    opened: list[KioskWindow] = []

    def open_count(
        count: int = 24, size: tuple[int, int] = fit.ONE_SIZE, *, motion: bool = False, notice: bool = False
    ) -> KioskWindow:
        ready = loaded(SHIPPED)
        codes = list(NAMES)[:count]
        known: list[PlainLanguage] = [{"code": code, "name": NAMES[code], "reviewed": True} for code in codes]
        first = ready.pages["en"]
        for code in codes:
            page = deepcopy(ready.pages.get(code, first))
            page["languages"] = known
            page["words"]["start"] += f" ({code})"
            if notice:
                text = f"{NOTICE} ({code})"
                page["clinic"]["notice"] = {"text": text, "from": "2000-01-01", "until": "2999-12-31"}
            ready.pages[code] = page
        screen = KioskWindow()
        opened.append(screen)
        screen.device.configure(0, motion)
        screen.open(ready, *size)
        screen.window.show()
        settle(screen)
        return screen

    yield open_count
    for screen in opened:
        screen.close()
    qapp.processEvents()


def settle(screen: KioskWindow) -> None:
    """Lay out all that is on the glass."""
    for _ in range(3):
        QGuiApplication.processEvents()
        screen.window.grabWindow()


def languages(screen: KioskWindow) -> list[QQuickItem]:
    return [tap for tap in taps(screen.window) if kind(tap) == "LanguageButton"]


def open_looks(screen: KioskWindow, finger: Finger) -> None:
    finger.tap(str(screen.visit.display.shared["strings"]["looksettings"]))
    settle(screen)


def open_languages(screen: KioskWindow, finger: Finger) -> None:
    """By the button of the header or, where it has no space for one, by that of the panel."""
    if not any(tap.property("icon") == "globe" for tap in taps(screen.window)):
        open_looks(screen, finger)
    finger.tap(next(tap for tap in taps(screen.window) if tap.property("icon") == "globe"))
    settle(screen)


def overlay_faults(screen: KioskWindow, overlay: str, text: int) -> list[str]:
    """What is wrong with an overlay: the page behind it is not looked at."""
    top = next(item for item in items(screen.window) if kind(item) == overlay)
    glass = fit.Glass(screen.window)
    for found in (glass.texts, glass.taps):
        for item in [item for item in found if item is not top and not top.isAncestorOf(item)]:
            del found[item]
    return fit.layout_faults(glass, text) + fit.pale_texts(glass, screen.window.grabWindow())


@every_size
@pytest.mark.parametrize("notice", [False, True], ids=["", "notice"])
def test_24_languages_are_on_the_first_screen_at_once(open_many: OpenMany, size: tuple[int, int], notice: bool) -> None:
    screen = open_many(24, size, notice=notice)
    assert fit.faults(screen.window, TEXT_SIZES[0]) == []
    shown = languages(screen)
    assert [tap.property("name") for tap in shown] == list(NAMES.values())
    whole = frame(screen.window.contentItem())
    assert all(whole.contains(frame(tap)) for tap in shown)
    assert any(kind(item) == "AttractPanel" for item in items(screen.window))
    assert (NOTICE in words(screen.window)) == notice


@pytest.mark.slow
@fit.every_size
@pytest.mark.parametrize("count", [4, 5, 7, 9, 12, 15, 16, 20])
def test_fewer_languages_fit_too(open_many: OpenMany, size: tuple[int, int], count: int) -> None:
    screen = open_many(count, size)
    assert fit.faults(screen.window, TEXT_SIZES[0]) == []
    assert [tap.property("name") for tap in languages(screen)] == list(NAMES.values())[:count]


@fit.every_size
def test_large_letters_fit(open_many: OpenMany, size: tuple[int, int]) -> None:
    screen = open_many(24, size)
    for language, text in product(("en", "ar"), TEXT_SIZES[1:]):
        screen.visit.begin("")
        screen.visit.set_defaults(VisitDefaults(language, text))
        screen.visit.end()
        settle(screen)
        assert fit.faults(screen.window, text) == []


@fit.every_size
@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_large_letters_turn_the_languages_like_pages(
    open_many: OpenMany, size: tuple[int, int], theme: str, touchscreen: QPointingDevice
) -> None:
    screen = open_many(24, size)
    finger = Finger(screen.window, touchscreen)
    for text in TEXT_SIZES[1:]:
        screen.visit.begin("")
        screen.visit.set_defaults(VisitDefaults("ar", text, theme))
        screen.visit.end()
        settle(screen)
        seen: set[str] = set()
        for _ in range(24):
            assert fit.faults(screen.window, text) == []
            seen |= {str(tap.property("name")) for tap in languages(screen)}
            more = [tap for tap in taps(screen.window) if tap.property("icon") == "down"]
            if not more:
                break
            finger.tap(more[0])
            settle(screen)
        assert seen == set(NAMES.values())


def test_the_first_languages_are_the_largest(open_many: OpenMany) -> None:
    shown = languages(open_many())
    assert [tap.property("strong") for tap in shown] == [True] * 3 + [False] * 21
    areas = [tap.width() * tap.height() for tap in shown]
    assert min(areas[:3]) > 1.5 * max(areas[3:])


def test_a_touch_begins_in_the_language_that_is_touched(open_many: OpenMany, touchscreen: QPointingDevice) -> None:
    screen = open_many()
    Finger(screen.window, touchscreen).tap("Polski")
    assert (screen.visit.phase, screen.visit.display.language) == ("reading", "pl")


def test_a_touch_beside_begins_in_the_first(open_many: OpenMany, touchscreen: QPointingDevice) -> None:
    screen = open_many()
    finger = Finger(screen.window, touchscreen)
    beside = frame(next(item for item in items(screen.window) if kind(item) == "AttractPanel")).center()
    finger.press(beside)
    finger.release(beside)
    assert (screen.visit.phase, screen.visit.display.language) == ("reading", "en")


def test_the_words_to_start_take_turns(open_many: OpenMany, qtbot: QtBot) -> None:
    screen = open_many(motion=True)
    assert "(en)" in words(screen.window)
    places = [frame(tap) for tap in languages(screen)]
    qtbot.waitUntil(lambda: "(es)" in words(screen.window))
    assert "(en)" not in words(screen.window)
    assert places == [frame(tap) for tap in languages(screen)]


@every_size
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_screen_of_languages_shows_all_at_once(
    open_many: OpenMany, size: tuple[int, int], language: str, touchscreen: QPointingDevice
) -> None:
    screen = open_many(24, size)
    screen.visit.begin(language)
    settle(screen)
    open_languages(screen, Finger(screen.window, touchscreen))
    assert overlay_faults(screen, "LanguageScreen", TEXT_SIZES[0]) == []
    assert {tap.property("name"): tap.property("chosen") for tap in languages(screen)} == {
        name: code == language for code, name in NAMES.items()
    }


def test_the_screen_of_languages_switches_and_closes(open_many: OpenMany, touchscreen: QPointingDevice) -> None:
    screen = open_many()
    screen.visit.begin("")
    screen.visit.jump("microneedling/steps", "")
    finger = Finger(screen.window, touchscreen)
    settle(screen)
    open_languages(screen, finger)
    finger.tap("Español")
    settle(screen)
    assert screen.visit.display.language == "es"
    assert screen.visit.navigation.key == "microneedling/steps"
    assert not languages(screen)


@fit.every_size
def test_the_panel_of_looks_fits_in_every_look(
    open_many: OpenMany, size: tuple[int, int], touchscreen: QPointingDevice
) -> None:
    screen = open_many(24, size)
    finger = Finger(screen.window, touchscreen)
    for language in ("en", "es", "ar"):
        for theme in ("light", "contrast"):
            screen.visit.begin(language)
            screen.visit.display.setTheme(theme)
            settle(screen)
            open_looks(screen, finger)
            panel = next(item for item in items(screen.window) if kind(item) == "LooksPanel")
            panel.setProperty("showsLanguages", True)
            for text in TEXT_SIZES:
                screen.visit.display.setTextSize(text)
                settle(screen)
                assert overlay_faults(screen, "LooksPanel", text) == [], (language, theme, text)
            screen.visit.end()
            settle(screen)


def test_the_panel_of_looks_shows_each_choice_at_once(open_many: OpenMany, touchscreen: QPointingDevice) -> None:
    screen = open_many()
    screen.visit.begin("")
    finger = Finger(screen.window, touchscreen)
    settle(screen)
    open_looks(screen, finger)
    names = [f"Text size {size} %" for size in TEXT_SIZES]
    places = [frame(tap_named(screen.window, name)) for name in names]
    for size, name in zip(TEXT_SIZES, names, strict=True):
        finger.tap(name)
        settle(screen)
        assert screen.visit.display.textSize == size
        assert places == [frame(tap_named(screen.window, name)) for name in names]
    finger.tap("Contrast")
    assert screen.visit.display.theme == "contrast"
    finger.tap("Light")
    assert screen.visit.display.theme == "light"
    finger.tap(next(tap for tap in taps(screen.window) if tap.property("icon") == "cross"))
    settle(screen)
    assert screen.visit.phase == "reading"
    assert not any(kind(item) == "LooksPanel" for item in items(screen.window))
