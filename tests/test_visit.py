"""A visit begins with a touch and ends without a trace, through the real window."""

from collections.abc import Callable
from random import randrange
from time import monotonic

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPointingDevice, QWheelEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.input_filter import MAX_TAP_S, InputFilter
from kiosk.ui.window import KioskWindow
from kiosk.visit import idle, session
from kiosk.visit.display import VisitDefaults
from kiosk.visit.idle import WARNING_S, reading_time
from kiosk.visit.session import DAY_CHECK_S
from tests.conftest import TWO_TOPICS, Open
from tests.glass import Finger, empty_place, frame, items, kind, seen, tap_named, taps, words

SOON = VisitDefaults(patience=0.002)
"""The warning comes after a tenth of a second."""


@pytest.fixture
def touch(screen: KioskWindow) -> InputFilter:
    """What the kiosk hears of the glass, as it is put before the window at the start."""
    touch = InputFilter(screen)
    touch.start()
    return touch


def read_all_over(screen: KioskWindow, finger: Finger) -> None:
    """Leave traces of every kind."""
    finger.open("Your recovery")
    finger.tap("Days 4 to 7")
    finger.tap("More")
    finger.tap("Home")
    finger.open("Tell us first")
    finger.tap("More")
    finger.choose_looks("Text size 125 %")
    finger.choose_looks("Contrast")
    finger.choose_language("Español")


def test_the_attract_screen_invites_in_every_language(screen: KioskWindow, finger: Finger) -> None:
    screen.visit.end()
    shown = words(screen.window)
    assert "Harbour Skin Clinic" in shown
    assert "Touch here to start" in shown
    assert "Toque aquí para empezar" in shown


def test_a_visit_starts_in_the_language_that_was_touched(screen: KioskWindow, finger: Finger) -> None:
    screen.visit.end()
    screen.window.grabWindow()
    finger.tap("Toque aquí para empezar")
    assert screen.visit.display.language == "es"
    assert "Microagujas" in words(screen.window)


def test_a_touch_anywhere_starts_and_presses_nothing(screen: KioskWindow, finger: Finger) -> None:
    tile = frame(tap_named(screen.window, "Decide")).center()
    screen.visit.end()
    screen.window.grabWindow()
    finger.press(tile)
    finger.release(tile)
    assert screen.visit.phase == "reading"
    assert not screen.visit.navigation.canGoBack


def test_the_touch_after_the_waking_one_counts_at_once(screen: KioskWindow, finger: Finger) -> None:
    tile = frame(tap_named(screen.window, "Decide")).center()
    screen.visit.end()
    for _ in range(2):
        finger.press(tile)
        finger.release(tile)
    assert screen.visit.navigation.page["title"] == "Decide"


def test_finish_clears_at_once_and_says_so(screen: KioskWindow, finger: Finger) -> None:
    read_all_over(screen, finger)
    finger.tap("Terminar y borrar")
    assert "Borrado. Esta pantalla no guarda nada sobre usted." in words(screen.window)
    finger.tap("Borrado")
    assert screen.visit.phase == "attract"


@pytest.mark.parametrize("page", ["", "The steps", "Your recovery", "Risks", "Compare treatments", "When to call"])
def test_finish_is_on_every_page(screen: KioskWindow, finger: Finger, page: str) -> None:
    if page:
        finger.open(page)
    finger.tap("Finish and clear")
    assert screen.visit.phase == "cleared"


def test_nothing_is_left_for_the_next_patient(screen: KioskWindow, finger: Finger) -> None:
    screen.window.grabWindow()
    fresh = words(screen.window)
    read_all_over(screen, finger)
    screen.visit.end()
    assert (screen.visit.display.language, screen.visit.display.textSize, screen.visit.display.theme) == (
        "en",
        100,
        "light",
    )
    finger.tap("Touch here to start")
    assert words(screen.window) == fresh
    assert not screen.visit.navigation.canGoBack
    finger.open("Tell us first")
    assert next(i for i in items(screen.window) if i.inherits("QQuickFlickable")).property("contentY") == 0
    finger.tap("Home")
    finger.open("Your recovery")
    assert screen.visit.navigation.item == ""
    assert not [tap for tap in taps(screen.window) if kind(tap) == "PillButton" and tap.property("chosen")]


def test_each_visit_begins_as_the_machine_is_set(screen: KioskWindow, finger: Finger) -> None:
    screen.visit.set_defaults(VisitDefaults("es", 150, "contrast"))
    screen.window.grabWindow()
    finger.tap("Touch here to start")
    assert (screen.visit.display.language, screen.visit.display.textSize, screen.visit.display.theme) == (
        "en",
        150,
        "contrast",
    )
    finger.choose_looks("Contrast")
    screen.visit.end()
    assert (screen.visit.display.language, screen.visit.display.textSize, screen.visit.display.theme) == (
        "es",
        150,
        "contrast",
    )


def test_a_default_language_that_the_file_does_not_have_is_ignored(screen: KioskWindow) -> None:
    screen.visit.set_defaults(VisitDefaults("xx"))
    assert screen.visit.display.language == "en"


@pytest.mark.parametrize(("number", "seconds"), [(0, 60), (40, 60), (100, 90), (200, 180), (5000, 240)])
def test_idle_time_fits_the_words(number: int, seconds: float) -> None:
    assert reading_time(number) == seconds


def test_longer_pages_get_more_time(screen: KioskWindow) -> None:
    lengths = {}
    for page in ("private", "heat", "risks"):
        screen.visit.navigation.open(page)
        lengths[page] = quiet(screen)
        screen.visit.navigation.home()
    assert lengths["private"] < lengths["heat"] < lengths["risks"]
    assert lengths["risks"] == 240_000
    assert all(60_000 <= length <= 240_000 for length in lengths.values())


def quiet(screen: KioskWindow) -> int:
    """Milliseconds that the page shown is left alone."""
    timer = next(timer for timer in screen.visit.findChildren(QTimer) if timer.isActive())
    return timer.interval()


def test_a_quiet_page_warns_and_one_touch_keeps_it(
    screen: KioskWindow, finger: Finger, touch: InputFilter, qtbot: QtBot
) -> None:
    screen.visit.set_defaults(SOON)
    screen.visit.begin("")
    screen.visit.navigation.open("tell")
    for _ in range(11):  # docs/figures.md I1: at least ten times
        qtbot.waitUntil(lambda: screen.visit.phase == "warning", timeout=5000)
        screen.window.grabWindow()
        assert "Are you still there?" in words(screen.window)
        finger.tap("I am still reading")
        assert screen.visit.phase == "reading"
        assert screen.visit.navigation.page["kind"] == "advice"


def test_the_warning_lasts_thirty_seconds() -> None:
    assert WARNING_S == 30


def test_the_warning_counts_down_to_the_end(
    screen: KioskWindow, finger: Finger, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle, "WARNING_S", 2)
    screen.visit.set_defaults(SOON)
    screen.visit.begin("")
    screen.visit.navigation.open("risks")
    qtbot.waitUntil(lambda: "\n2\n" in words(screen.window), timeout=5000)
    qtbot.waitUntil(lambda: "\n1\n" in words(screen.window), timeout=5000)
    qtbot.waitUntil(lambda: screen.visit.phase == "attract", timeout=5000)
    assert not screen.visit.navigation.canGoBack


Deed = Callable[[Finger, QPointF], object]

NOTHING_DONE: dict[str, Deed] = {
    "keys": lambda finger, _: QTest.keyClick(finger.window, Qt.Key.Key_X),
    "a mouse that shakes": lambda finger, at: QTest.mouseMove(finger.window, (at + trembling()).toPoint()),
    "taps on empty paper": lambda finger, at: tap_at(finger, at, 1),
    "taps all over empty paper": lambda finger, at: tap_at(finger, QPointF(at.x(), randrange(300, 700)), 1),
    "a hand that trembles": lambda finger, at: finger.move(at + trembling()),
    "a wheel at its end": lambda finger, at: wheel(finger.window, at, 120),
}


def trembling() -> QPointF:
    return QPointF(randrange(9), randrange(9))


def wheel(window: QQuickWindow, at: QPointF, turn: int) -> None:
    none, press = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(at, at, QPoint(), QPoint(0, turn), none, press, Qt.ScrollPhase.NoScrollPhase, False)
    QGuiApplication.sendEvent(window, event)


@pytest.mark.parametrize("deed", NOTHING_DONE)
def test_what_does_nothing_keeps_no_visit(
    screen: KioskWindow, finger: Finger, touch: InputFilter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, deed: str
) -> None:
    monkeypatch.setattr(idle, "WARNING_S", 2)
    screen.visit.set_defaults(VisitDefaults(patience=0.02))
    screen.visit.begin("")
    screen.visit.navigation.open("tell")
    screen.window.grabWindow()
    at = empty_place(screen.window)
    ended, phases = QSignalSpy(screen.visit.ended), set()
    finger.press(at) if deed == "a hand that trembles" else None
    while not ended.count():
        phases.add(screen.visit.phase)
        NOTHING_DONE[deed](finger, at)
        qtbot.wait(50)
    assert phases == {"reading", "warning"}


def test_a_scroll_that_moves_keeps_a_visit_and_a_scroll_to_and_fro_does_not(
    screen: KioskWindow, finger: Finger, touch: InputFilter
) -> None:
    noted = QSignalSpy(screen.visit.activityNoted)
    finger.open("Tell us first")
    before = noted.count()
    at = seen(next(item for item in items(screen.window) if kind(item) == "Pager")).center()
    finger.drag(at, at - QPointF(0, 200))
    assert noted.count() > before
    before = noted.count()
    finger.press(at)
    for move in (0, 14, 0, 14, 0, 14, 0):
        finger.move(at - QPointF(0, move))
    finger.release(at)
    assert noted.count() <= before + 1


def test_a_touch_anywhere_in_the_warning_keeps_the_visit_if_nothing_touched_there_before(
    screen: KioskWindow, finger: Finger, touch: InputFilter, qtbot: QtBot
) -> None:
    screen.visit.set_defaults(SOON)
    screen.visit.begin("")
    screen.window.grabWindow()
    ghost, hand = empty_place(screen.window), QPointF(900, 700)
    tap_at(finger, ghost, 3)
    qtbot.waitUntil(lambda: screen.visit.phase == "warning")
    screen.window.grabWindow()
    finger.press(ghost)
    finger.release(ghost)
    assert screen.visit.phase == "warning"
    finger.press(hand)
    finger.release(hand)
    assert screen.visit.phase == "reading"


def test_a_visit_in_which_nothing_is_done_ends_after_many_warnings(
    screen: KioskWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "MAX_STAYS", 3)
    screen.visit.set_defaults(SOON)
    screen.visit.begin("")
    for _ in range(3):
        qtbot.waitUntil(lambda: screen.visit.phase == "warning")
        screen.visit.stay()
    qtbot.waitUntil(lambda: screen.visit.phase == "attract")


def test_staff_are_told_of_touches_that_do_nothing_for_long(
    screen: KioskWindow, finger: Finger, touch: InputFilter, qtbot: QtBot
) -> None:
    [noise, pause] = touch.glass.findChildren(QTimer)
    assert (noise.interval(), pause.interval()) == (30 * 60_000, 5 * 60_000)
    at = empty_place(screen.window)
    finger.press(at)
    assert noise.isActive()
    assert not pause.isActive()
    finger.release(at)
    assert pause.isActive()
    pause.timeout.emit()
    assert not noise.isActive()
    finger.press(at)
    finger.release(at)
    assert noise.isActive()
    finger.open("Risks")
    assert not noise.isActive()
    noise.setInterval(100)
    with qtbot.waitSignal(touch.glass.noisy):
        finger.press(at)
    finger.release(at)


def test_only_the_day_is_timed_while_nobody_reads(screen: KioskWindow, qtbot: QtBot) -> None:
    timers = [timer for timer in screen.visit.findChildren(QTimer) if timer.interval() != DAY_CHECK_S * 1000]
    assert any(timer.isActive() for timer in timers)
    screen.visit.end()
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers), timeout=5000)


def test_after_an_error_calm_words_and_then_the_beginning(screen: KioskWindow, finger: Finger, qtbot: QtBot) -> None:
    finger.open("Risks")
    screen.visit.show_error_screen()
    assert "One moment, please" in words(screen.window)
    assert not taps(screen.window)
    qtbot.waitUntil(lambda: screen.visit.phase == "attract", timeout=10_000)
    assert not screen.visit.navigation.canGoBack


def tap_at(finger: Finger, at: QPointF, times: int) -> None:
    for _ in range(times):
        finger.press(at)
        finger.release(at)


@pytest.mark.parametrize("phase", ["reading", "attract", "warning", "cleared", "error"])
def test_the_staff_gesture_works_on_every_screen(
    screen: KioskWindow, finger: Finger, touch: InputFilter, qtbot: QtBot, phase: str
) -> None:
    bring_to(screen, phase, qtbot)
    corner = QPointF(20, 20)
    tap_at(finger, corner, 4)
    with qtbot.waitSignal(touch.staffGesture, timeout=5000):
        finger.press(corner)
    finger.release(corner)


def bring_to(screen: KioskWindow, phase: str, qtbot: QtBot) -> None:
    """Bring the screen into a phase."""
    screen.visit.end()
    if phase == "warning":
        screen.visit.set_defaults(SOON)
    if phase in ("reading", "warning", "cleared"):
        screen.visit.begin("")
    if phase == "cleared":
        screen.visit.finish()
    if phase == "error":
        screen.visit.show_error_screen()
    qtbot.waitUntil(lambda: screen.visit.phase == phase, timeout=5000)


def test_the_staff_gesture_works_with_a_mouse_too(screen: KioskWindow, touch: InputFilter, qtbot: QtBot) -> None:
    corner = QPoint(20, 20)
    for _ in range(2):
        QTest.mouseDClick(screen.window, Qt.MouseButton.LeftButton, pos=corner)
    with qtbot.waitSignal(touch.staffGesture, timeout=5000):
        QTest.mousePress(screen.window, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseRelease(screen.window, Qt.MouseButton.LeftButton, pos=corner)


@pytest.mark.parametrize(("times", "spot"), [(3, QPointF(20, 20)), (4, QPointF(640, 400)), (4, QPointF(1260, 20))])
def test_fewer_taps_or_another_place_open_nothing(
    screen: KioskWindow, finger: Finger, touch: InputFilter, qtbot: QtBot, times: int, spot: QPointF
) -> None:
    screen.visit.end()
    tap_at(finger, spot, times)
    with qtbot.assertNotEmitted(touch.staffGesture, wait=1300):
        finger.press(spot)
    finger.release(spot)


def test_the_last_tap_of_the_gesture_must_be_held(
    screen: KioskWindow, finger: Finger, touch: InputFilter, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(touch.staffGesture, wait=1300):
        tap_at(finger, QPointF(20, 20), 5)


def test_the_corner_is_mirrored_with_the_screen(open_screen: Open, touchscreen: QPointingDevice, qtbot: QtBot) -> None:
    screen = open_screen(TWO_TOPICS)
    touch = InputFilter(screen)
    touch.start()
    finger = Finger(screen.window, touchscreen)
    screen.visit.display.setLanguage("ar")
    corner = QPointF(1260, 20)
    tap_at(finger, corner, 4)
    with qtbot.waitSignal(touch.staffGesture, timeout=5000):
        finger.press(corner)
    finger.release(corner)


def point(screen: KioskWindow, name: str) -> QPointF:
    return seen(tap_named(screen.window, name)).center()


def test_a_finger_taps_while_a_palm_rests(
    screen: KioskWindow, finger: Finger, touch: InputFilter, qtbot: QtBot
) -> None:
    palm, tip = point(screen, "Decide").toPoint(), point(screen, "Heal").toPoint()
    finger.press(QPointF(palm))
    qtbot.wait(1100)  # a hand is resting when time has passed: there is no other sign to wait for
    QTest.touchEvent(screen.window, finger.device).move(0, palm, screen.window).press(1, tip, screen.window)
    QTest.touchEvent(screen.window, finger.device).move(0, palm, screen.window).release(1, tip, screen.window)
    assert screen.visit.navigation.page["title"] == "Heal"
    finger.release(QPointF(palm))
    assert screen.visit.navigation.page["title"] == "Heal"


def test_a_hand_that_rested_taps_nothing_when_it_leaves(
    screen: KioskWindow, finger: Finger, touch: InputFilter, qtbot: QtBot
) -> None:
    at = point(screen, "Decide")
    finger.press(at)
    pressed = monotonic()
    qtbot.waitUntil(lambda: monotonic() > pressed + MAX_TAP_S)  # not wait(): its timer may end 5 % early
    finger.release(at)
    assert not screen.visit.navigation.canGoBack


def test_two_fingers_at_once_open_one_page(screen: KioskWindow, finger: Finger, touch: InputFilter) -> None:
    one, two = point(screen, "Decide").toPoint(), point(screen, "When to call").toPoint()
    QTest.touchEvent(screen.window, finger.device).press(0, one, screen.window).press(1, two, screen.window)
    QTest.touchEvent(screen.window, finger.device).release(0, one, screen.window).release(1, two, screen.window)
    assert screen.visit.navigation.canGoBack
    assert len(screen.visit.navigation.backStack) == 2


def test_a_blocked_screen_lets_nothing_through(screen: KioskWindow, finger: Finger, touch: InputFilter) -> None:
    touch.block(True)
    finger.tap("Decide")
    assert not screen.visit.navigation.canGoBack
    touch.block(False)
    finger.tap("Decide")
    assert screen.visit.navigation.canGoBack
