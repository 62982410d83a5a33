"""Questions test our teaching, not the patient: each answer is explained at once, and forgotten with the visit."""

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.content.plain import PlainQuestion
from kiosk.ui.window import KioskWindow
from tests.conftest import SHIPPED, TWO_TOPICS, Open, loaded
from tests.glass import Finger, items, kind, seen, tap_named, taps, words

TITLE = "Did we explain it well?"
WHERE = "Show me where this is explained"


def questions(screen: KioskWindow) -> list[PlainQuestion]:
    return screen.visit.navigation.page["questions"]


def answers(screen: KioskWindow) -> list[QQuickItem]:
    """The answers on the glass, from top to bottom."""
    return [item for item in items(screen.window) if kind(item) == "AnswerButton"]


def named(screen: KioskWindow, name: str) -> bool:
    return any(tap.property("name") == name for tap in taps(screen.window))


def test_a_wrong_answer_is_explained_at_once_and_kindly(screen: KioskWindow, finger: Finger) -> None:
    finger.open(TITLE)
    assert "Right answer" not in words(screen.window)
    finger.tap("Stop it yourself.")
    shown = words(screen.window)
    assert "Not quite." in shown
    assert str(questions(screen)[0]["why"]) in shown
    assert shown.index("Stop it yourself.") < shown.index("Your answer")
    assert shown.index("Tell us. Do not stop it") < shown.index("Right answer")


def test_a_right_answer_is_explained_too(screen: KioskWindow, finger: Finger) -> None:
    finger.open(TITLE)
    finger.tap("Tell us. Do not stop it on your own.")
    shown = words(screen.window)
    assert "Yes, that is right." in shown
    assert str(questions(screen)[0]["why"]) in shown
    assert "Your answer" not in shown


def test_a_question_can_be_tried_again(screen: KioskWindow, finger: Finger) -> None:
    finger.open(TITLE)
    finger.tap("Stop it yourself.")
    finger.tap("Tell us. Do not stop it on your own.")
    assert "Yes, that is right." in words(screen.window)


def test_where_it_is_explained_is_shown_and_back_returns_to_the_answer(screen: KioskWindow, finger: Finger) -> None:
    finger.open(TITLE)
    finger.tap("Next")
    finger.tap("Next")
    finger.tap("Wait 2 weeks.")
    finger.tap(WHERE)
    assert (screen.visit.navigation.page["kind"], screen.visit.navigation.item) == ("risks", "infection")
    assert "It happened to 0 to 2" in words(screen.window)
    finger.tap("Back")
    shown = words(screen.window)
    assert "Question 3 of 5" in shown
    assert "Not quite." in shown


def test_a_risk_that_a_question_leads_to_is_in_sight_in_the_list(screen: KioskWindow, finger: Finger) -> None:
    def last() -> QQuickItem:
        screen.window.grabWindow()  # lays everything out
        return [item for item in items(screen.window) if kind(item) == "RiskRow"][-1]

    finger.open("Risks")
    assert seen(last()).isEmpty()
    risk = last().property("risk")["id"]
    finger.tap("Home")
    finger.open(TITLE)
    screen.visit.navigation.prepare("risks")
    screen.window.grabWindow()
    screen.visit.navigation.open("risks", risk)
    assert seen(last()).height() > 0.99 * last().height()
    assert last().property("chosen")


def test_all_questions_lead_to_a_page(screen: KioskWindow, finger: Finger) -> None:
    finger.open(TITLE)
    for question in questions(screen):
        finger.tap(answers(screen)[0])
        finger.tap(WHERE)
        assert screen.visit.navigation.page["id"] == question["page"]
        assert screen.visit.navigation.item == question["item"]
        finger.tap("Back")
        finger.tap("Next")


def test_after_the_last_question_there_is_thanks_and_a_way_on_but_no_score(screen: KioskWindow, finger: Finger) -> None:
    finger.open(TITLE)
    for _ in questions(screen):
        finger.tap(answers(screen)[0])
        finger.tap("Next")
    shown = words(screen.window)
    assert "That was the last question. Thank you." in shown
    assert not named(screen, "Next")
    assert " of 5" not in shown
    finger.tap("Remember these five")
    assert screen.visit.navigation.page["kind"] == "summary"
    finger.tap("Back")
    finger.tap(next(tap for tap in reversed(taps(screen.window)) if tap.property("name") == "Home"))
    assert not screen.visit.navigation.canGoBack


def test_back_leads_from_the_end_and_from_each_question_to_the_one_before(screen: KioskWindow, finger: Finger) -> None:
    finger.open(TITLE)
    for _ in range(5):
        finger.tap("Next")
    assert "Thank you" in words(screen.window)
    for number in (5, 4, 3, 2, 1):
        finger.tap("Back")
        assert f"Question {number} of 5" in words(screen.window)
    finger.tap("Back")
    assert screen.visit.navigation.page["kind"] != "quiz"


def test_the_right_answer_is_in_other_places_but_always_in_the_same(screen: KioskWindow, finger: Finger) -> None:
    def places() -> list[int]:
        finger.tap("Home")
        finger.open(TITLE)
        found = []
        for question in questions(screen):
            found.append([str(answer.property("words")) for answer in answers(screen)].index(str(question["right"])))
            finger.tap("Next")
        return found

    finger.open("Risks")
    first = places()
    assert set(first) == {0, 1, 2}
    assert places() == first


def test_an_answer_stays_in_another_language_and_size(screen: KioskWindow, finger: Finger) -> None:
    finger.open(TITLE)
    finger.tap("Stop it yourself.")
    finger.choose_language("Español")
    assert "No del todo." in words(screen.window)
    finger.choose_looks("Tamaño de letra 125 %")
    assert "No del todo." in words(screen.window)


@pytest.mark.parametrize("how", ["finish", "end", "show_error_screen"])
def test_answers_end_with_the_visit(screen: KioskWindow, finger: Finger, how: str) -> None:
    finger.open(TITLE)
    finger.tap("Stop it yourself.")
    assert screen.visit.choices.made["answers"] == {"microneedling/check/blood-thinner": 1}
    getattr(screen.visit, how)()
    assert screen.visit.choices.made["answers"] == {}
    screen.visit.end()
    screen.visit.begin("")
    screen.window.grabWindow()
    finger.open(TITLE)
    assert "Not quite." not in words(screen.window)


def test_the_first_try_is_reported_once(screen: KioskWindow, finger: Finger) -> None:
    reported: list[tuple[str, str, bool]] = []
    screen.visit.choices.answered.connect(lambda *one: reported.append(one))
    finger.open(TITLE)
    finger.tap("Stop it yourself.")
    finger.tap("Tell us. Do not stop it on your own.")
    finger.tap("Next")
    finger.tap("Most people have this. It should ease in about 3 days.")
    assert reported == [("microneedling", "blood-thinner", False), ("microneedling", "next-day", True)]


@pytest.mark.parametrize("size", [(800, 1280), (1024, 600)])
def test_large_text_brings_the_explanation_into_sight(
    screen: KioskWindow, finger: Finger, size: tuple[int, int], qtbot: QtBot
) -> None:
    screen.window.resize(*size)
    screen.visit.display.setTextSize(200)
    screen.visit.navigation.open("check")
    screen.visit.navigation.pushItem("throat")
    screen.window.grabWindow()
    for _ in range(10):
        if named(screen, "Sleep it off."):
            break
        finger.tap("More")
    finger.tap("Sleep it off.")
    qtbot.waitUntil(lambda: "Not quite." in words(screen.window))


def test_a_page_that_is_not_shown_is_not_led_to(qapp: QGuiApplication, touchscreen: QPointingDevice) -> None:
    ready = loaded(SHIPPED)
    for content in ready.pages.values():
        [topic] = content["topics"]
        topic["pages"] = [page for page in topic["pages"] if page["id"] not in ("tell", "remember")]
    screen = KioskWindow()
    screen.open(ready)
    screen.window.show()
    screen.visit.begin("")
    qapp.processEvents()
    finger = Finger(screen.window, touchscreen)
    finger.open(TITLE)
    finger.tap("Stop it yourself.")
    assert not named(screen, WHERE)
    for _ in range(5):
        finger.tap("Next")
    assert "Thank you" in words(screen.window)
    assert not named(screen, "Remember these five")
    screen.close()


def test_questions_are_asked_from_right_to_left(open_screen: Open, touchscreen: QPointingDevice) -> None:
    screen = open_screen(TWO_TOPICS)
    finger = Finger(screen.window, touchscreen)
    screen.visit.display.setLanguage("ar")
    screen.visit.navigation.open("patch-test")
    screen.visit.navigation.open("check")
    screen.window.grabWindow()
    finger.tap(answers(screen)[0])
    assert tap_named(screen.window, screen.visit.display.shared["strings"]["where"])
    assert str(questions(screen)[0]["why"]) in words(screen.window)
