"""What is recalled at a start is what a reader would read now, or nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import kiosk
from kiosk.content.store import file_stat
from kiosk.content.store import recall as recalled
from kiosk.content.store.loader_process import LoadedContent, load
from kiosk.content.store.recall import recall, remember
from tests.content.conftest import Clinic

Change = Callable[[Clinic], object]

CHANGES: dict[str, Change] = {
    "a word": lambda clinic: clinic.file.write_bytes(clinic.file.read_bytes() + b"# later\n"),
    "the file is gone": lambda clinic: clinic.file.unlink(),
    "another file in its place": lambda clinic: Path(shutil.copy2(clinic.file, clinic.folder / "new")).replace(
        clinic.file
    ),
    "a picture": lambda clinic: (clinic.folder / "assets" / "skin.svg").write_bytes(b"<svg/>"),
    "a picture is gone": lambda clinic: (clinic.folder / "assets" / "skin.svg").unlink(),
    "translations": lambda clinic: (clinic.folder / "translations.txt").write_bytes(b""),
    "the clock set back": lambda clinic: os.utime(clinic.file, (1e9, 1e9)),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "patient-kiosk"


@pytest.fixture
def ready(clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch) -> LoadedContent:
    """What the clinic holds, remembered."""
    monkeypatch.setattr(file_stat, "OLD", 0.0)  # or each test would wait a minute
    ready = load(clinic.file)
    remember(clinic.file, folder, ready)
    return ready


def test_what_was_read_is_recalled(clinic: Clinic, folder: Path, ready: LoadedContent) -> None:
    assert ready.pages["en"]
    assert recall(clinic.file, folder) == ready


def test_nothing_is_recalled_before_anything_was_read(clinic: Clinic, folder: Path) -> None:
    assert recall(clinic.file, folder) is None


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_nothing_is_recalled_after_any_change(
    change: Change, clinic: Clinic, folder: Path, ready: LoadedContent
) -> None:
    assert recall(clinic.file, folder) == ready
    change(clinic)
    assert recall(clinic.file, folder) is None


def test_nothing_is_recalled_for_another_file(clinic: Clinic, folder: Path, ready: LoadedContent) -> None:
    other = Path(shutil.copytree(clinic.folder, clinic.folder.with_name("other"))) / clinic.file.name
    assert load(other) == ready
    assert recall(other, folder) is None


def test_a_file_that_was_changed_a_moment_ago_is_not_remembered(clinic: Clinic, folder: Path) -> None:
    remember(clinic.file, folder, load(clinic.file))
    assert recall(clinic.file, folder) is None
    assert not folder.exists()


def test_bad_content_is_not_remembered(clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_stat, "OLD", 0.0)
    clinic.write(b"topics: none\n")
    remember(clinic.file, folder, load(clinic.file))
    assert not folder.exists()


def test_later_content_takes_the_place_of_what_was_remembered(
    clinic: Clinic, folder: Path, ready: LoadedContent
) -> None:
    clinic.write(clinic.file.read_bytes() + b"# later\n")
    later = load(clinic.file)
    remember(clinic.file, folder, later)
    assert recall(clinic.file, folder) == later != ready
    assert [path.name for path in folder.iterdir()] == [recalled.FILE]


def test_nothing_damaged_is_recalled(clinic: Clinic, folder: Path, ready: LoadedContent) -> None:
    file = folder / recalled.FILE
    whole = file.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 200)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert recall(clinic.file, folder) is None
        file.write_bytes(whole[:place])
        assert recall(clinic.file, folder) is None
    file.write_bytes(whole)
    assert recall(clinic.file, folder) == ready


def test_a_place_that_is_a_file_is_left(clinic: Clinic, tmp_path: Path, ready: LoadedContent) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    remember(clinic.file, file, ready)
    assert file.read_text() == "mine"


def test_another_version_of_the_program_reads_anew(clinic: Clinic, tmp_path: Path, folder: Path) -> None:
    program = Path(shutil.copytree(Path(kiosk.__file__).parent, tmp_path / "program" / "kiosk")).parent
    there = "from sys import argv; from pathlib import Path\n"
    there += "from kiosk.content.store import file_stat, loader_process, recall\n"
    file, place = f"Path({str(clinic.file)!r})", f"Path({str(folder)!r})"

    def run(lines: str) -> str:
        command = [sys.executable, "-c", there + lines]
        return subprocess.run(command, cwd=program, check=True, capture_output=True, text=True).stdout.strip()

    run(f"file_stat.OLD = 0.0; recall.remember({file}, {place}, loader_process.read({file}))")
    assert run(f"print(recall.recall({file}, {place}) is None)") == "False"
    rules = program / "kiosk" / "content" / "load" / "validation.py"
    rules.write_bytes(rules.read_bytes() + b"\n")
    assert run(f"print(recall.recall({file}, {place}) is None)") == "True"
