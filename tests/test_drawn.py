"""Drawings of the first picture are recalled at the next start, and only these, and only as they were."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from kiosk.content.store import cache
from tests.conftest import ROOT

RED = QColor("#ff0000")

START = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from kiosk.content.store.loader_process import read
from kiosk.ui.window import Screen

app = QGuiApplication([])
screen = Screen(cache=Path(sys.argv[2]))
screen.open(read(Path(sys.argv[1])))
screen.window.show()
app.processEvents()
first = screen.window.grabWindow()
screen.drawn.keep()
screen.visit.begin("")
app.processEvents()
assert screen.window.grabWindow() != first
screen.drawn.keep()
first.save(sys.argv[3])
screen.close()
app.processEvents()
"""
"""The first picture of a kiosk, then a page; in a process of its own, as Qt keeps pictures too."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "clinic").mkdir()
    shutil.copytree(ROOT / "assets", tmp_path / "clinic" / "assets")
    return Path(shutil.copy(ROOT / "content.yaml", tmp_path / "clinic"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "patient-kiosk"


def start(content: Path, folder: Path) -> QImage:
    """The first picture that a kiosk shows which keeps its drawings in `folder`."""
    shown = content.parent / "shown.png"
    command = [sys.executable, "-c", START, str(content), str(folder), str(shown)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return QImage(str(shown))


def paint_red(folder: Path) -> None:
    """What is recalled from now on is seen to be so."""
    version, known = cache.load(folder / "drawn")
    for asked, (*sizes, pixels) in known.items():
        known[asked] = *sizes, b"\x00\x00\xff\xff" * (len(pixels) // 4)
    cache.save(folder / "drawn", (version, known))


def reds(image: QImage) -> int:
    """How many of its pixels are red, of each 8 by 8."""
    places = ((x, y) for x in range(0, image.width(), 8) for y in range(0, image.height(), 8))
    return sum(image.pixelColor(x, y) == RED for x, y in places)


def test_the_next_start_shows_the_same_picture_without_drawing_it(content: Path, folder: Path) -> None:
    first = start(content, folder)
    kept = (folder / "drawn").read_bytes()
    assert start(content, folder) == first
    assert (folder / "drawn").read_bytes() == kept
    paint_red(folder)
    assert reds(first) == 0
    assert reds(start(content, folder)) > 1000


def test_a_changed_picture_is_drawn_anew(content: Path, folder: Path) -> None:
    start(content, folder)
    paint_red(folder)
    left = QRect(0, 0, 400, 800)
    assert reds(start(content, folder).copy(left)) > 1000
    picture = content.parent / "assets" / "microneedling.svg"
    picture.write_bytes(picture.read_bytes() + b"\n")
    shown = start(content, folder)
    assert reds(shown.copy(left)) == 0
    assert reds(shown) > 1000, "what did not change is recalled"


@pytest.mark.parametrize("at", [0, 4, 1000, -1])
def test_a_damaged_file_is_not_recalled(content: Path, folder: Path, at: int) -> None:
    first = start(content, folder)
    paint_red(folder)
    raw = bytearray((folder / "drawn").read_bytes())
    raw[at] ^= 255
    (folder / "drawn").write_bytes(raw)
    assert start(content, folder) == first


def test_only_the_first_picture_is_kept(content: Path, folder: Path) -> None:
    start(content, folder)
    _, known = cache.load(folder / "drawn")
    files = {file for file, _, _ in known}
    assert (content.parent / "assets" / "microneedling.svg").read_bytes() in files
    assert not files & {path.read_bytes() for path in (content.parent / "assets").glob("tile-*.svg")}
    assert [path.name for path in folder.iterdir()] == ["drawn"]


def test_where_nothing_can_be_kept_all_is_drawn(content: Path, folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("no folder")
    assert start(content, folder) == start(content, folder)
