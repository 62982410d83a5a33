"""The window: built before its content is there, opened with it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickWindow

from kiosk.content.store.loader_process import LoadedContent
from kiosk.ui import INCHES
from kiosk.ui.content_image_provider import ContentImageProvider
from kiosk.ui.drawn import Drawn
from kiosk.ui.engine import MODULES, Engine
from kiosk.ui.fonts import load_fonts
from kiosk.ui.icon_provider import IconProvider
from kiosk.visit.session import Visit


class KioskWindow(QObject):
    """The kiosk's window and the visit that it shows."""

    taken = Signal()
    """Other content is shown now."""

    window: QQuickWindow
    live: LoadedContent
    """What is shown."""

    def __init__(self, inches: float = INCHES, engine: Engine | None = None, cache: Path | None = None) -> None:
        super().__init__()
        self.visit = Visit()
        self._inches = inches
        self.drawn = Drawn(cache)
        self._pictures = ContentImageProvider(self.drawn.draw)
        self._engine = engine or Engine()
        self._engine.provide("content", self._pictures)
        self._engine.provide("drawn", IconProvider(self.drawn.draw))
        load_fonts()
        self._main = self._engine.compiled("Main.qml")  # while the content may still be being read
        self._waiting: LoadedContent | None = None
        self.visit.phaseChanged.connect(self._take)

    def open(self, ready: LoadedContent, width: int = 1280, height: int = 800, **looks: object) -> None:
        """Make the window, of a size in pixels, showing what was loaded. (A change of size later costs a layout.)

        `looks` are other properties of Main.qml.
        """
        self.show(ready)
        size = {"width": width, "height": height}
        self.window = _made(self._main, {"visit": self.visit, "inches": self._inches, **size, **looks})

    def host(self, file: str, properties: dict[str, object]) -> QQuickWindow:
        """Make another window, from a QML file of the module that holds the stage."""
        self._main = self._engine.compiled(file)  # what it made goes with it
        self.window = _made(self._main, properties)
        return self.window

    def show(self, ready: LoadedContent) -> None:
        """Take up newly loaded content when nobody reads. Bad content changes nothing where there is good content."""
        if ready.pages or not self.visit.display.shared:
            self._waiting = ready
            self._take()

    def _take(self) -> None:
        ready = self._waiting
        if ready and self.visit.is_free:
            self._waiting = None
            self._pictures.take(ready.pictures)
            self.live = ready
            self.visit.show(ready)
            self.taken.emit()

    def compile(self) -> None:
        """Compile what was not shown yet: or else the dates of Qt's compiled files would tell what was opened first."""
        for file in sorted(MODULES.glob("Kiosk/pages/*/*.qml")):
            self._engine.compiled(str(file.relative_to(MODULES / "Kiosk")))

    def refresh(self, ready: LoadedContent) -> None:
        """Take up newly loaded content at once and stay on the page."""
        if ready.pages:
            self._pictures.take(ready.pictures)
        self.visit.refresh(ready)

    def close(self) -> None:
        """Take the window down before what it shows, so that nothing is asked of what is gone."""
        self.window.close()
        self.window.deleteLater()
        del self.window, self._main
        self._engine.close()


def _made(component: QQmlComponent, properties: dict[str, object]) -> QQuickWindow:
    made = component.createWithInitialProperties(properties)
    assert isinstance(made, QQuickWindow), component.errorString()
    return made
