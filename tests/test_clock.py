"""A clock that is wrong makes no approval valid, and staff are told."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.content import clock
from kiosk.content.problems import RefusedError
from kiosk.content.store import releases
from kiosk.content.store.loader_process import LoadedContent, read
from kiosk.staff.area.status import KioskStatus
from kiosk.staff.tools.approve import approve
from kiosk.staff.tools.check import check
from kiosk.ui.window import KioskWindow
from kiosk.visit.page_index import PageIndex
from tests.conftest import ROOT, SHIPPED, Open
from tests.content.conftest import approval
from tests.glass import words

SAMPLE = ROOT / "tests" / "data" / "sample"

APPROVAL = approval("Dr. Lee", "2027-03-01", "2028-03-01")

Day = Callable[[str], None]


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> Day:
    """Sets the clock to a day."""
    return lambda day: monkeypatch.setattr(clock, "today", lambda: day)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Approved content."""
    file = Path(shutil.copytree(SAMPLE, tmp_path / "clinic")) / "content.yaml"
    given = re.sub(r"^  approval:.*\n(?:    .*\n)*", APPROVAL, file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(given, "utf-8")
    return file


def is_approved(loaded: LoadedContent) -> bool:
    return PageIndex(loaded.pages, loaded.digest).shared("en")["approved"]


def told(loaded: LoadedContent) -> str:
    """What staff read about the clock."""
    status = KioskStatus(Path("content.yaml"))
    status.content_shown(loaded, "")
    return "\n".join(problem for problem in status.problems if "clock" in problem)


@pytest.mark.parametrize(
    ("now", "approved", "wrong"),
    [
        ("1970-01-02", False, True),
        ("2027-02-28", False, True),
        ("2027-03-01", True, False),
        ("2028-03-01", True, False),
        ("2028-03-02", False, False),
        ("2099-01-01", False, False),
    ],
)
def test_an_approval_holds_from_its_own_day_on(file: Path, day: Day, now: str, approved: bool, wrong: bool) -> None:
    day(now)
    loaded = read(file)
    assert is_approved(loaded) == approved
    assert bool(told(loaded)) == wrong
    shown = PageIndex(loaded.pages, "").shared("en")["notices"][0]
    assert ("2028-03-01" in shown and "Dr. Lee" in shown) == approved
    advice = "\n".join(check(file, today=date.fromisoformat(now)))
    assert ("Set the clock" in advice) == wrong


@pytest.mark.parametrize(
    ("name", "now", "approved"),
    [
        ("2027-06-01-1200-%s", "2027-05-31", False),
        ("2027-06-01-1200-%s", "2027-06-01", True),
        ("9999-12-31-2359-%s", "2027-06-01", True),
    ],
)
def test_nor_before_the_day_on_which_it_was_published(
    file: Path, tmp_path: Path, day: Day, name: str, now: str, approved: bool
) -> None:
    day(now)
    folder = tmp_path / "shown"
    version = name % read(file).digest[:8]
    shutil.copytree(file.parent, folder / "versions" / version)
    (folder / "live").write_text(version)
    loaded = read(folder)
    assert is_approved(loaded) == approved
    assert bool(told(loaded)) != approved


def test_a_program_knows_that_it_was_written_already(day: Day) -> None:
    loaded = read(SHIPPED)
    day("2026-10-31")
    assert "this program was not there then" in told(loaded)
    day(clock.PROGRAM_DAY)
    assert not told(loaded)


def test_nothing_is_approved_on_a_day_that_cannot_be(file: Path) -> None:
    with pytest.raises(RefusedError, match="Set the clock"):
        list(approve(file, "Dr. Lee", "1971-01-01", None, date(1970, 1, 1)))


def test_a_version_of_the_year_9999_blocks_nothing(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shown"
    (folder / "versions" / "9999-12-31-2359-00000000").mkdir(parents=True)
    first = releases.publish(file, read(file), folder)
    assert releases.names(folder) == [first]
    file.write_text(file.read_text("utf-8").replace("Dr. Lee", "Dr. Ray"), "utf-8")
    second = releases.publish(file, read(file), folder)
    assert releases.rollback(folder) == first
    assert releases.names(folder) == [first, second]


def test_midnight_ends_an_approval_for_the_next_visitor(file: Path, open_screen: Open, day: Day) -> None:
    day("2028-03-01")
    screen = open_screen(file)
    assert "ran out" not in shown(screen)
    screen.visit.end()
    day("2028-03-02")
    screen.visit.begin("")
    assert "ran out" in shown(screen)


def shown(screen: KioskWindow) -> str:
    screen.window.grabWindow()
    return words(screen.window)
