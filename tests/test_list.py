"""A patient's own list: what to ask about and what the clinic should know, through the real window."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QPointingDevice

from kiosk.looks import TEXT_SIZES
from kiosk.ui.window import KioskWindow
from kiosk.visit.page_index import PageIndex, list_entry
from tests import fit
from tests.conftest import SHIPPED, TWO_TOPICS, Open, loaded
from tests.glass import Finger, items, kind, tap_named, words
from tests.test_fit import cover_complaints

PARTS = (
    "microneedling/what/1",
    "microneedling/steps/numb",
    "microneedling/recovery/day-2",
    "microneedling/risks/infection",
    "microneedling/tell/blood-thinners",
)
"""One part of each kind of page that has parts for the list."""

OTHER_PARTS = (
    "patch-test/what/1",
    "patch-test/steps/put-on",
    "patch-test/days/start",
    "patch-test/risks/itching",
    "patch-test/before/medicines",
    "ear-rinsing/steps/look",
)


def names(screen: KioskWindow, type_: str = "PillButton") -> list[str]:
    """What the buttons of a type are called."""
    return [str(item.property("name")) for item in items(screen.window) if kind(item) == type_]


def test_the_first_page_tells_of_the_list_and_others_once_there_is_one(screen: KioskWindow, finger: Finger) -> None:
    screen.window.grabWindow()
    assert tap_named(screen.window, "My list · 0").property("words") == "My list"
    finger.open("The steps")
    assert not [name for name in names(screen) if name.startswith("My list")]
    finger.tap("Home")
    finger.tap("My list · 0")
    assert "Your list is empty. Tap a + on any page" in words(screen.window)


def test_a_tap_puts_a_step_on_the_list_and_another_takes_it_off(screen: KioskWindow, finger: Finger) -> None:
    finger.open("The steps")
    finger.tap("Ask about this: Check")
    assert tap_named(screen.window, "On your list: Check").property("icon") == "check"
    assert tap_named(screen.window, "My list · 1")
    finger.tap("On your list: Check")
    assert tap_named(screen.window, "Ask about this: Check")
    assert list(screen.visit.choices.made["listed"]) == []
    assert not [name for name in names(screen) if name.startswith("My list")]


@pytest.mark.parametrize(
    ("page", "button"),
    [
        ("The steps", "Ask about this: Check"),
        ("Your recovery", "Ask about this: "),
        ("Risks", "Ask about this: "),
        ("What to expect", "Ask about this: "),
        ("Tell us first", "This is me: You take a blood thinner"),
    ],
)
def test_every_kind_of_part_comes_on_the_list_with_its_title_and_page(
    screen: KioskWindow, finger: Finger, page: str, button: str
) -> None:
    finger.open(page)
    tapped = tap_named(screen.window, button)
    title = str(tapped.property("about"))
    assert title
    finger.tap(tapped)
    finger.tap("My list · 1")
    shown = words(screen.window).splitlines()
    assert title in shown
    assert page in shown


def test_the_list_parts_questions_from_what_the_clinic_should_know(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Tell us first")
    finger.tap("This is me: You take a blood thinner")
    finger.tap("Home")
    finger.open("The steps")
    finger.tap("Ask about this: Check")
    finger.tap("My list · 2")
    shown = words(screen.window).splitlines()
    order = ["I want to ask about", "Check", "Please know about me", "You take a blood thinner"]
    assert [line for line in shown if line in order] == order


def test_an_entry_is_taken_off_on_the_list_itself(screen: KioskWindow, finger: Finger) -> None:
    finger.open("The steps")
    finger.tap("Ask about this: Check")
    finger.tap("Next")
    finger.tap("Ask about this: Cleanse")
    finger.tap("My list · 2")
    finger.tap("Take off: Check")
    assert list(screen.visit.choices.made["listed"]) == ["microneedling/steps/cleanse"]
    assert "Check" not in words(screen.window).splitlines()
    finger.tap("Take off: Cleanse")
    assert "Your list is empty." in words(screen.window)
    finger.tap("Back")
    assert tap_named(screen.window, "Ask about this: Cleanse")


def test_the_list_follows_the_language(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Tell us first")
    finger.tap("This is me: You take a blood thinner")
    finger.tap("My list · 1")
    finger.choose_language("Español")
    shown = words(screen.window)
    assert "Toma un anticoagulante" in shown
    assert "Avísenos antes" in shown
    assert "You take" not in shown


def test_back_and_home_lead_away_from_the_list(screen: KioskWindow, finger: Finger) -> None:
    finger.open("The steps")
    finger.tap("Ask about this: Check")
    finger.tap("My list · 1")
    finger.tap("Back")
    assert screen.visit.navigation.page["kind"] == "steps"
    finger.tap("My list · 1")
    finger.tap("Home")
    assert not screen.visit.navigation.canGoBack


def test_the_list_dies_with_the_visit(screen: KioskWindow, finger: Finger) -> None:
    for part in PARTS:
        screen.visit.choices.toggle("listed", part)
    screen.visit.navigation.open(screen.visit.navigation.listKey)
    finger.tap("Finish and clear")
    assert list(screen.visit.choices.made["listed"]) == []
    screen.visit.end()
    finger.tap("Touch here to start")
    finger.open("The steps")
    assert tap_named(screen.window, "Ask about this: Check")
    assert not [name for name in names(screen) if name.startswith("My list")]


def test_other_content_drops_what_it_has_no_more(screen: KioskWindow) -> None:
    for part in PARTS:
        screen.visit.choices.toggle("listed", part)
    ready = loaded(SHIPPED)
    for content in ready.pages.values():
        [steps] = [page for page in content["topics"][0]["pages"] if page["id"] == "steps"]
        steps["steps"] = [step for step in steps["steps"] if step["id"] != "numb"]
        content["topics"][0]["pages"] = [p for p in content["topics"][0]["pages"] if p["id"] != "what"]
    screen.refresh(ready._replace(digest="other"))
    assert list(screen.visit.choices.made["listed"]) == [
        part for part in PARTS if "/steps/" not in part and "/what/" not in part
    ]


@pytest.mark.parametrize("turn", ["review", "take"])
def test_content_taken_up_at_once_leaves_the_page_that_no_content_has(screen: KioskWindow, turn: str) -> None:
    screen.visit.choices.toggle("listed", "microneedling/steps/numb")
    screen.visit.navigation.open("after")
    if turn == "take":
        screen.visit.takeHome.open()
    else:
        screen.visit.navigation.open(screen.visit.navigation.listKey)
    shown = screen.visit.navigation.key
    screen.refresh(loaded(SHIPPED)._replace(digest="other"))
    assert screen.visit.navigation.key == shown


def test_content_without_the_topic_turns_from_its_list_to_the_first_page(open_screen: Open) -> None:
    screen = open_screen(TWO_TOPICS)
    screen.visit.navigation.open("patch-test")
    screen.visit.navigation.open(screen.visit.navigation.listKey)
    ready = loaded(TWO_TOPICS)
    for content in ready.pages.values():
        content["topics"] = [topic for topic in content["topics"] if topic["id"] != "patch-test"]
    screen.refresh(ready._replace(digest="other"))
    assert screen.visit.navigation.page["kind"] == "home"
    screen.visit.navigation.open(screen.visit.navigation.helpKey)
    assert screen.visit.navigation.page["kind"] == "help"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_part_that_has_a_button_has_a_name_on_the_list(screen: KioskWindow, language: str) -> None:
    ready = loaded(SHIPPED)
    screens = PageIndex(ready.pages, ready.digest)
    found = 0
    for page in ready.topics[0]["pages"]:
        screen.visit.navigation.open(page["id"])
        screen.window.grabWindow()
        for button in [item for item in items(screen.window) if kind(item) == "AddToListButton"]:
            assert list_entry(screens, language, str(button.property("key")))
            found += 1
        screen.visit.navigation.home()
    assert found > 25


def test_a_list_of_several_topics_names_the_pages_of_each(open_screen: Open, touchscreen: QPointingDevice) -> None:
    screen = open_screen(TWO_TOPICS)
    finger = Finger(screen.window, touchscreen)
    for topic in [tile["id"] for tile in screen.visit.navigation.page["tiles"]]:
        screen.visit.navigation.open(topic)
        screen.visit.navigation.open("steps")
        screen.window.grabWindow()
        finger.tap("Ask about this: ")
        finger.tap("Home")
    finger.tap("My list · 2")
    assert {key.split("/")[0] for key in list(screen.visit.choices.made["listed"])} == {"patch-test", "ear-rinsing"}
    assert len(names(screen, "ListRow")) == 2


@fit.every_size
@pytest.mark.parametrize("path", [SHIPPED, TWO_TOPICS], ids=["shipped", "two-topics"])
def test_the_list_and_its_button_fit_in_every_look(open_screen: Open, path: Path, size: tuple[int, int]) -> None:
    screen = open_screen(path)
    screen.window.resize(*size)
    parts = PARTS if path == SHIPPED else OTHER_PARTS
    found: list[str] = []
    for language in [start["code"] for start in screen.visit.display.greetings]:
        screen.visit.end()
        screen.visit.begin(language)
        for part in parts:
            screen.visit.choices.toggle("listed", part)
        for look in looks(screen, parts):
            for text in TEXT_SIZES:
                screen.visit.display.setTextSize(text)
                found += [f"{language}, {text}, {look}: {wrong}" for wrong in cover_complaints(screen, text)]
        assert len(list(screen.visit.choices.made["listed"])) == len(parts)
    assert not found, "\n" + "\n".join(found)


def looks(screen: KioskWindow, parts: Sequence[str]) -> Iterator[str]:
    """Turn to the first screen, the list, and each page with a part that is on it."""
    yield "home"
    screen.visit.navigation.open(screen.visit.navigation.listKey)
    yield "list"
    for part in parts:
        topic, page, item = part.split("/")
        screen.visit.navigation.home()
        screen.visit.navigation.open(topic)
        screen.visit.navigation.open(page)
        screen.visit.navigation.select(item)
        yield part


def test_a_missed_question_offers_itself(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Did we explain it well?")
    asked = str(screen.visit.navigation.page["questions"][0]["ask"])
    finger.tap("Tell us. Do not stop it on your own.")
    assert f"Ask about this: {asked}" not in names(screen)
    finger.tap("Stop it yourself.")
    finger.tap(f"Ask about this: {asked}")
    finger.tap("My list · 1")
    assert asked in words(screen.window)
