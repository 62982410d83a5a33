"""The window: built before its content is there, opened with it."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.content.aside import Ready
from kiosk.ui.drawings import Drawings
from kiosk.ui.fonts import load_fonts
from kiosk.ui.offline import Offline
from kiosk.ui.pictures import Pictures
from kiosk.visit.visit import Visit

MODULES = Path(__file__).parent
INCHES = 10.1
"""The diagonal assumed where the true size of the glass is not known: a usual tablet."""


class Screen(QObject):
    """The kiosk's window and the visit that it shows."""

    taken = Signal()
    """Other content is shown now."""

    window: QQuickWindow
    live: Ready
    """What is shown."""

    def __init__(self, inches: float = INCHES) -> None:
        super().__init__()
        self.visit = Visit()
        self._inches = inches
        self._pictures = Pictures()
        self._offline = Offline()
        self._engine = QQmlEngine()
        self._engine.setNetworkAccessManagerFactory(self._offline)
        self._engine.addImportPath(str(MODULES))
        self._engine.addImageProvider("content", self._pictures)
        self._engine.addImageProvider("drawn", Drawings())
        load_fonts()
        # Both are compiled while the content is still being read.
        self._main = self._compiled("Main.qml")
        self._home = self._compiled("pages/Home.qml")
        self._waiting: Ready | None = None
        self.visit.phaseChanged.connect(self._take)

    def open(self, ready: Ready, width: int = 1280, height: int = 800, **looks: object) -> None:
        """Make the window, of a size in pixels, showing what was loaded. (A change of size later costs a layout.)

        `looks` are other properties of Main.qml.
        """
        self.show(ready)
        size = {"width": width, "height": height}
        made = self._main.createWithInitialProperties({"visit": self.visit, "inches": self._inches, **size, **looks})
        assert isinstance(made, QQuickWindow), self._main.errorString()
        self.window = made

    def show(self, ready: Ready) -> None:
        """Take up newly loaded content when nobody reads. Bad content changes nothing where there is good content."""
        if ready.pages or not self.visit.book:
            self._waiting = ready
            self._take()

    def _take(self) -> None:
        ready = self._waiting
        if ready and self.visit.free:
            self._waiting = None
            self._pictures.take(ready.pictures)
            self.live = ready
            self.visit.show(ready)
            self.taken.emit()

    def close(self) -> None:
        """Take the window down before what it shows, so that nothing is asked of what is gone."""
        self.window.close()
        self.window.deleteLater()
        del self.window, self._main, self._home, self._engine

    def _compiled(self, file: str) -> QQmlComponent:
        return QQmlComponent(self._engine, QUrl.fromLocalFile(str(MODULES / "Kiosk" / file)))
