"""One triage: a sign has one level and one wording, whatever page names it. And the clinic's numbers, hours, notice."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.content import clock
from kiosk.content.load.revision import version
from kiosk.content.load.serialize import to_plain
from kiosk.content.load.translations import texts
from kiosk.content.load.triage import callers, help_page
from kiosk.content.model.pages import Help
from kiosk.content.plain import LEVELS
from kiosk.content.store.content_file import load
from kiosk.content.store.loader_process import read
from kiosk.staff.differences import differences
from kiosk.staff.tools.translate import accept
from kiosk.ui.window import KioskWindow
from kiosk.visit.display import VisitDefaults
from kiosk.visit.take_home import PrintState
from tests import fit
from tests.conftest import SHIPPED, TWO_TOPICS, Open
from tests.content.conftest import approval
from tests.glass import Finger, frame, has_words, items, kind, taps, words, words_of

RESULT = load(SHIPPED)
assert RESULT.content
TOPIC = RESULT.content.topics[0]
HELP = help_page(TOPIC)

LOOKED_UP = [
    # where a patient meets a sign, its id, and its level
    ("recovery", "first-day", "breathing", "emergency"),
    ("recovery", "first-day", "fever", "today"),
    ("recovery", "day-1", "hives", "today"),
    ("recovery", "day-4", "red-day-7", "week"),
    ("recovery", "week-2", "pus", "today"),
    ("risks", "swelling", "sight", "emergency"),
    ("risks", "cold-sores", "blisters", "today"),
    ("risks", "rash", "rash", "week"),
    ("risks", "heat-harm", "blisters", "today"),
    ("heat", "", "sight", "emergency"),
    ("after", "", "bleeding", "today"),
]
NOTICE = "  notice:\n    text: {en: We close at noon., ar: نغلق ظهرًا., de: Wir schließen mittags.}\n"
UNTIL = "    until: 2027-01-02\n"


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the clock to a day."""
    return lambda day: monkeypatch.setattr(clock, "today", lambda: day)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two topics in three languages, to be changed."""
    return Path(shutil.copytree(TWO_TOPICS.parent, tmp_path / "clinic")) / "content.yaml"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def shown(screen: KioskWindow) -> str:
    screen.window.grabWindow()
    return words(screen.window)


def cards(screen: KioskWindow) -> dict[str, str]:
    """The words on each card with a level, by the level."""
    screen.window.grabWindow()
    every = list(items(screen.window))
    found: dict[str, str] = {}
    for card in every:
        if kind(card) in ("UrgencyCard", "LevelButton", "LevelSigns"):
            level = card.property("level")["level"]
            said = [words_of(item) for item in every if has_words(item) and card.isAncestorOf(item)]
            found[level] = "\n".join([*filter(None, [found.get(level)]), *said])
    return found


def turn_to_signs(screen: KioskWindow, finger: Finger) -> None:
    """Show when to call, of a risk or of a stage of the recovery."""
    if "Risks" in screen.visit.navigation.page["title"]:
        finger.tap("What to do")
    elif screen.visit.navigation.page["kind"] == "timeline":
        finger.tap([tap for tap in taps(screen.window) if tap.property("name") == "When to call"][-1])


@pytest.mark.parametrize(("page", "item", "sign", "level"), LOOKED_UP)
def test_a_sign_has_its_level_and_words_on_every_page(
    screen: KioskWindow, finger: Finger, page: str, item: str, sign: str, level: str
) -> None:
    navigation = screen.visit.navigation
    navigation.open(page)
    if item:
        navigation.pushItem(item)
        screen.window.grabWindow()
    turn_to_signs(screen, finger)
    on_page = cards(screen)
    navigation.open("help")
    on_help = cards(screen)
    text = getattr(HELP, level).signs[sign]["en"]
    assert [name for name, card in on_page.items() if text in card] == [level]
    assert [name for name, card in on_help.items() if text in card] == [level]
    assert on_page[level].splitlines()[:3] == on_help[level].splitlines()[:3]


def test_the_emergency_number_is_never_under_the_clinics(screen: KioskWindow, finger: Finger) -> None:
    screen.visit.navigation.open("recovery")
    screen.window.grabWindow()
    turn_to_signs(screen, finger)
    found = cards(screen)
    assert list(found) == ["emergency", "today"]
    assert "911" in found["emergency"]
    assert "0142" not in found["emergency"]
    assert "0142" in found["today"].replace("\u00a0", " ")
    assert "911" not in found["today"]
    fills = [card.property("color").name() for card in items(screen.window) if kind(card) == "UrgencyCard"]
    assert fills[0] == "#9a1f1a"
    assert len(set(fills)) == len(fills)


def test_every_sign_of_the_shipped_words_is_named_by_another_page() -> None:
    named = {sign for page in TOPIC.pages for part in callers(page) for sign in part.call}
    assert [sign for level in LEVELS for sign in getattr(HELP, level).signs if sign not in named] == []


def test_each_of_the_first_days_says_for_what_to_call_911() -> None:
    [recovery] = [page for page in TOPIC.pages if page.id == "recovery"]
    first = [part for part in callers(recovery) if part.days.low < 8]
    assert len(first) == 4
    for stage in first:
        assert {"breathing", "swelling", "sight", "very-ill"} <= {*stage.call}
        assert {"fever", "pus", "blisters", "spread", "hives"} <= {*stage.call}


def test_no_shipped_text_says_a_level_but_those_of_the_help_page() -> None:
    said = [
        text["en"]
        for page in TOPIC.pages
        if not isinstance(page, Help) and page.id != "check"
        for _, _, text in texts(page)
        if "{emergency}" in text["en"] or re.search(r"call us (?:now|today|the same day|th)", text["en"], re.IGNORECASE)
    ]
    assert said == []


def test_what_to_do_at_night_is_on_the_card_of_today(screen: KioskWindow) -> None:
    screen.visit.navigation.open("help")
    assert "If we are closed or do not answer" in cards(screen)["today"]


def test_a_sign_with_another_level_elsewhere_is_a_problem(file: Path) -> None:
    warning = "Do not test substances on your skin at home."
    change(file, warning, "You have a fever of 38 °C or more? Call us this week.")
    [problem] = [one for one in load(file).problems if one.severity == "error"]
    assert 'words of the sign "fever" (today), but this says "week"' in problem.message
    assert problem.message.endswith("write call: [fever]")


def test_a_question_must_agree_too(file: Path) -> None:
    change(file, "en: It is hard to breathe. What do you do?", "en: You have a fever of 38 °C or more. What do you do?")
    [problem] = [one for one in load(file).problems if one.severity == "error"]
    assert 'the sign "fever" (today), but this says "emergency"' in problem.message


def test_taken_home_the_signs_go_by_level_and_the_clinics_hours_and_address_come_first(screen: KioskWindow) -> None:
    screen.visit.navigation.open("after")
    screen.visit.takeHome.open()
    printed = QSignalSpy(screen.visit.takeHome.printRequested)
    screen.visit.takeHome.set_print_state(PrintState.READY)
    screen.visit.takeHome.print()
    lines = [(what, text) for what, text in printed.at(0)[0]]
    assert [text for what, text in lines if what == "clinic"] == [
        "Harbour Skin Clinic",
        "555 0142",
        "Open Monday to Friday, 9 am to 5 pm",
        "1 Harbour Street",
    ]
    at = {text: number for number, (_, text) in enumerate(lines)}
    order = ["Emergency", "Trouble breathing, or a tight throat", "Call today", "A fever of 100.4 °F (38 °C) or more"]
    assert sorted(order, key=at.__getitem__) == order
    assert any(text.startswith("If we are closed") for _, text in lines)


@pytest.mark.parametrize(
    ("language", "wanted"), [("en", "At night, call {}."), ("ar", "في الليل يُرجى الاتصال على {}.")]
)
def test_a_number_with_a_name_is_whole_and_in_order_in_every_script(language: str, wanted: str) -> None:
    content = load(TWO_TOPICS).content
    assert content
    number = "+49\u00a030\u00a0555\u00a00199"
    page = next(page for page in to_plain(content, language)["topics"][0]["pages"] if page["kind"] == "help")
    isolated = number if language == "en" else f"\u2066{number}\u2069"
    assert page["today"]["closed"] == wanted.format(isolated)


def test_a_misspelt_name_of_a_number_is_told_with_the_nearest(file: Path) -> None:
    change(file, "en: At night, call {night}.", "en: At night, call {nigth}.")
    assert any("Did you mean {night}?" in problem.message for problem in load(file).problems)


def test_hours_and_address_are_on_the_help_page(screen: KioskWindow) -> None:
    screen.visit.navigation.open("help")
    on_glass = [words_of(item) for item in items(screen.window) if item.inherits("QQuickText")]
    assert {"Open Monday to Friday, 9 am to 5 pm", "1 Harbour Street"} <= set(on_glass)


def test_a_notice_is_on_the_first_screen_in_each_language_and_on_the_help_page(
    file: Path, open_screen: Open, day: Callable[[str], None]
) -> None:
    day("2026-12-31")
    change(file, "  hours:", f"{NOTICE}{UNTIL}  hours:")
    screen = open_screen(file)
    assert "We close at noon." not in shown(screen)
    screen.visit.navigation.open(screen.visit.navigation.helpKey)
    assert "We close at noon." in shown(screen)
    screen.visit.end()
    assert {"We close at noon.", "Wir schließen mittags."} <= set(shown(screen).splitlines())


@pytest.mark.parametrize(
    ("now", "seen"),
    [("2026-12-17", False), ("2026-12-18", True), ("2027-01-02", True), ("2027-01-03", False), ("1970-01-01", False)],
)
def test_a_notice_is_shown_from_one_day_until_another(
    file: Path, open_screen: Open, day: Callable[[str], None], now: str, seen: bool
) -> None:
    day(now)
    change(file, "  hours:", f"{NOTICE}    from: 2026-12-18\n{UNTIL}  hours:")
    screen = open_screen(file)
    screen.visit.end()
    assert ("We close at noon." in shown(screen)) == seen


def test_a_notice_is_gone_at_midnight_also_where_nobody_touches(
    file: Path, open_screen: Open, day: Callable[[str], None], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.visit.session.DAY_CHECK_S", 0.01)
    day("2027-01-02")
    change(file, "  hours:", f"{NOTICE}{UNTIL}  hours:")
    screen = open_screen(file)
    screen.visit.end()
    assert "We close at noon." in shown(screen)
    day("2027-01-03")
    qtbot.waitUntil(lambda: "We close at noon." not in shown(screen))
    assert screen.visit.phase == "attract"


@fit.every_size
def test_the_first_screen_fits_with_a_notice(
    file: Path, open_screen: Open, day: Callable[[str], None], qapp: QGuiApplication, size: tuple[int, int]
) -> None:
    day("2026-12-31")
    change(file, "  hours:", f"{NOTICE}{UNTIL}  hours:")
    screen = open_screen(file)
    screen.window.resize(*size)
    for theme, text in fit.LOOKS:
        screen.visit.set_defaults(VisitDefaults("ar", text, theme))
        qapp.processEvents()
        assert "نغلق ظهرًا." in shown(screen)
        qapp.processEvents()  # what is laid out while it is drawn is right in the second picture
        assert fit.faults(screen.window, text) == []


def test_a_notice_changes_no_version_and_is_told_as_a_difference(file: Path) -> None:
    before, shown_before = version(load(file).parts), read(file)
    change(file, "  hours:", f"{NOTICE}{UNTIL}  hours:")
    assert version(load(file).parts) == before
    assert [(one.name, one.value.split(" (")[0]) for one in differences(shown_before, read(file))] == [
        ("Changed", "the notice")
    ]


def test_a_changed_sign_marks_each_page_that_shows_it(file: Path) -> None:
    parts = load(file).parts
    text = file.read_text("utf-8")
    given = approval(of=version(parts), parts=" ".join(parts))
    file.write_text(re.sub(r"^  approval:\n(?:    .*\n)*", given, text, count=1, flags=re.MULTILINE), "utf-8")
    change(file, "en: A patch falls off.", "en: A patch comes off.")
    marked = [page["id"] for page in read(file).pages["en"]["topics"][0]["pages"] if page["changed"]]
    assert marked == ["what", "days", "risks", "before", "help"]


def test_a_stale_sign_brings_the_whole_page_into_the_first_language(file: Path) -> None:
    list(accept(file, (), False, True))
    change(file, "    name: Deutsch", "    name: Deutsch\n    stale: source")
    change(file, "en: A patch falls off.", "en: A patch comes off.")
    pages = {page["id"]: page for page in read(file).pages["de"]["topics"][0]["pages"]}
    assert pages["days"]["untranslated"]
    levels = [level for stage in pages["days"]["stages"] for level in stage["call"]]
    assert "A patch comes off." in [sign for level in levels for sign in level["signs"]]
    assert pages["help"]["untranslated"]
    assert not pages["compare"]["untranslated"]


def test_all_levels_stay_in_sight_beside_their_signs_where_there_is_space(screen: KioskWindow, qtbot: QtBot) -> None:
    screen.visit.navigation.open("help")

    def places(name: str) -> list[QRectF]:
        screen.window.grabWindow()
        return [frame(card) for card in items(screen.window) if kind(card) == name]

    beside = places("LevelButton")
    assert len(beside) == 3
    assert all(frame(screen.window.contentItem()).contains(place) for place in beside)
    assert len({place.x() for place in beside}) == 1
    assert all(place.x() > beside[0].right() for place in places("LevelSigns"))
    screen.window.resize(800, 1280)
    qtbot.waitUntil(lambda: len(places("UrgencyCard")) == 3)
    assert not places("LevelButton")
    assert len({place.x() for place in places("UrgencyCard")}) == 1


def test_a_tap_on_a_level_turns_to_its_signs(screen: KioskWindow, finger: Finger) -> None:
    screen.visit.navigation.open("help")
    screen.window.grabWindow()
    for level in ("week", "emergency", "today"):
        finger.tap(getattr(HELP, level).title["en"])
        assert next(iter(getattr(HELP, level).signs.values()))["en"] in words(screen.window)
