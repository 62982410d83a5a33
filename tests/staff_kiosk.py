"""The whole kiosk as staff use it: started on real files, with a PIN and a finger on its screen."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.app.application import Application
from kiosk.content.store.loader_process import read
from kiosk.machine import paths, settings
from kiosk.staff.area import pin
from kiosk.staff.usage import store
from tests.glass import Finger, frame, items, kind, seen, words

PIN = "4071"


@cache
def hashed_pin() -> bytes:
    """The file of the PIN, hashed once: that takes long."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / pin.FILE
        pin.set_pin(file, PIN)
        return file.read_bytes()


class StaffKiosk:
    """A kiosk at its attract screen; over the whole screen unless a window of some size is wanted."""

    def __init__(
        self, app: QGuiApplication, device: QPointingDevice, qtbot: QtBot, content: Path, size: tuple[int, int] | None
    ) -> None:
        self.content = content
        self.settings_file = paths.config() / settings.FILE
        self.pin_file = paths.config() / pin.FILE
        self.counts_file = paths.state() / store.FILE
        if not self.pin_file.exists():
            self.pin_file.parent.mkdir(parents=True, exist_ok=True)
            self.pin_file.write_bytes(hashed_pin())
        self.loaded = read(content)
        self.kiosk = Application(app, content, 10.1, size)
        with qtbot.waitSignal(self.kiosk.started, timeout=20_000):
            self.kiosk.open(self.loaded)
        self.area = self.kiosk.services.staff
        self.visit = self.kiosk.screen.visit
        self.window = self.kiosk.screen.window
        self.finger = Finger(self.window, device)
        self.look()

    def look(self) -> str:
        """What is on the screen, once it is laid out."""
        QGuiApplication.processEvents()
        self.window.grabWindow()
        return words(self.window)

    def type(self, digits: str) -> None:
        """Tap a PIN and OK."""
        for digit in digits:
            self.finger.tap(digit)
        self.finger.tap("OK")

    def enter(self, screen: str = "staff") -> str:
        """Come to a screen behind the PIN, without taps; what is on it."""
        self.area.close()
        self.area.open_pin()
        for digit in PIN:
            self.area.pin.press(digit)
        self.area.pin.enter()
        assert self.area.screen == "staff"
        if screen != "staff":
            self.area.open(screen)
        return self.look()

    def find(self, name: str) -> QQuickItem:
        """The item of a QML type."""
        return next(item for item in items(self.window) if kind(item) == name)

    def reach(self, name: str) -> None:
        """Tap what may be farther down on the screen."""
        assert self.finger.find(name), f"no {name}"
        self.finger.tap(name)


def is_whole(item: QQuickItem) -> bool:
    """Whether all of an item is seen."""
    return seen(item) == frame(item)
