"""The last good words come back in place of a damaged file, which is kept."""

import io
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.content.store import last_good, releases
from kiosk.content.store.loader_process import read as load
from kiosk.staff.tools.output import run
from kiosk.staff.tools.restore import restore
from tests.content.conftest import SAMPLE, Clinic

NOW = datetime(2026, 11, 21, 14, 5)
KEPT = "before-restore-2026-11-21-140500"


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "copies"


@pytest.fixture
def clinic(tmp_path: Path, copies: Path) -> Clinic:
    """A clinic whose words are kept as the last good ones."""
    clinic = Clinic(shutil.copytree(SAMPLE, tmp_path / "clinic"))
    assert last_good.store(clinic.file, load(clinic.file), copies) == ""
    return clinic


def said(lines: Iterator[str]) -> tuple[int, str]:
    out = io.StringIO()
    return run(lines, out), out.getvalue()


def test_the_copy_that_the_kiosk_kept_comes_back(clinic: Clinic, copies: Path) -> None:
    good = clinic.file.read_bytes()
    clinic.write(good[:500])
    picture = clinic.folder / "assets" / "skin.svg"
    drawing = picture.read_bytes()
    picture.unlink()
    code, told = said(restore(clinic.file, copies, None, NOW))
    assert code == 0
    assert told == (
        f"{clinic.file}: the last good words are back (assets/skin.svg, content.yaml).\n"
        f"What was there is in {clinic.folder / KEPT}.\n"
    )
    assert clinic.file.read_bytes() == good
    assert picture.read_bytes() == drawing
    assert (clinic.folder / KEPT / "content.yaml").read_bytes() == good[:500]
    assert sorted(path.name for path in (clinic.folder / KEPT).iterdir()) == ["content.yaml"]


def test_a_file_that_is_gone_comes_back(clinic: Clinic, copies: Path) -> None:
    good = clinic.file.read_bytes()
    clinic.file.unlink()
    assert said(restore(clinic.folder, copies, None, NOW))[0] == 0
    assert clinic.file.read_bytes() == good


def test_what_is_good_already_stays(clinic: Clinic, copies: Path) -> None:
    code, told = said(restore(clinic.file, copies, None, NOW))
    assert (code, told) == (0, f"{clinic.file}: nothing was changed: these are the last good words.\n")
    assert not (clinic.folder / KEPT).exists()


def test_what_was_published_comes_back_on_another_computer(clinic: Clinic, tmp_path: Path) -> None:
    (tmp_path / "srv").mkdir()
    releases.publish(clinic.file, load(clinic.file), tmp_path / "srv")
    good = clinic.file.read_bytes()
    clinic.write(b"hello")
    assert said(restore(clinic.file, tmp_path / "none", tmp_path / "srv", NOW))[0] == 0
    assert clinic.file.read_bytes() == good


def test_without_good_words_nothing_is_changed(clinic: Clinic, tmp_path: Path) -> None:
    clinic.write(b"hello")
    code, told = said(restore(clinic.file, tmp_path / "none", None, NOW))
    assert code == 1
    assert "No good words" in told
    assert "--from FOLDER" in told
    (tmp_path / "srv").mkdir()
    code, told = said(restore(clinic.file, tmp_path / "none", tmp_path / "srv", NOW))
    assert code == 1
    assert "cannot be used either" in told
    assert clinic.file.read_bytes() == b"hello"


def test_a_folder_of_versions_goes_back_by_rollback(clinic: Clinic, copies: Path, tmp_path: Path) -> None:
    (tmp_path / "srv").mkdir()
    releases.publish(clinic.file, load(clinic.file), tmp_path / "srv")
    code, told = said(restore(tmp_path / "srv", copies, None, NOW))
    assert code == 1
    assert "rollback --to" in told
