"""The window, built from content; running it is the caller's."""

import logging
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.content.load import Result
from kiosk.ui.drawings import Drawings
from kiosk.ui.fonts import load_fonts
from kiosk.ui.offline import Offline
from kiosk.ui.pictures import Pictures
from kiosk.visit.visit import Visit

MODULES = Path(__file__).parent
INCHES = 10.1
"""The diagonal assumed where the true size of the glass is not known (numbers.md, L5)."""

log = logging.getLogger(__name__)


class Screen:
    """The kiosk's window and the visit that it shows."""

    def __init__(self, result: Result, inches: float = INCHES) -> None:
        self.visit = Visit()
        load_fonts()
        self._pictures = Pictures()
        self.show(result)
        self._offline = Offline()
        self._engine = QQmlApplicationEngine()
        self._engine.setNetworkAccessManagerFactory(self._offline)
        self._engine.addImportPath(str(MODULES))
        self._engine.addImageProvider("content", self._pictures)
        self._engine.addImageProvider("drawn", Drawings())
        self._engine.setInitialProperties({"visit": self.visit, "inches": inches})
        self._engine.load(QUrl.fromLocalFile(str(MODULES / "Kiosk" / "Main.qml")))
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window

    def show(self, result: Result) -> None:
        """Take up newly loaded content; bad content changes nothing where there is good content already."""
        if result.content is not None:
            self._pictures.take(result.pictures)
        self.visit.show(result)

    def close(self) -> None:
        """Take the window down: the engine first, so that nothing is asked of what is gone."""
        self.window.close()
        del self._engine
