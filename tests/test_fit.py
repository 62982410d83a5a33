"""Every page, in every look, can be read and touched."""

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.load import load
from kiosk.staff.proof import SIZES, Choice, View, views, walk
from kiosk.ui.screen import Screen
from kiosk.visit.visit import THEMES
from tests import fit
from tests.conftest import SHIPPED, TWO_TOPICS, Open


def complaints(screen: Screen, view: View) -> list[str]:
    """All that is wrong with the page shown."""
    image = screen.window.grabWindow()
    found = fit.blank(image)
    found += fit.small_targets(screen.window) + fit.close_targets(screen.window)
    found += fit.cut_texts(screen.window) + fit.overlaps(screen.window) + fit.broken_words(screen.window)
    found += fit.small_letters(screen.window, view.text) + fit.long_lines(screen.window)
    found += fit.pale_texts(screen.window, image)
    return [f"{view}: {complaint}" for complaint in dict.fromkeys(found)]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("path", [SHIPPED, TWO_TOPICS], ids=["shipped", "two-topics"])
def test_every_page_fits_in_every_language_and_text_size(
    open_screen: Open, path: object, size: tuple[int, int], theme: str
) -> None:
    from pathlib import Path

    assert isinstance(path, Path)
    content = load(path).content
    assert content is not None
    screen = open_screen(path)
    found: list[str] = []
    for view in walk(screen, views(content, Choice(sizes=[size], themes=[theme]))):
        QGuiApplication.processEvents()
        found += complaints(screen, view)
    assert not found, "\n" + "\n".join(found)
