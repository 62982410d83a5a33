"""A patient finds the way by touch alone, through the real window."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.window import KioskWindow
from tests.conftest import TWO_TOPICS, Open
from tests.glass import Finger, empty_place, frame, has_words, items, kind, seen, tap_named, taps, texts, words

pytestmark = pytest.mark.opengl


def screen_pager(screen: KioskWindow) -> QQuickItem:
    """What is turned on the page shown."""
    return next(item for item in items(screen.window) if kind(item) == "Pager")


def column(pager: QQuickItem) -> QQuickItem:
    """What holds the parts of a pager."""
    return next(item for item in pager.findChildren(QQuickItem) if item.inherits("QQuickColumn"))


def test_a_tile_opens_its_page_and_back_returns(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Risks")
    assert "Most often first" in words(screen.window)
    finger.tap("Back")
    assert tap_named(screen.window, "Compare treatments")


def test_home_leads_home_from_any_depth(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Your recovery")
    finger.tap("When to call")
    finger.tap("Home")
    assert not screen.visit.navigation.canGoBack
    assert "Show me what matters" in words(screen.window)


def test_help_is_one_tap_away_on_every_page(screen: KioskWindow, finger: Finger) -> None:
    for page in [page["id"] for page in screen.shown_content.pages["en"]["topics"][0]["pages"]]:
        screen.visit.jump(f"microneedling/{page}", "")
        screen.window.grabWindow()
        finger.tap("When to call")
        assert "911" in words(screen.window)


def test_a_tap_acts_on_release_and_sliding_off_cancels(screen: KioskWindow, finger: Finger) -> None:
    at = frame(tap_named(screen.window, "Decide")).center()
    finger.press(at)
    assert not screen.visit.navigation.canGoBack
    finger.move(at + QPointF(0, -300))
    finger.release(at + QPointF(0, -300))
    assert not screen.visit.navigation.canGoBack
    finger.press(at)
    finger.release(at)
    assert screen.visit.navigation.canGoBack


def test_a_second_finger_does_nothing(screen: KioskWindow, finger: Finger, touchscreen: QPointingDevice) -> None:
    resting = frame(tap_named(screen.window, "Decide")).center()
    other = frame(tap_named(screen.window, "Heal")).center().toPoint()
    finger.press(resting)
    QTest.touchEvent(screen.window, touchscreen).stationary(0).press(1, other, screen.window)
    QTest.touchEvent(screen.window, touchscreen).stationary(0).release(1, other, screen.window)
    assert not screen.visit.navigation.canGoBack
    finger.release(resting)
    assert screen.visit.navigation.page["title"] == "Decide"


@pytest.mark.parametrize("first_leaves_first", [True, False])
def test_a_second_finger_does_nothing_where_the_first_lies_on_nothing(
    screen: KioskWindow, finger: Finger, touchscreen: QPointingDevice, first_leaves_first: bool
) -> None:
    paper = empty_place(screen.window)
    other = frame(tap_named(screen.window, "Heal")).center().toPoint()
    finger.press(paper)
    QTest.touchEvent(screen.window, touchscreen).stationary(0).press(1, other, screen.window)
    leaving = QTest.touchEvent(screen.window, touchscreen)
    if first_leaves_first:
        leaving.release(0, paper.toPoint(), screen.window).stationary(1)
        leaving = QTest.touchEvent(screen.window, touchscreen)
        leaving.release(1, other, screen.window)
    else:
        leaving.stationary(0).release(1, other, screen.window)
        leaving = QTest.touchEvent(screen.window, touchscreen)
        leaving.release(0, paper.toPoint(), screen.window)
    del leaving
    assert not screen.visit.navigation.canGoBack
    finger.open("The steps")
    assert screen.visit.navigation.page["kind"] == "steps"


def test_a_drag_that_starts_on_a_button_turns_the_page_and_presses_nothing(
    screen: KioskWindow, finger: Finger, qtbot: QtBot
) -> None:
    finger.open("Tell us first")
    pager = screen_pager(screen)
    start = seen(next(tap for tap in taps(screen.window) if pager.isAncestorOf(tap))).center()
    finger.drag(start, start - QPointF(0, 150))
    qtbot.waitUntil(lambda: pager.property("screen") == 1)
    assert not screen.visit.choices.made["listed"]
    assert screen.visit.navigation.page["id"] == "tell"


def test_a_flick_below_the_last_card_of_a_view_turns_too(screen: KioskWindow, finger: Finger, qtbot: QtBot) -> None:
    finger.open("Home roller or clinic?")
    pager = screen_pager(screen)
    last = max(seen(text).bottom() for text in texts(screen.window) if pager.isAncestorOf(text))
    start = QPointF(frame(pager).center().x(), frame(pager).bottom() - 20)
    assert last < start.y() - 20
    finger.drag(start, start - QPointF(0, 150))
    qtbot.waitUntil(lambda: pager.property("screen") == 1)


def test_more_and_up_turn_by_whole_views(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Tell us first")
    pager = screen_pager(screen)
    assert not [tap for tap in taps(screen.window) if tap.property("name") == "Up"]
    place = frame(tap_named(screen.window, "More"))
    finger.tap("More")
    assert pager.property("screen") == 1
    assert f"2 of {pager.property('count')}" in words(screen.window)
    assert frame(tap_named(screen.window, "More")) == place
    finger.tap("Up")
    assert pager.property("contentY") == 0


def test_more_leads_to_the_very_end(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Tell us first")
    pager = screen_pager(screen)
    for _ in range(pager.property("count") - 1):
        finger.tap("More")
    assert not [tap for tap in taps(screen.window) if tap.property("name") == "More"]
    shown = [item for item in items(screen.window) if has_words(item) and pager.isAncestorOf(item)]
    last = max(shown, key=lambda text: frame(text).bottom())
    assert last in texts(screen.window)


@pytest.mark.parametrize("page", ["The steps", "Your recovery", "Risks"])
def test_language_changes_in_place(screen: KioskWindow, finger: Finger, page: str) -> None:
    finger.open(page)
    place = screen.visit.navigation.key
    finger.choose_language("Español")
    assert screen.visit.display.language == "es"
    assert screen.visit.navigation.key == place
    assert "Atrás" in words(screen.window)
    finger.choose_language("English")
    assert page in words(screen.window)


def test_language_and_size_keep_the_step_that_is_open(screen: KioskWindow, finger: Finger) -> None:
    finger.open("The steps")
    finger.tap("Next")
    finger.tap("Next")
    assert "Step 3 of 6" in words(screen.window)
    finger.choose_language("Español")
    assert "Paso 3 de 6" in words(screen.window)
    finger.choose_looks("Tamaño de letra 150 %")
    assert "Paso 3 de 6" in words(screen.window)


@pytest.mark.parametrize("change", ["Text size 150 %", "Español", "Contrast"])
def test_a_change_of_looks_keeps_the_place_on_the_page(screen: KioskWindow, finger: Finger, change: str) -> None:
    finger.open("Tell us first")
    finger.tap("More")
    finger.tap("More")

    def top() -> int:
        """Which part of the page is the first in sight."""
        pager = screen_pager(screen)
        parts = column(pager).childItems()
        return next(n for n, part in enumerate(parts) if part.y() + part.height() > pager.property("contentY") + 1)

    before = top()
    finger.choose_language(change) if change == "Español" else finger.choose_looks(change)
    assert before - 1 <= top() <= before


def test_the_panel_of_looks_tries_each_size_on_the_page(screen: KioskWindow, finger: Finger, qtbot: QtBot) -> None:
    finger.tap(next(tap for tap in taps(screen.window) if tap.property("words") == "Aa"))
    for size in (125, 200, 100):
        finger.tap(f"Text size {size} %")
        assert screen.visit.display.textSize == size
    finger.tap(next(tap for tap in taps(screen.window) if tap.property("icon") == "cross"))
    qtbot.waitUntil(lambda: not [item for item in items(screen.window) if kind(item) == "LooksPanel"])


def test_contrast_goes_on_and_off(screen: KioskWindow, finger: Finger) -> None:
    finger.choose_looks("Contrast")
    assert screen.window.property("color").name() == "#000000"
    finger.choose_looks("Light")
    assert screen.window.property("color").name() != "#000000"


def test_steps_lead_on_and_can_be_jumped_to(screen: KioskWindow, finger: Finger) -> None:
    finger.open("The steps")
    finger.tap("Soothe")
    assert "Step 5 of 6" in words(screen.window)
    finger.tap("Next: Go home")
    assert "Step 6 of 6" in words(screen.window)
    finger.tap("Numb")
    assert "Step 3 of 6" in words(screen.window)
    finger.tap("Go home")
    finger.tap("Next")
    assert screen.visit.navigation.page["id"] == "uses"


def test_the_picked_day_is_shown_and_next_leads_to_the_one_after(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Your recovery")
    finger.tap("Days 4 to 7")
    assert [tap.property("chosen") for tap in taps(screen.window) if tap.property("name") == "Days 4 to 7"] == [True]
    finger.tap("Next: Weeks 2 to 4")
    assert [tap.property("chosen") for tap in taps(screen.window) if tap.property("name") == "Weeks 2 to 4"] == [True]
    finger.tap("Months 3 to 6")
    finger.tap("Next")
    assert screen.visit.navigation.page["id"] == "after"


def test_risks_are_sorted_by_how_often_and_by_how_serious(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Risks")

    def listed() -> list[str]:
        return [str(row.property("name")) for row in items(screen.window) if kind(row) == "RiskRow"]

    often = listed()
    assert often[0] == "Red or darker, warm skin"
    finger.tap("Most serious first")
    assert listed().index("Infection") < listed().index("Dark marks") < listed().index("Bruise")
    assert sorted(listed()) == sorted(often)
    finger.tap("Most often first")
    assert listed() == often


def test_what_most_people_have_comes_after_what_is_counted_and_what_nobody_counted_is_apart(
    screen: KioskWindow, finger: Finger
) -> None:
    finger.open("Risks")
    texts = [str(item.property("words")) for item in items(screen.window) if kind(item) in ("Heading", "Label")]
    risks: dict[str, Any] = {risk["title"]: risk for risk in screen.visit.navigation.page["risks"]}
    apart = next(number for number, text in enumerate(texts) if text == "How often is not known")
    before, after = ([text for text in part if text in risks] for part in (texts[:apart], texts[apart:]))
    after = after[: len(risks) - len(before)]
    assert before[:2] == ["Red or darker, warm skin", "Pain"]
    assert {risks[name]["chance"]["kind"] for name in before} == {"number", "most"}
    assert {risks[name]["chance"]["kind"] for name in after} == {"unknown"}
    harms = [risks[name]["harm"] for name in after]
    assert harms == sorted(harms, key=["serious", "medium", "mild"].index)
    in_file = [list(risks).index(name) for name in after if risks[name]["harm"] == "serious"]
    assert in_file == sorted(in_file)
    assert before + after == [risk for risk in dict.fromkeys(texts) if risk in risks]


def tap_row(screen: KioskWindow, finger: Finger, name: str) -> None:
    """Tap a risk, on whichever part of the list it is."""
    while not [tap for tap in taps(screen.window) if kind(tap) == "RiskRow" and tap.property("name") == name]:
        finger.tap(next(tap for tap in taps(screen.window) if tap.property("icon") == "down"))
    finger.tap(next(tap for tap in taps(screen.window) if kind(tap) == "RiskRow" and tap.property("name") == name))


def test_a_risk_shows_its_number_in_both_frames(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Risks")
    tap_row(screen, finger, "Dark marks")
    shown = words(screen.window)
    assert "It happened to 6" in shown
    assert "It did not happen to 94" in shown


def test_in_portrait_a_risk_is_a_page_of_its_own(screen: KioskWindow, finger: Finger) -> None:
    screen.window.resize(800, 1280)
    finger.open("Risks")
    tap_row(screen, finger, "Dark marks")
    assert "It did not happen to 94" in words(screen.window)
    finger.tap("Back")
    assert tap_named(screen.window, "Dark marks")


def test_all_risks_are_in_one_table(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Risks")
    finger.tap("All in a table")
    assert "How bad is it?" in words(screen.window)
    finger.tap("Back")
    assert [tap for tap in taps(screen.window) if kind(tap) == "RiskRow"]


def test_tabs_choose_what_is_compared(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Compare treatments")
    before = words(screen.window)
    finger.tap("Laser")
    assert words(screen.window) != before
    assert tap_named(screen.window, "Laser").property("chosen")


def test_every_page_that_cites_sources_leads_to_their_list(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Plain needles or heat?")
    for _ in range(20):
        if [tap for tap in taps(screen.window) if kind(tap) == "SourceButton"]:
            break
        finger.tap("More")
    finger.tap(next(tap for tap in taps(screen.window) if kind(tap) == "SourceButton"))
    assert screen.visit.navigation.page["kind"] == "sources"


def test_several_topics_are_offered_first(open_screen: Open, touchscreen: QPointingDevice) -> None:
    screen = open_screen(TWO_TOPICS)
    finger = Finger(screen.window, touchscreen)
    tiles = [tap for tap in taps(screen.window) if kind(tap) == "PageTile"]
    assert len(tiles) == 2
    finger.tap("When to call")
    assert screen.visit.navigation.page["kind"] == "help"
    finger.tap("Home")
    finger.tap(screen.visit.navigation.page["tiles"][0]["title"])
    assert screen.visit.navigation.canGoBack
    finger.tap(screen.visit.navigation.page["tiles"][0]["title"])
    finger.tap("Back")
    finger.tap("Back")
    assert not screen.visit.navigation.canGoBack


def test_arabic_is_mirrored(open_screen: Open, touchscreen: QPointingDevice) -> None:
    screen = open_screen(TWO_TOPICS)
    finger = Finger(screen.window, touchscreen)
    right = frame(tap_named(screen.window, "When to call")).center().x() > 640
    finger.choose_language("العربية")
    help_word = screen.visit.display.shared["strings"]["help"]
    assert right
    assert frame(tap_named(screen.window, help_word)).center().x() < 640


def test_back_returns_to_the_place_on_the_page(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Tell us first")
    finger.tap("More")
    place = screen_pager(screen).property("contentY")
    finger.tap("When to call")
    finger.tap("Back")
    assert screen_pager(screen).property("contentY") == place > 0


def test_a_page_opened_again_from_home_begins_at_its_top(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Tell us first")
    finger.tap("More")
    finger.tap("Home")
    finger.open("Tell us first")
    assert screen_pager(screen).property("screen") == 0


def built(screen: KioskWindow) -> list[QQuickItem]:
    """The pages that are built, be they shown or not."""
    stack = next(item for item in items(screen.window) if kind(item) == "PageStack")
    return [child for child in stack.childItems() if child.property("page")]


def test_a_page_is_ready_before_the_finger_leaves(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Understand it")
    at = frame(tap_named(screen.window, "The steps")).center()
    finger.press(at)
    screen.window.grabWindow()
    [steps] = [page for page in built(screen) if kind(page) == "Steps"]
    pictures = [item for item in steps.findChildren(QQuickItem) if kind(item) == "ContentImage"]
    picture = next(item for item in pictures if item.property("file"))
    assert picture.property("paintedWidth") > 100
    assert screen.visit.navigation.page["kind"] == "chapter"
    finger.release(at)
    assert steps.isVisible()
    assert picture in items(screen.window)


def test_only_the_last_page_that_a_finger_came_near_is_kept_ready(
    screen: KioskWindow, finger: Finger, qtbot: QtBot
) -> None:
    for name in ("Decide", "Heal"):
        at = frame(tap_named(screen.window, name)).center()
        finger.press(at)
        finger.move(at + QPointF(0, -300))
        finger.release(at + QPointF(0, -300))
    qtbot.waitUntil(lambda: sorted(map(kind, built(screen))) == ["Chapter", "Home"])
    finger.tap("When to call")
    qtbot.waitUntil(lambda: sorted(map(kind, built(screen))) == ["Help", "Home"])
