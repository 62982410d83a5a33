"""Content that is saved while the kiosk runs, through the real file, the real watch and the real window."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content.aside import load
from kiosk.content.watch import Watch
from kiosk.run import start_watch
from kiosk.ui.screen import Screen
from tests.conftest import ROOT, Open
from tests.glass import words

SAMPLE = ROOT / "tests" / "data" / "sample"

Live = Callable[[], Screen]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A content file of its own that a test may spoil."""
    shutil.copytree(SAMPLE, tmp_path / "clinic")
    return tmp_path / "clinic" / "content.yaml"


@pytest.fixture
def live(file: Path, open_screen: Open) -> Iterator[Live]:
    """Opens a window on that file and watches it, as the kiosk does."""
    watches: list[Watch] = []

    def start() -> Screen:
        screen = open_screen(file)
        watches.append(start_watch(file, load(file), screen))
        return screen

    yield start
    for watch in watches:
        watch.close()


def name_clinic(file: Path, name: str) -> None:
    text = file.read_text("utf-8")
    old = next(line for line in text.splitlines() if line.startswith("  name:"))
    file.write_text(text.replace(old, f"  name: {name}"), "utf-8")


def test_a_good_save_is_taken_up_within_two_seconds(file: Path, live: Live, qtbot: QtBot) -> None:
    screen = live()
    name_clinic(file, "New Name Clinic")
    qtbot.waitUntil(lambda: "New Name Clinic" in words(screen.window), timeout=6000)


def test_a_bad_save_leaves_the_last_good_content(file: Path, live: Live, qtbot: QtBot) -> None:
    screen = live()
    good = words(screen.window)
    results: list[object] = []
    text = file.read_text("utf-8")
    file.write_text(text.replace("topics:", "topcs:"), "utf-8")
    watch = Watch(file, results.append)
    watch.start(load(file))
    file.write_text(text.replace("topics:", "topcs :"), "utf-8")
    qtbot.waitUntil(lambda: len(results) > 0, timeout=6000)
    watch.close()
    assert words(screen.window) == good
    name_clinic_back = text.replace("  name:", "  name: Mended ", 1)
    file.write_text(name_clinic_back, "utf-8")
    qtbot.waitUntil(lambda: "Mended" in words(screen.window), timeout=6000)


def test_a_bad_file_at_start_asks_for_staff_and_comes_alive_when_mended(file: Path, live: Live, qtbot: QtBot) -> None:
    text = file.read_text("utf-8")
    file.write_text(text.replace("clinic:", "clinik:", 1), "utf-8")
    screen = live()
    assert "Please ask our staff" in words(screen.window)
    assert "content.yaml:" in words(screen.window)
    assert 'unknown word "clinik". Did you mean "clinic"?' in words(screen.window)
    file.write_text(text, "utf-8")
    qtbot.waitUntil(lambda: "Please ask our staff" not in words(screen.window), timeout=6000)


def test_a_deleted_file_leaves_the_last_good_content(file: Path, live: Live, qtbot: QtBot) -> None:
    screen = live()
    good = words(screen.window)
    text = file.read_text("utf-8")
    file.unlink()
    file.with_name("other.yaml").write_text(text, "utf-8")
    file.with_name("other.yaml").replace(file)
    name_clinic(file, "Back Again Clinic")
    qtbot.waitUntil(lambda: "Back Again Clinic" in words(screen.window), timeout=6000)
    assert good != words(screen.window)


def test_a_reader_keeps_the_page_when_words_are_mended(file: Path, live: Live, qtbot: QtBot) -> None:
    screen = live()
    screen.visit.open(screen.visit.page["tiles"][0]["id"])
    place = screen.visit.place
    name_clinic(file, "Changed Clinic")
    qtbot.waitUntil(lambda: screen.visit.book["clinic"]["name"] == "Changed Clinic", timeout=6000)
    assert screen.visit.place == place


def test_a_page_that_becomes_another_kind_is_shown_as_that(file: Path, live: Live, qtbot: QtBot) -> None:
    screen = live()
    screen.visit.open("steps")
    text = file.read_text("utf-8")
    swapped = text.replace("- id: steps\n        kind: steps", "- id: old\n        kind: steps")
    file.write_text(swapped.replace("- id: what\n        kind: article", "- id: steps\n        kind: article"), "utf-8")
    qtbot.waitUntil(lambda: screen.visit.page["kind"] == "article", timeout=6000)
    assert screen.visit.page["title"] in words(screen.window)
