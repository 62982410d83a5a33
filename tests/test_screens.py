"""What a patient finds on each screen: room for words, few choices, a way on, a way through."""

from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.ui.window import KioskWindow
from tests.conftest import SHIPPED, loaded
from tests.glass import Finger, frame, items, kind, taps, texts, words

TOUR = ["What is microneedling?", "What to expect", "The steps", "Risks", "Your recovery", "After treatment"]


def pages() -> list[str]:
    return [page["id"] for page in loaded(SHIPPED).pages["en"]["topics"][0]["pages"]]


def only(screen: KioskWindow, name: str) -> QQuickItem:
    [found] = [item for item in items(screen.window) if kind(item) == name]
    return found


def show(screen: KioskWindow, page: str, size: tuple[int, int] = (1280, 800), text: int = 100) -> None:
    screen.window.resize(*size)
    screen.visit.display.setTextSize(text)
    screen.visit.jump(f"microneedling/{page}", "")
    for _ in range(2):
        screen.window.grabWindow()
        QGuiApplication.processEvents()


@pytest.mark.parametrize("language", ["en", "es"])
def test_most_of_the_glass_belongs_to_the_page(screen: KioskWindow, language: str) -> None:
    screen.visit.display.setLanguage(language)
    for page in pages():
        show(screen, page)
        assert only(screen, "PageStack").height() >= 0.72 * 800, page


def test_large_letters_on_a_small_screen_leave_room_for_four_lines(screen: KioskWindow) -> None:
    for page in pages():
        show(screen, page, (1024, 600), 200)
        stack = frame(only(screen, "PageStack"))
        titles = [frame(text).bottom() for text in texts(screen.window) if kind(text) == "Title"]
        line = next(text for text in texts(screen.window) if kind(text) in ("Paragraph", "Label"))
        font: Any = line.property("font")
        room = stack.bottom() - max([stack.top(), *(bottom for bottom in titles if bottom < stack.center().y())])
        assert room >= 4 * 1.5 * font.pixelSize(), page


def test_nobody_chooses_between_more_than_seven(screen: KioskWindow) -> None:
    home: Any = screen.visit.navigation.page
    places = ["", *(tile["id"] for tile in home["tiles"])]
    for place in places:
        show(screen, place)
        stack = only(screen, "PageStack")
        assert 1 < len([tap for tap in taps(screen.window) if stack.isAncestorOf(tap)]) <= 7, place
    assert len(home["tiles"]) <= 5


@pytest.mark.opengl
def test_the_tour_leads_through_what_matters_to_the_list(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Show me what matters")
    for number, title in enumerate(TOUR, 1):
        assert screen.visit.navigation.page["title"] == title
        assert f"{number} of {len(TOUR)}" in words(screen.window)
        leave(screen, finger)
    ends = []
    while screen.visit.navigation.page["kind"] != "list":
        ends.append(screen.visit.navigation.page["kind"])
        leave(screen, finger)
    assert ends == ["summary", "quiz"]


def leave(screen: KioskWindow, finger: Finger) -> None:
    """Touch Next until another page is shown: some pages show their own parts one after the other."""
    here = screen.visit.navigation.key
    while screen.visit.navigation.key == here:
        bar = only(screen, "FootBar")
        finger.tap(next(tap for tap in taps(screen.window) if bar.isAncestorOf(tap) and tap.property("icon") == "next"))


def test_the_tour_is_taken_up_where_it_was_left(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Show me what matters")
    leave(screen, finger)
    finger.tap("When to call")
    finger.tap("Home")
    assert "2 of 6 · What to expect" in words(screen.window)
    finger.tap("Go on")
    assert screen.visit.navigation.page["title"] == "What to expect"
    screen.visit.end()
    screen.visit.begin("")
    screen.window.grabWindow()
    assert "Show me what matters" in words(screen.window)


def test_every_page_ends_with_the_way_on(screen: KioskWindow, finger: Finger) -> None:
    finger.tap(str(next(tap for tap in taps(screen.window) if kind(tap) == "PageTile").property("name")))
    seen: list[str] = []
    while len(seen) < len(pages()):
        leave_or_home(screen, finger)
        if not screen.visit.navigation.canGoBack:
            break
        seen.append(screen.visit.navigation.page["id"])
    assert sorted(seen) == sorted(set(pages()) - {"help", "sources"})


def leave_or_home(screen: KioskWindow, finger: Finger) -> None:
    here = screen.visit.navigation.key
    while screen.visit.navigation.key == here:
        bar = only(screen, "FootBar")
        ways = [tap for tap in taps(screen.window) if bar.isAncestorOf(tap)]
        finger.tap(next(tap for tap in ways if tap.property("icon") in ("next", "home")))


def test_a_page_knows_its_chapter_and_back_leads_there(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Decide")
    finger.tap("Risks")
    assert "Decide" in [text.property("words") for text in texts(screen.window) if kind(text) == "Label"]
    finger.tap("Back")
    assert screen.visit.navigation.page["title"] == "Decide"
    finger.tap("Back")
    assert not screen.visit.navigation.canGoBack


def test_nothing_of_the_page_before_is_left_on_the_glass(screen: KioskWindow) -> None:
    # On "When to call" the large digits may stand a pixel higher.
    for page in set(pages()) - {"help"}:
        pictures = []
        for before in ("risks", ""):
            show(screen, before)
            show(screen, page)
            pictures.append(screen.window.grabWindow())
        assert pictures[0] == pictures[1], page


@pytest.mark.parametrize(
    ("page", "part", "said"),
    [
        ("What to expect", "Does it hurt?", "Mild to medium"),
        ("Tell us first", "Your health", "Pregnant or breastfeeding"),
    ],
)
def test_a_long_page_begins_with_the_way_to_each_of_its_parts(
    screen: KioskWindow, finger: Finger, page: str, part: str, said: str
) -> None:
    finger.open(page)
    assert said not in words(screen.window)
    finger.tap(part)
    assert said in words(screen.window)
