"""What a second clinic needs, here for a colonoscopy: days before the visit, times of day, its own headings, all to
take home."""

from pathlib import Path

import pytest

from kiosk.staff.tools.check import check
from kiosk.ui.window import KioskWindow
from kiosk.visit.handout import text_of
from kiosk.visit.take_home import PrintState
from tests import fit
from tests.conftest import ROOT, TWO_TOPICS, Open
from tests.content.conftest import TODAY
from tests.glass import Finger, kind, tap_named, taps, words
from tests.test_take_home import joined, pictures, read_all

COLONOSCOPY = ROOT / "tests" / "data" / "colonoscopy" / "content.yaml"


@pytest.fixture
def screen(open_screen: Open) -> KioskWindow:
    return open_screen(COLONOSCOPY)


def opened(screen: KioskWindow, page: str) -> KioskWindow:
    screen.visit.navigation.open(page)
    screen.window.grabWindow()
    return screen


def printed(screen: KioskWindow, page: str) -> str:
    """The words of a page as they are printed."""
    lines: list[tuple[str, str]] = []
    screen.visit.takeHome.printRequested.connect(lambda made, _: lines.extend(made))
    opened(screen, page).visit.takeHome.open()
    screen.visit.takeHome.set_print_state(PrintState.READY)
    screen.visit.takeHome.print()
    return text_of(lines)


def test_its_file_has_no_advice_but_on_its_name_and_its_approval() -> None:
    *found, _figure, last = check(COLONOSCOPY, today=TODAY)
    assert "no problems" in last
    assert len(found) == 2
    assert "no clinician has approved" in found[0]
    assert '"Colonoscopy" is a medical word' in found[1]


def test_the_days_before_the_visit_count_down(screen: KioskWindow, finger: Finger) -> None:
    shown = words(opened(screen, "days").window)
    spans = ["7 to 4 days before", "3 to 2 days before", "The day before", "The day of your visit", "The day after"]
    assert [span for span in spans if span not in shown] == []
    names = ["Fewer seeds", "Less fiber", "The drink", "Your colonoscopy", "Back to normal"]
    at = [tap_named(screen.window, name).mapToScene(tap_named(screen.window, name).position()).x() for name in names]
    assert at == sorted(at)
    finger.tap("The drink")
    finger.tap("Do")
    assert finger.reads("Drink clear fluids: broth, tea, apple juice.")


def test_the_stage_of_a_day_before_is_explained_by_its_days(screen: KioskWindow, finger: Finger) -> None:
    opened(screen, "days")
    before = words(screen.window).count("The day before")
    finger.tap("The drink")
    assert words(screen.window).count("The day before") == before + 1


def test_a_step_by_the_clock_shows_its_time_on_the_step_and_on_its_button(screen: KioskWindow, finger: Finger) -> None:
    shown = words(opened(screen, "clock").window)
    assert shown.count("The day before, 8 am") == 2
    assert "The day before, 6 pm to 8 pm" in shown
    assert "5:00" in shown
    finger.tap("First half")
    assert words(screen.window).count("The day before, 6 pm to 8 pm") == 2
    assert "About 2 hours" in words(screen.window)


def test_a_group_of_advice_has_headings_of_its_own(screen: KioskWindow) -> None:
    shown = words(opened(screen, "bring").window)
    assert "Bring\n" in shown
    assert "Leave at home\n" in shown
    assert not {"Do", "Do not"} & set(shown.splitlines())
    text = printed(screen, "bring")
    assert "Bring\n- Your ID\n- A list of your medicines\n- $50 deposit\nLeave at home\n- Rings\n" in text


@pytest.mark.parametrize("page", ["days", "clock", "medicines", "bring", "help"])
def test_each_page_whose_acts_are_done_at_home_is_taken_home(screen: KioskWindow, finger: Finger, page: str) -> None:
    opened(screen, page)
    while not [tap for tap in taps(screen.window) if kind(tap) == "TakeHomeButton"]:
        finger.tap("More")
    finger.tap("Take it home")
    text = joined([read_all(image)[0] for image in pictures(screen)])
    assert text.startswith("Elm Street Endoscopy\n555 0170\n")
    screen.visit.navigation.back()
    assert text == printed(screen, page)


def test_the_handout_of_a_timeline_names_each_day_above_what_to_do(screen: KioskWindow) -> None:
    text = printed(screen, "days")
    assert "\n\nThe drink\nThe day before\nDo\n- Drink clear fluids: broth, tea, apple juice.\n" in text
    assert text.index("7 to 4 days before") < text.index("The day before") < text.index("The day after")
    assert "Call today\nCall 555 0170.\n- You vomit the drink.\n- You did not finish the drink.\n" in text
    assert "Questions on any of these days? Call 555 0170." in text


def test_the_handout_of_steps_has_each_time_below_its_step(screen: KioskWindow) -> None:
    text = printed(screen, "clock")
    first = "Step 2 of 3: First half\nThe day before, 6 pm to 8 pm\nAbout 2 hours\nWhat happens\n- Every 15 minutes"
    assert first in text
    assert "Step 3 of 3: Second half\n5:00\n" in text


def test_the_handout_of_a_comparison_has_each_answer_with_its_option(screen: KioskWindow) -> None:
    text = printed(screen, "medicines")
    assert "\nHow often do I take iron?\n- 7 days before: Stop it.\n- The day before: None\n" in text


@pytest.mark.parametrize(
    ("language", "span"),
    [("en", "7 to 2 days before"), ("de", "7 bis 2 Tage davor"), ("ar", "قبل 7 إلى 2 أيام")],
)
def test_the_days_are_in_the_language_of_the_page(open_screen: Open, language: str, span: str) -> None:
    screen = open_screen(TWO_TOPICS)
    screen.visit.display.setLanguage(language)
    screen.visit.navigation.open("patch-test")
    assert span in words(opened(screen, "days").window)


@pytest.mark.parametrize(
    ("days", "span"),
    [
        ("-1 to 0", "The day before – The day of your visit"),
        ("0 to 3", "The day of your visit – Day 3"),
        ("-2", "2 days before"),
        ("2", "Day 2"),
        ("2 to 9", "Days 2 to 9"),
    ],
)
def test_any_days_can_be_said(open_screen: Open, tmp_path: Path, days: str, span: str) -> None:
    file = tmp_path / "content.yaml"
    text = COLONOSCOPY.read_text("utf-8")
    stages = text[text.index("          - id: low") : text.index("      - id: clock")]
    file.write_text(text.replace(stages, "").replace("days: -7 to -4", f"days: {days}"), "utf-8")
    screen = open_screen(file)
    shown = words(opened(screen, "days").window)
    assert shown.count(span) == 2
    axis = tap_named(screen.window, "Fewer seeds")
    assert axis.width() >= fit.MAIN_TARGET * fit.pitch(screen.window)  # one stage of one day has its place too


def test_a_title_that_says_its_days_is_not_said_twice(open_screen: Open, tmp_path: Path) -> None:
    file = tmp_path / "content.yaml"
    text = COLONOSCOPY.read_text("utf-8").replace("title: Fewer seeds", "title: 7 to 4 days before")
    file.write_text(
        text.replace("title: The drink\n            days", "title: The day before\n            days"), "utf-8"
    )
    screen = open_screen(file)
    shown = words(opened(screen, "days").window)
    assert shown.count("7 to 4 days before") == 2  # on the axis, and above the stage
    assert screen.visit.navigation.page["stages"][2]["span"] == ""
