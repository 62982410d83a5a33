"""What a start takes from the cache is what would be loaded now, or nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import kiosk
from kiosk.content.store import content_cache, file_stat
from kiosk.content.store.loader_process import LoadedContent, load
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
    """What the clinic holds; it is in the cache."""
    monkeypatch.setattr(file_stat, "SETTLE_S", 0.0)  # or each test would wait a minute
    ready = load(clinic.file)
    content_cache.save(clinic.file, folder, ready)
    return ready


def cached(content: Path, folder: Path) -> LoadedContent | None:
    """What a start takes from the cache."""
    found = content_cache.load(content, folder)
    return found.content if found and found.is_current() else None


def test_what_was_read_is_cached(clinic: Clinic, folder: Path, ready: LoadedContent) -> None:
    assert ready.pages["en"]
    assert cached(clinic.file, folder) == ready


def test_nothing_is_cached_before_anything_was_read(clinic: Clinic, folder: Path) -> None:
    assert cached(clinic.file, folder) is None


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_nothing_is_cached_after_any_change(change: Change, clinic: Clinic, folder: Path, ready: LoadedContent) -> None:
    assert cached(clinic.file, folder) == ready
    change(clinic)
    assert cached(clinic.file, folder) is None


def test_nothing_is_cached_for_another_file(clinic: Clinic, folder: Path, ready: LoadedContent) -> None:
    other = Path(shutil.copytree(clinic.folder, clinic.folder.with_name("other"))) / clinic.file.name
    assert load(other) == ready
    assert cached(other, folder) is None


def test_a_file_that_was_changed_a_moment_ago_is_not_cached(clinic: Clinic, folder: Path) -> None:
    content_cache.save(clinic.file, folder, load(clinic.file))
    assert cached(clinic.file, folder) is None
    assert not folder.exists()


def test_bad_content_is_not_cached(clinic: Clinic, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_stat, "SETTLE_S", 0.0)
    clinic.write(b"topics: none\n")
    content_cache.save(clinic.file, folder, load(clinic.file))
    assert not folder.exists()


def test_later_content_takes_the_place_of_what_was_cached(clinic: Clinic, folder: Path, ready: LoadedContent) -> None:
    clinic.write(clinic.file.read_bytes() + b"# later\n")
    later = load(clinic.file)
    content_cache.save(clinic.file, folder, later)
    assert cached(clinic.file, folder) == later != ready
    assert [path.name for path in folder.iterdir()] == [content_cache.FILE]


def test_nothing_damaged_is_cached(clinic: Clinic, folder: Path, ready: LoadedContent) -> None:
    file = folder / content_cache.FILE
    whole = file.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 200)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert cached(clinic.file, folder) is None
        file.write_bytes(whole[:place])
        assert cached(clinic.file, folder) is None
    file.write_bytes(whole)
    assert cached(clinic.file, folder) == ready


POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other owners and permissions")


@POSIX
@pytest.mark.parametrize("what", ["file", "folder"])
@pytest.mark.parametrize("mode", [0o020, 0o002])
def test_what_somebody_else_may_have_written_is_not_used(
    clinic: Clinic, folder: Path, ready: LoadedContent, what: str, mode: int
) -> None:
    place = folder / content_cache.FILE if what == "file" else folder
    place.chmod(place.stat().st_mode | mode)
    assert cached(clinic.file, folder) is None


@POSIX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_belongs_to_somebody_else_is_not_used(
    clinic: Clinic, folder: Path, ready: LoadedContent, what: str
) -> None:
    os.chown(folder / content_cache.FILE if what == "file" else folder, 65534, 65534)
    assert cached(clinic.file, folder) is None


@POSIX
def test_a_pipe_or_a_link_in_its_place_neither_hangs_nor_is_followed(
    clinic: Clinic, folder: Path, tmp_path: Path, ready: LoadedContent
) -> None:
    file = folder / content_cache.FILE
    file.unlink()
    os.mkfifo(file)
    assert cached(clinic.file, folder) is None
    file.unlink()
    (tmp_path / "other").write_text("mine")
    file.symlink_to(tmp_path / "other")
    content_cache.save(clinic.file, folder, ready)
    assert cached(clinic.file, folder) == ready
    assert (tmp_path / "other").read_text() == "mine"


def test_no_kind_of_page_leads_to_another_folder(clinic: Clinic, folder: Path, ready: LoadedContent) -> None:
    ready.pages["en"]["topics"][0]["pages"][0]["kind"] = "../../evil"
    content_cache.save(clinic.file, folder, ready)
    assert cached(clinic.file, folder) is None


def test_a_place_that_is_a_file_is_left(clinic: Clinic, tmp_path: Path, ready: LoadedContent) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    content_cache.save(clinic.file, file, ready)
    assert file.read_text() == "mine"


def test_another_version_of_the_program_reads_again(clinic: Clinic, tmp_path: Path, folder: Path) -> None:
    program = Path(shutil.copytree(Path(kiosk.__file__).parent, tmp_path / "program" / "kiosk")).parent
    there = "from sys import argv; from pathlib import Path\n"
    there += "from kiosk.content.store import content_cache, file_stat, loader_process\n"
    file, place = f"Path({str(clinic.file)!r})", f"Path({str(folder)!r})"

    def run(lines: str) -> str:
        command = [sys.executable, "-c", there + lines]
        return subprocess.run(command, cwd=program, check=True, capture_output=True, text=True).stdout.strip()

    run(f"file_stat.SETTLE_S = 0.0; content_cache.save({file}, {place}, loader_process.read({file}))")
    assert run(f"print(content_cache.load({file}, {place}) is None)") == "False"
    rules = program / "kiosk" / "content" / "load" / "validation.py"
    rules.write_bytes(rules.read_bytes() + b"\n")
    assert run(f"print(content_cache.load({file}, {place}) is None)") == "True"
