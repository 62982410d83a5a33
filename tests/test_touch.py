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
from tests.glass import Finger, empty_place, frame, items, kind, seen, tap_named, taps, words

pytestmark = pytest.mark.opengl


def flickable(screen: KioskWindow) -> QQuickItem:
    """What scrolls on the page shown."""
    return next(item for item in items(screen.window) if item.inherits("QQuickFlickable") and item.clip())


def test_a_tile_opens_its_page_and_back_returns(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Risks")
    assert "Most often first" in words(screen.window)
    finger.tap("Back")
    assert tap_named(screen.window, "Your recovery")


def test_home_leads_home_from_any_depth(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Your recovery")
    finger.tap("When to call")
    finger.tap("Home")
    assert not screen.visit.navigation.canGoBack
    assert "Your recovery" in words(screen.window)


def test_help_is_one_tap_away_on_every_page(screen: KioskWindow, finger: Finger) -> None:
    for name in [str(tap.property("name")) for tap in taps(screen.window) if kind(tap) == "Tile"]:
        finger.tap(name)
        finger.tap("When to call")
        assert "911" in words(screen.window)
        finger.tap("Home")


def test_a_tap_acts_on_release_and_sliding_off_cancels(screen: KioskWindow, finger: Finger) -> None:
    at = frame(tap_named(screen.window, "Risks")).center()
    finger.press(at)
    assert not screen.visit.navigation.canGoBack
    finger.move(at + QPointF(0, -300))
    finger.release(at + QPointF(0, -300))
    assert not screen.visit.navigation.canGoBack
    finger.press(at)
    finger.release(at)
    assert screen.visit.navigation.canGoBack


def test_a_second_finger_does_nothing(screen: KioskWindow, finger: Finger, touchscreen: QPointingDevice) -> None:
    resting = frame(tap_named(screen.window, "Risks")).center()
    other = frame(tap_named(screen.window, "The steps")).center().toPoint()
    finger.press(resting)
    QTest.touchEvent(screen.window, touchscreen).stationary(0).press(1, other, screen.window)
    QTest.touchEvent(screen.window, touchscreen).stationary(0).release(1, other, screen.window)
    assert not screen.visit.navigation.canGoBack
    finger.release(resting)
    assert screen.visit.navigation.page["kind"] == "risks"


@pytest.mark.parametrize("first_leaves_first", [True, False])
def test_a_second_finger_does_nothing_where_the_first_lies_on_nothing(
    screen: KioskWindow, finger: Finger, touchscreen: QPointingDevice, first_leaves_first: bool
) -> None:
    paper = empty_place(screen.window)
    other = frame(tap_named(screen.window, "The steps")).center().toPoint()
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
    finger.tap("The steps")
    assert screen.visit.navigation.page["kind"] == "steps"


def test_a_drag_that_starts_on_a_button_scrolls_and_presses_nothing(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Risks")
    area = flickable(screen)
    chosen = screen.visit.navigation.item
    start = seen(area).center()
    finger.drag(start, start - QPointF(0, 250))
    assert area.property("contentY") > 50
    assert screen.visit.navigation.item == chosen


def test_large_buttons_scroll_where_there_is_more(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Tell us first")
    area = flickable(screen)
    assert not [tap for tap in taps(screen.window) if tap.property("name") == "Up"]
    finger.tap("More")
    assert area.property("contentY") > 100
    finger.tap("Up")
    assert area.property("contentY") == 0


def test_more_leads_to_the_very_end(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Tell us first")
    area = flickable(screen)
    for _ in range(40):
        if area.property("atYEnd"):
            break
        finger.tap("More")
    assert area.property("atYEnd")
    assert not [tap for tap in taps(screen.window) if tap.property("name") == "More"]


@pytest.mark.parametrize("page", ["The steps", "Your recovery", "Risks"])
def test_language_changes_in_place(screen: KioskWindow, finger: Finger, page: str) -> None:
    finger.tap(page)
    place = screen.visit.navigation.key
    finger.tap("Español")
    assert screen.visit.display.language == "es"
    assert screen.visit.navigation.key == place
    assert "Atrás" in words(screen.window)
    finger.tap("English")
    assert page in words(screen.window)


def test_language_and_size_keep_the_step_that_is_open(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("The steps")
    finger.tap("Next")
    finger.tap("Next")
    assert "Step 3 of 6" in words(screen.window)
    finger.tap("Español")
    assert "Paso 3 de 6" in words(screen.window)
    finger.tap("Tamaño de letra")
    assert "Paso 3 de 6" in words(screen.window)


@pytest.mark.parametrize("change", ["Text size", "Español", "Contrast"])
def test_a_change_of_looks_keeps_the_place_on_the_page(screen: KioskWindow, finger: Finger, change: str) -> None:
    finger.tap("Tell us first")
    finger.tap("More")
    finger.tap("More")
    area = flickable(screen)

    def top() -> tuple[int, float]:
        """Which part of the page is at the top, and which share of it is scrolled away."""
        parts = area.childItems()[0].childItems()[0].childItems()
        at = area.property("contentY")
        number, part = next((n, p) for n, p in enumerate(parts) if p.y() + p.height() > at and p.height() > 0)
        return number, (at - part.y()) / part.height()

    number, share = top()
    finger.tap(change)
    assert top()[0] == number
    assert abs(top()[1] - share) < 0.05


def test_text_size_goes_round(screen: KioskWindow, finger: Finger) -> None:
    sizes = []
    for _ in range(4):
        finger.tap("Text size")
        sizes.append(screen.visit.display.textSize)
    assert sizes == [125, 150, 200, 100]


def test_contrast_goes_on_and_off(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Contrast")
    assert screen.window.property("color").name() == "#000000"
    finger.tap("Contrast")
    assert screen.window.property("color").name() != "#000000"


def test_steps_lead_on_and_can_be_jumped_to(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("The steps")
    assert "Step 1 of 6" in words(screen.window)
    finger.tap("Soothe")
    assert "Step 5 of 6" in words(screen.window)
    finger.tap("Next: Go home")
    assert "Step 6 of 6" in words(screen.window)
    finger.tap("Soothe")
    assert "Step 5 of 6" in words(screen.window)
    finger.tap("Back")
    assert screen.visit.navigation.page["id"] != "steps"


@pytest.mark.parametrize(("size", "text"), [((1280, 800), 100), ((1024, 600), 100), ((1280, 800), 200)])
def test_what_happens_in_a_step_comes_before_what_it_feels_like(
    screen: KioskWindow, size: tuple[int, int], text: int
) -> None:
    screen.window.resize(*size)
    screen.visit.display.setTextSize(text)
    screen.visit.navigation.open("steps")
    for language in ("en", "es"):
        screen.visit.display.setLanguage(language)
        strings = screen.visit.display.shared["strings"]
        for step in screen.visit.navigation.page["steps"]:
            screen.visit.navigation.select(step["id"])
            screen.window.grabWindow()
            headings = [item for item in items(screen.window) if kind(item) == "Heading"]
            places = {str(heading.property("words")): frame(heading).top() for heading in headings}
            assert places[strings["happens"]] < places[strings["feel"]], (language, step["id"])


def test_after_the_last_step_and_day_comes_the_next_page(screen: KioskWindow, finger: Finger) -> None:
    for page, last in (("The steps", "Go home"), ("Your recovery", "Months 3 to 6")):
        finger.tap(page)
        here = screen.visit.navigation.key
        finger.tap(last)
        finger.tap("Next: ")
        assert screen.visit.navigation.key != here
        finger.tap("Home")


def test_the_day_that_is_picked_is_told_and_leads_to_the_next(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Your recovery")
    finger.tap("Days 4 to 7")
    assert tap_named(screen.window, "Days 4 to 7").property("chosen")
    assert "Dry, flaky skin that feels like sandpaper" in words(screen.window)
    finger.tap("Next: Weeks 2 to 4")
    assert tap_named(screen.window, "Weeks 2 to 4").property("chosen")
    assert "Skin that looks much as it did before" in words(screen.window)


def test_of_each_day_one_tap_shows_what_to_do_and_whom_to_call_is_always_in_sight(
    screen: KioskWindow, finger: Finger
) -> None:
    finger.tap("Your recovery")
    finger.tap("Days 4 to 7")
    for tab, shown in (("Do", "Let flakes fall on their own."), ("Do not", "Do not pick or peel your skin.")):
        assert "911 · 555\u00a00142" in words(screen.window)
        finger.tap(tab)
        assert tap_named(screen.window, tab).property("chosen")
        assert shown in words(screen.window)
    finger.tap(next(tap for tap in reversed(taps(screen.window)) if tap.property("name") == "When to call"))
    assert screen.visit.navigation.page["id"] == "recovery"
    assert "Call 911 now." in words(screen.window)
    finger.tap("Next: Weeks 2 to 4")
    assert tap_named(screen.window, "What you may see").property("chosen")


def test_risks_are_sorted_by_how_often_and_by_how_serious(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Risks")

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
    finger.tap("Risks")
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


def test_a_risk_shows_its_number_in_both_frames(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Risks")
    finger.tap("More")
    finger.tap("More")
    finger.tap("Dark marks")
    shown = words(screen.window)
    assert "It happened to 6" in shown
    assert "It did not happen to 94" in shown


def test_in_portrait_a_risk_is_a_page_of_its_own(screen: KioskWindow, finger: Finger) -> None:
    screen.window.resize(800, 1280)
    finger.tap("Risks")
    finger.tap("More")
    finger.tap("Dark marks")
    assert "It did not happen to 94" in words(screen.window)
    finger.tap("Back")
    assert tap_named(screen.window, "Bruise")


def test_all_risks_are_in_one_table(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Risks")
    for _ in range(40):
        if [tap for tap in taps(screen.window) if tap.property("name") == "All in a table"]:
            break
        finger.tap("More")
    finger.tap("All in a table")
    assert "How bad is it?" in words(screen.window)
    finger.tap("Back")
    assert [tap for tap in taps(screen.window) if kind(tap) == "RiskRow"]


def test_tabs_choose_what_is_compared(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Compare treatments")
    before = words(screen.window)
    finger.tap("Laser")
    assert words(screen.window) != before
    assert tap_named(screen.window, "Laser").property("chosen")


def test_every_page_that_cites_sources_leads_to_their_list(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Plain needles or heat?")
    for _ in range(20):
        if [tap for tap in taps(screen.window) if kind(tap) == "SourceButton"]:
            break
        finger.tap("More")
    finger.tap(next(tap for tap in taps(screen.window) if kind(tap) == "SourceButton"))
    assert screen.visit.navigation.page["kind"] == "sources"


def test_several_topics_are_offered_first(open_screen: Open, touchscreen: QPointingDevice) -> None:
    screen = open_screen(TWO_TOPICS)
    finger = Finger(screen.window, touchscreen)
    tiles = [tap for tap in taps(screen.window) if kind(tap) == "Tile"]
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
    finger.tap("العربية")
    help_word = screen.visit.display.shared["strings"]["help"]
    assert right
    assert frame(tap_named(screen.window, help_word)).center().x() < 640


def test_back_returns_to_the_place_on_the_page(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Tell us first")
    finger.tap("More")
    place = flickable(screen).property("contentY")
    finger.tap("When to call")
    finger.tap("Back")
    assert flickable(screen).property("contentY") == place > 0


def test_a_page_opened_again_from_home_begins_at_its_top(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("Tell us first")
    finger.tap("More")
    finger.tap("Home")
    finger.tap("Tell us first")
    assert flickable(screen).property("contentY") == 0


def built(screen: KioskWindow) -> list[QQuickItem]:
    """The pages that are built, be they shown or not."""
    stack = next(item for item in items(screen.window) if kind(item) == "PageStack")
    return [child for child in stack.childItems() if child.property("page")]


def test_a_page_is_ready_before_the_finger_leaves(screen: KioskWindow, finger: Finger) -> None:
    at = frame(tap_named(screen.window, "The steps")).center()
    finger.press(at)
    screen.window.grabWindow()
    [steps] = [page for page in built(screen) if kind(page) == "Steps"]
    picture = next(item for item in steps.findChildren(QQuickItem) if kind(item) == "StepPicture").childItems()[0]
    assert picture.property("paintedWidth") > 100
    assert not screen.visit.navigation.canGoBack
    finger.release(at)
    assert steps.isVisible()
    assert picture in items(screen.window)


def test_only_the_last_page_that_a_finger_came_near_is_kept_ready(
    screen: KioskWindow, finger: Finger, qtbot: QtBot
) -> None:
    for name in ("Risks", "The steps"):
        at = frame(tap_named(screen.window, name)).center()
        finger.press(at)
        finger.move(at + QPointF(0, -300))
        finger.release(at + QPointF(0, -300))
    qtbot.waitUntil(lambda: sorted(map(kind, built(screen))) == ["Home", "Steps"])
    finger.tap("When to call")
    qtbot.waitUntil(lambda: sorted(map(kind, built(screen))) == ["Help", "Home"])
