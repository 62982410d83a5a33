"""The preview: the kiosk beside the list, as the file is saved."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.content.store.loader_process import read
from kiosk.content.store.watcher import ContentWatcher
from kiosk.staff.tools.preview import PATIENT, Preview
from kiosk.ui.window import KioskWindow
from tests.conftest import SHIPPED
from tests.glass import Finger, frame, items, kind, words


class OpenPreview:
    """The preview's window on a copy of the shipped file."""

    def __init__(self, folder: Path, device: QPointingDevice) -> None:
        shutil.copytree(SHIPPED.parent / "assets", folder / "assets")
        self.file = Path(shutil.copy(SHIPPED, folder))
        self.screen = KioskWindow()
        self.screen.visit.set_defaults(PATIENT)
        self.preview = Preview(self.file, self.screen)
        self.window = self.preview.make_window()
        self.window.show()
        content = read(self.file)
        self.preview.show_content(content)
        self.watch = ContentWatcher(self.file, self.preview.content_loaded.emit)
        self.watch.start(content)
        self.finger = Finger(self.window, device)

    def tap(self, text: str) -> None:
        """Touch the words of a row or of a choice, beside the kiosk."""
        self.window.grabWindow()
        inside = self.kiosk()
        beside = (item for item in items(self.window) if not inside.isAncestorOf(item))
        at = frame(next(item for item in beside if item.property("text") == text)).center()
        self.finger.press(at)
        self.finger.release(at)

    def kiosk(self) -> QQuickItem:
        return next(item for item in items(self.window) if kind(item) == "RootView")

    def save(self, old: str, new: str) -> None:
        self.file.write_text(self.file.read_text("utf-8").replace(old, new, 1), "utf-8")

    def listed(self) -> list[str]:
        return [row["message"] for row in self.preview.rows]


@pytest.fixture
def opened(tmp_path: Path, qapp: QGuiApplication, touchscreen: QPointingDevice, qtbot: QtBot) -> Iterator[OpenPreview]:
    folder = tmp_path / "clinic"
    folder.mkdir()
    opened = OpenPreview(folder, touchscreen)
    qtbot.waitUntil(lambda: not opened.preview.busy, timeout=20_000)
    yield opened
    opened.watch.close()
    opened.preview.close()
    opened.screen.close()
    qapp.processEvents()


def test_a_save_shows_on_the_page_being_looked_at(opened: OpenPreview, qtbot: QtBot) -> None:
    place = str(opened.screen.visit.display.index.find("", "risks"))
    opened.screen.visit.jump(place, "infection")
    opened.save("title: {en: Infection", "title: {en: Infected skin")
    qtbot.waitUntil(lambda: "Infected skin" in words(opened.window), timeout=10_000)
    assert (opened.screen.visit.navigation.key, opened.screen.visit.navigation.item) == (place, "infection")


def test_a_mistake_is_listed_and_its_row_leads_to_its_page(opened: OpenPreview, qtbot: QtBot) -> None:
    opened.save("    harm: serious", "    harm: seriuos")
    qtbot.waitUntil(lambda: any("seriuos" in said for said in opened.listed()), timeout=10_000)
    assert opened.screen.visit.display.shared
    opened.tap(next(said for said in opened.listed() if "seriuos" in said))
    assert opened.screen.visit.navigation.page["kind"] == "risks"
    assert opened.screen.visit.navigation.item != ""


def test_advice_is_listed_with_its_line(opened: OpenPreview, qtbot: QtBot) -> None:
    opened.save("en: Needles can spread germs", "en: This is a safe and painless way. Needles can spread germs")
    qtbot.waitUntil(lambda: any("safe" in said for said in opened.listed()), timeout=20_000)
    row = next(row for row in opened.preview.rows if "safe" in row["message"])
    assert row["severity"] == "advice"
    assert f"Advice, line {row['line']}: " in words(opened.window)
    assert "safe and painless" in opened.file.read_text("utf-8").splitlines()[row["line"] - 1]


@pytest.mark.parametrize(
    ("choice", "what", "value"),
    [("Español", "language", "es"), ("150 %", "textSize", 150), ("High", "theme", "contrast")],
)
def test_looks_can_be_switched(opened: OpenPreview, choice: str, what: str, value: object) -> None:
    opened.tap(choice)
    assert opened.screen.visit.display.property(what) == value


def test_another_screen_is_shown_whole(opened: OpenPreview) -> None:
    opened.tap("800 × 1280")
    opened.window.grabWindow()
    kiosk = opened.kiosk()
    assert (kiosk.width(), kiosk.height()) == (800, 1280)
    seen = kiosk.mapRectToScene(kiosk.boundingRect())
    assert seen.top() >= 0
    assert seen.bottom() <= opened.window.height()
    assert abs(seen.width() / seen.height() - 800 / 1280) < 0.01


def test_the_kiosk_inside_can_be_touched(opened: OpenPreview) -> None:
    opened.screen.visit.jump(str(opened.screen.visit.display.index.find("", "what")), "")
    opened.window.grabWindow()
    home = next(item for item in items(opened.window) if item.property("name") == "Home")
    at: QPointF = frame(home).center()
    opened.finger.press(at)
    opened.finger.release(at)
    assert not opened.screen.visit.navigation.canGoBack
