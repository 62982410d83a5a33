"""A checklist is ticked on the real window, counted, taken home, and forgotten."""

import pytest
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem

from kiosk.ui.window import KioskWindow
from kiosk.visit.handout import text_of
from kiosk.visit.take_home import PrintState
from tests.conftest import TWO_TOPICS, Open
from tests.glass import Finger, tap_named, words

BAG = "I bring a hat."
FACE = "I come with a clean face and no makeup."


@pytest.fixture
def opened(screen: KioskWindow, finger: Finger) -> KioskWindow:
    screen.visit.navigation.open("ready")
    screen.window.grabWindow()
    return screen


def row(screen: KioskWindow, finger: Finger, name: str) -> QQuickItem:
    """The row of a task, brought into sight."""
    if not finger.find(name):
        while finger.turn(-1):
            pass
        assert finger.find(name)
    return tap_named(screen.window, name)


def tick(screen: KioskWindow, finger: Finger, name: str) -> None:
    finger.tap(row(screen, finger, name))


def test_a_tap_ticks_a_task_and_another_takes_the_tick_off(opened: KioskWindow, finger: Finger) -> None:
    assert "0 of 14 done" in words(opened.window)
    tick(opened, finger, BAG)
    tick(opened, finger, FACE)
    assert row(opened, finger, BAG).property("chosen")
    assert opened.visit.choices.made["ticked"] == {"microneedling/ready/hat": 1, "microneedling/ready/face": 1}
    finger.tap(row(opened, finger, BAG))
    assert not row(opened, finger, BAG).property("chosen")
    assert opened.visit.choices.made["ticked"] == {"microneedling/ready/face": 1}


def test_the_page_counts_what_is_done(opened: KioskWindow, finger: Finger) -> None:
    for done, name in enumerate(("health", "scars", "pregnant"), 1):
        opened.visit.choices.toggle("ticked", f"microneedling/ready/{name}")
        opened.window.grabWindow()
        assert f"{done} of 14 done" in words(opened.window)


def test_ticks_stay_when_the_patient_comes_back_and_go_with_the_visit(opened: KioskWindow, finger: Finger) -> None:
    tick(opened, finger, BAG)
    finger.tap("Home")
    opened.visit.navigation.open("ready")
    opened.window.grabWindow()
    assert "1 of 14 done" in words(opened.window)
    opened.visit.finish()
    opened.visit.end()
    opened.visit.begin("")
    opened.visit.navigation.open("ready")
    opened.window.grabWindow()
    assert "0 of 14 done" in words(opened.window)


def test_what_is_ticked_is_marked_on_what_is_taken_home(opened: KioskWindow, finger: Finger) -> None:
    tick(opened, finger, FACE)
    lines: list[tuple[str, str]] = []
    opened.visit.takeHome.printRequested.connect(lambda made, _: lines.extend(made))
    finger.tap("Up")
    finger.tap("Take it home")
    assert opened.visit.takeHome.codes
    opened.visit.takeHome.set_print_state(PrintState.READY)
    opened.visit.takeHome.print()
    text = text_of(lines)
    assert f"- [x] {FACE}" in text
    assert f"- {BAG}" in text
    assert "call us first: 555 0142" in text


def test_a_task_keeps_its_tick_in_another_language(open_screen: Open, touchscreen: QPointingDevice) -> None:
    screen = open_screen(TWO_TOPICS)
    finger = Finger(screen.window, touchscreen)
    screen.visit.navigation.open("patch-test")
    screen.visit.navigation.open("ready")
    screen.window.grabWindow()
    finger.tap("An old shirt")
    screen.visit.display.setLanguage("de")
    screen.window.grabWindow()
    assert tap_named(screen.window, "Ein altes Hemd").property("chosen")
    assert "1 von 3 erledigt" in words(screen.window)
