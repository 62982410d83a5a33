"""The whole kiosk while staff save content: the real file, the real watch, the real window."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.application import Application
from kiosk.content.store.loader_process import read
from kiosk.machine import paths
from tests.conftest import ROOT
from tests.glass import words

SAMPLE = ROOT / "tests" / "data" / "sample"

Start = Callable[[], Application]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A content file of its own that a test may spoil."""
    shutil.copytree(SAMPLE, tmp_path / "clinic")
    return tmp_path / "clinic" / "content.yaml"


@pytest.fixture
def start(file: Path, qapp: QGuiApplication, qtbot: QtBot) -> Iterator[Start]:
    """Starts a kiosk on that file, in a window."""
    started: list[Application] = []

    def begin() -> Application:
        kiosk = Application(qapp, file, 10.1, (1280, 800))
        started.append(kiosk)
        with qtbot.waitSignal(kiosk.started):
            kiosk.open(read(file))
        return kiosk

    yield begin
    for kiosk in started:
        kiosk.close()
    qapp.processEvents()


def shown(kiosk: Application) -> str:
    kiosk.screen.window.grabWindow()  # lays everything out
    return words(kiosk.screen.window)


def name_clinic(file: Path, name: str) -> None:
    text = file.read_text("utf-8")
    old = next(line for line in text.splitlines() if line.startswith("  name:"))
    file.write_text(text.replace(old, f"  name: {name}"), "utf-8")


def spoil(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace("clinic:", "clinik:", 1), "utf-8")


def kept() -> dict[Path, str]:
    """The copies kept of the content, and what they say; none while one takes the place of another."""
    try:
        copies = [path for path in paths.state().rglob("content.yaml") if path.parent.name != "unfinished"]
        return {path: path.read_text("utf-8") for path in copies}
    except FileNotFoundError:
        return {}


def test_a_good_save_is_taken_up_while_nobody_reads(file: Path, start: Start, qtbot: QtBot) -> None:
    kiosk = start()
    name_clinic(file, "New Name Clinic")
    qtbot.waitUntil(lambda: "New Name Clinic" in shown(kiosk), timeout=6000)


def test_a_reader_is_not_disturbed_and_the_next_one_gets_the_new_words(file: Path, start: Start, qtbot: QtBot) -> None:
    kiosk = start()
    kiosk.screen.visit.begin("")
    kiosk.screen.visit.navigation.open(kiosk.screen.visit.navigation.page["tiles"][0]["id"])
    before = shown(kiosk)
    name_clinic(file, "New Name Clinic")
    qtbot.waitUntil(lambda: "New Name Clinic" in "".join(kept().values()), timeout=10_000)
    assert shown(kiosk) == before
    kiosk.screen.visit.finish()
    kiosk.screen.visit.end()
    assert "New Name Clinic" in shown(kiosk)


def test_a_bad_save_leaves_the_last_good_content(file: Path, start: Start, qtbot: QtBot) -> None:
    kiosk = start()
    good = shown(kiosk)
    spoil(file)
    qtbot.waitUntil(lambda: any("clinik" in problem for problem in kiosk.services.staff.status.problems), timeout=6000)
    assert shown(kiosk) == good
    text = file.read_text("utf-8").replace("clinik:", "clinic:", 1)
    file.write_text(text.replace("  name:", "  name: Mended ", 1), "utf-8")
    qtbot.waitUntil(lambda: "Mended" in shown(kiosk), timeout=6000)
    assert not any("clinik" in problem for problem in kiosk.services.staff.status.problems)


def test_a_bad_file_at_the_first_start_asks_for_staff_and_comes_alive_when_mended(
    file: Path, start: Start, qtbot: QtBot
) -> None:
    text = file.read_text("utf-8")
    spoil(file)
    kiosk = start()
    assert "Please ask our staff" in shown(kiosk)
    assert 'unknown word "clinik". Did you mean "clinic"?' in shown(kiosk)
    file.write_text(text, "utf-8")
    qtbot.waitUntil(lambda: "Touch here to start" in shown(kiosk), timeout=6000)


def test_a_bad_file_at_a_later_start_shows_the_last_good_content(file: Path, start: Start, qtbot: QtBot) -> None:
    kiosk = start()
    good = shown(kiosk)
    qtbot.waitUntil(lambda: len(kept()) == 1, timeout=10_000)
    spoil(file)
    again = start()
    assert shown(again) == good
    assert any("clinik" in problem for problem in again.services.staff.status.problems)


def test_a_corrupt_copy_is_not_used(file: Path, start: Start, qtbot: QtBot) -> None:
    start()
    qtbot.waitUntil(lambda: len(kept()) == 1, timeout=10_000)
    spoil(file)
    [(copy, text)] = kept().items()
    copy.write_text(text.replace("name:", "name: X", 1), "utf-8")
    assert "Please ask our staff" in shown(start())


def test_a_deleted_file_leaves_the_last_good_content(file: Path, start: Start, qtbot: QtBot) -> None:
    kiosk = start()
    good = shown(kiosk)
    text = file.read_text("utf-8")
    file.unlink()
    usual = kiosk.services.staff.status.problems
    qtbot.waitUntil(lambda: kiosk.services.staff.status.problems != usual, timeout=8000)
    assert shown(kiosk) == good
    file.write_text(text, "utf-8")
    qtbot.waitUntil(lambda: kiosk.services.staff.status.problems == usual, timeout=6000)


def test_settings_that_cannot_be_read_are_told_to_staff(file: Path, start: Start, tmp_path: Path) -> None:
    settings = paths.config() / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"size": 150, "theme": "blue"}', "utf-8")
    kiosk = start()
    assert kiosk.screen.visit.display.textSize == 150
    assert kiosk.screen.visit.display.theme == "light"
    assert any("theme" in problem for problem in kiosk.services.staff.status.problems)


def test_a_place_that_cannot_be_written_is_told_to_staff(file: Path, start: Start, qtbot: QtBot) -> None:
    paths.state().parent.mkdir(parents=True, exist_ok=True)
    paths.state().write_text("a file where a folder should be", "utf-8")
    kiosk = start()
    qtbot.waitUntil(
        lambda: any("no copy" in problem for problem in kiosk.services.staff.status.problems), timeout=10_000
    )
    assert "Touch here to start" in shown(kiosk)


@pytest.mark.parametrize(
    "name",
    [
        "content.sync-conflict-20261127-143000-ABCDEFG.yaml",
        "content (Anna's conflicted copy 2026-11-27).yaml",
        "content (Konflikt in Kopie von ANNA 2026-11-27).yaml",
        "content (conflicted copy 2026-11-27 143000).yaml",
        "content_conflict-20261127-143000.yaml",
        "content-DESKTOP-7QK2.yaml",
        "content-Annas-PC.yaml",
        "content (1).yaml",
        "live.sync-conflict-20261127-143000-ABCDEFG",
    ],
)
def test_a_second_save_that_a_sync_tool_put_beside_the_file_is_told(file: Path, name: str) -> None:
    (file.parent / name).write_text("other words")
    [note] = [line for line in read(file.parent).problems if "beside it" in line]
    assert note.startswith(f'content.yaml: note: beside it there is "{name[:39]}')
    assert read(file.parent).pages


@pytest.mark.parametrize("name", ["content.yaml.bak", "content - Copy.yaml", "content-old.yaml", ".content.yaml.swp"])
def test_a_copy_that_staff_made_is_no_conflict(file: Path, name: str) -> None:
    (file.parent / name).write_text("other words")
    assert not [line for line in read(file.parent).problems if "beside it" in line]


def test_a_conflict_is_told_though_the_file_itself_did_not_change(file: Path, start: Start, qtbot: QtBot) -> None:
    kiosk = start()
    qtbot.waitUntil(lambda: not any("beside it" in line for line in kiosk.services.staff.status.problems))
    conflict = file.parent / "content.sync-conflict-20261127-143000-ABCDEFG.yaml"
    conflict.write_text("other words")
    qtbot.waitUntil(lambda: any("beside it" in line for line in kiosk.services.staff.status.problems))
    conflict.unlink()
    qtbot.waitUntil(lambda: not any("beside it" in line for line in kiosk.services.staff.status.problems))
