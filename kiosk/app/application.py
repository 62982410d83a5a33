"""The kiosk: its window, then its services."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.content.store.loader_process import LoadedContent
from kiosk.machine import paths, settings
from kiosk.machine.fullscreen import Fullscreen
from kiosk.machine.settings import Settings
from kiosk.ui.window import KioskWindow
from kiosk.visit.display import VisitDefaults

if TYPE_CHECKING:
    from kiosk.app.services import Services


class Application(QObject):
    """Shows the window, and starts the services after its first frame, so that the attract screen is not delayed.

    `content` is where the content is, `inches` the diagonal of the screen; `size` is that of a window in pixels, None
    for the whole screen.
    """

    started = Signal()
    """The first frame is shown, and all services run."""

    services: "Services"

    def __init__(self, app: QGuiApplication, content: Path, inches: float, size: tuple[int, int] | None = None) -> None:
        super().__init__()
        self._app = app
        self._content = content
        self._size = size
        self._closing = ExitStack()
        self._settings, self._setting_problems = settings.load(paths.config() / settings.FILE)
        self.screen = KioskWindow(inches)
        self.screen.firstFrameShown.connect(self._start_services)
        self._apply(self._settings)

    def open(self, loaded: LoadedContent) -> None:
        """Show what was loaded, or the last good content where that is bad."""
        self._loaded = loaded
        self._copy = None
        if not loaded.pages:
            from kiosk.content.store import last_good  # hardly ever needed

            self._copy = last_good.load(paths.content_copies(self._content))
        width, height = self._size or self._app.primaryScreen().size().toTuple()
        self.screen.open(self._copy or loaded, width, height, locked=self._size is None)
        self._closing.callback(self.screen.close)
        if self._size:
            self.screen.window.show()
        else:
            fullscreen = Fullscreen(self.screen.window, self._app)
            fullscreen.start()
            self._closing.callback(fullscreen.close)

    def close(self) -> None:
        """Close the services, then the window."""
        self._closing.close()

    @property
    def version(self) -> str:
        """The version of the content that is shown; empty where there is none."""
        return next((page["version"] for page in self.screen.shown_content.pages.values()), "")

    @Slot()
    def _start_services(self) -> None:
        # Its modules take as long to import as the window to open, and the attract screen needs none of them.
        from kiosk.app.services import Services

        self.services = Services(self.screen, self._content, self._settings)
        self.services.staff.settings.changed.connect(self._apply)
        self.services.exitRequested.connect(self._app.exit)
        # In a window the kiosk is only tried: who comes is no patient.
        self.services.start(self._loaded, self._copy, self._closing, count=self._size is None)
        for problem in self._setting_problems:
            self.services.staff.status.add_note(problem)
        self.screen.precompile()
        self.started.emit()

    @Slot(object)
    def _apply(self, chosen: Settings) -> None:
        self.screen.device.configure(chosen.pitch, chosen.motion)
        self.screen.visit.set_defaults(VisitDefaults(chosen.language, chosen.size, chosen.theme, chosen.patience))
