"""Pictures of the content on the glass: under any name, and in each theme."""

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGuiApplication

from kiosk.ui.window import KioskWindow
from tests.conftest import Open
from tests.content.conftest import SAMPLE
from tests.glass import frame, items, kind

NAMES = [
    "100% cotton.png",
    "5 %.png",
    "photo%20of%20ear.png",
    "ear%41.png",
    "%2e%2e%2fear.png",
    "ear #1?&+;='(x).png",
    "Öhrchen 耳 👂.png",
    "sub/ear.png",
]


def cross() -> bytes:
    """Black lines on a clear ground."""
    image = Image.new("RGBA", (200, 200))
    ImageDraw.Draw(image).line([(0, 100), (200, 100)], "black", 40)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def colours(screen: KioskWindow, below: float) -> list[QColor]:
    """The colour of each picture of the content, `below` its middle, as a share of its size."""
    screen.window.grabWindow()  # lays everything out; then pictures are drawn at their sizes
    QGuiApplication.processEvents()
    image = screen.window.grabWindow()
    frames = [frame(item) for item in items(screen.window) if kind(item) == "ContentImage" and item.width() > 0]
    assert frames
    places = [one.center() + QPointF(0, below * min(one.width(), one.height())) for one in frames]
    return [image.pixelColor(place.toPoint()) for place in places]


def with_picture(tmp_path: Path, name: str) -> Path:
    """A content file in which every picture is that of this name."""
    folder = tmp_path / "clinic"
    shutil.copytree(SAMPLE, folder)
    path = folder / "assets" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(cross())
    file = folder / "content.yaml"
    text = file.read_text("utf-8")
    for old in ("skin.svg", "tile.svg", "step.svg", "day.svg"):
        text = text.replace(old, f'"{name}"')
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_shown_whatever_its_name(open_screen: Open, tmp_path: Path, name: str) -> None:
    screen = open_screen(with_picture(tmp_path, name))
    assert {colour.name() for colour in colours(screen, 0)} == {"#000000"}


@pytest.mark.opengl
@pytest.mark.parametrize("page", ["", "steps", "recovery"])
def test_lines_on_a_clear_ground_are_seen_in_each_theme(open_screen: Open, tmp_path: Path, page: str) -> None:
    screen = open_screen(with_picture(tmp_path, "ear.png"))
    screen.window.resize(800, 1280)  # so high that each picture is seen whole
    QGuiApplication.processEvents()
    screen.visit.navigation.open(page)
    for theme in ("light", "contrast"):
        screen.visit.display.setTheme(theme)
        assert {colour.name() for colour in colours(screen, 0)} == {"#000000"}, theme
        assert all(colour.lightness() > 200 for colour in colours(screen, 0.4)), theme
