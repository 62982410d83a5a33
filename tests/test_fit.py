"""Every page, in every look, can be read and touched."""

from dataclasses import replace
from functools import partial
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.content.store.content_file import load
from kiosk.looks import TEXT_SIZES
from kiosk.staff.proof.pictures import Filter, View, page_states, page_views, show_each
from kiosk.ui.window import KioskWindow
from kiosk.visit.display import VisitDefaults
from tests import fit
from tests.conftest import SHIPPED, TWO_TOPICS, Open
from tests.glass import items, kind

every_file = pytest.mark.parametrize("path", [SHIPPED, TWO_TOPICS], ids=["shipped", "two-topics"])


def complaints(screen: KioskWindow, view: View) -> list[str]:
    """All that is wrong with the page shown."""
    found = [f"{view}: {complaint}" for complaint in fit.faults(screen.window, view.text)]
    if view.theme == "light" and view.text in (TEXT_SIZES[0], TEXT_SIZES[-1]):
        found += [f"{view}: {complaint}" for complaint in turned_complaints(screen)]
    return found


def turned_complaints(screen: KioskWindow) -> list[str]:
    """What is cut on the views that a page is turned to; then it is at its first view again."""
    pagers = [item for item in items(screen.window) if kind(item) == "Pager"]
    found = []
    for number in range(1, max((pager.property("count") for pager in pagers), default=0)):
        for pager in pagers:
            pager.setProperty("screen", min(number, pager.property("count") - 1))
        found += [f"view {number + 1}, {fault}" for fault in fit.cut_lines(fit.Glass(screen.window))]
    for pager in pagers:
        pager.setProperty("screen", 0)
    return found


@pytest.mark.opengl
@pytest.mark.parametrize("half", [0, 1])
@fit.sizes_together
@every_file
def test_every_page_fits_in_every_language_and_text_size(
    open_screen: Open, path: Path, sizes: list[tuple[int, int]], half: int
) -> None:
    content = load(path).content
    assert content is not None
    screen = open_screen(path)
    found: list[str] = []
    light: dict[View, list[QRectF]] = {}
    states = page_states(content)[half::2]
    views = [view for view in page_views(content, Filter(sizes=sizes)) if view.state in states and is_looked_at(view)]
    for view in show_each(screen, views):
        found += complaints(screen, view)
        if view.text == TEXT_SIZES[0]:
            places = fit.places(screen.window)
            if places != light.setdefault(replace(view, theme="light"), places):
                found.append(f"{view}: something is in another place than in the light theme")
    assert light
    assert not found, "\n" + "\n".join(found)


def is_looked_at(view: View) -> bool:
    """Another theme is looked at on pages as they open, before an item is chosen; 125 percent in one size of window."""
    looked_at = (view.theme, view.text) in fit.LOOKS and (view.theme == "light" or not view.state.item)
    return looked_at and (view.text != 125 or view.size == fit.ONE_SIZE)


@fit.every_size
@every_file
def test_what_is_shown_around_a_visit_fits_too(
    open_screen: Open, path: Path, size: tuple[int, int], qtbot: QtBot
) -> None:
    screen = open_screen(path)
    screen.window.resize(*size)
    found: list[str] = []
    languages = [greeting["code"] for greeting in screen.visit.display.greetings]
    for language, (theme, text) in product(languages, fit.LOOKS):
        screen.visit.set_defaults(VisitDefaults(language, text, theme, patience=0.0001))
        for phase in ("attract", "warning", "cleared", "error"):
            turn(screen, phase)
            qtbot.waitUntil(partial(stands, screen, phase))
            found += [f"{phase}, {language}, {theme}, {text}: {wrong}" for wrong in cover_complaints(screen, text)]
    assert not found, "\n" + "\n".join(found)


def stands(screen: KioskWindow, phase: str) -> bool:
    return screen.visit.phase == phase


def turn(screen: KioskWindow, phase: str) -> None:
    """Bring the screen into a phase, or to where it comes by itself."""
    screen.visit.end()
    if phase in ("warning", "cleared"):
        screen.visit.begin("")
    if phase == "cleared":
        screen.visit.finish()
    if phase == "error":
        screen.visit.show_error_screen()


def cover_complaints(screen: KioskWindow, text: int) -> list[str]:
    """All that is wrong with what has just come onto the glass."""
    screen.window.grabWindow()  # what is laid out while it is drawn is right in the second picture
    QGuiApplication.processEvents()
    # Pages left behind: only a running loop would delete them by itself.
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return fit.faults(screen.window, text)
