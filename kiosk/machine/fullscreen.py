"""Keeps the window over the whole screen, whatever happens to either."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

SOON = 250
"""Milliseconds until a change is looked at: a window manager answers in several steps."""

LONGEST = 60_000
"""Milliseconds between two requests that are not granted, at most."""


class Fullscreen(QObject):
    """Asks for the whole screen, looks whether the window has it, and asks again."""

    def __init__(self, window: QWindow, app: QGuiApplication) -> None:
        super().__init__(window)
        self._window = window
        self._app = app
        self._screen: QScreen | None = None
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.timeout.connect(self._look)
        self._ask()
        changes = (window.visibilityChanged, window.widthChanged, window.heightChanged, window.xChanged)
        screens = (window.screenChanged, app.screenAdded, app.screenRemoved, app.primaryScreenChanged)
        for change in (*changes, window.yChanged, window.activeChanged, *screens):
            change.connect(self._soon)
        self._soon()

    def close(self) -> None:
        """Ask no more: the window goes."""
        self._check.timeout.disconnect(self._look)

    def granted(self) -> bool:
        """Whether the window covers its screen. Under Wayland a window does not know where it stands."""
        whole = self._window.screen().geometry()
        window = self._window.geometry()
        placed = self._app.platformName().startswith("wayland") or window.topLeft() == whole.topLeft()
        return self._window.visibility() == QWindow.Visibility.FullScreen and window.size() == whole.size() and placed

    def _soon(self) -> None:
        self._check.start(SOON)

    def _look(self) -> None:
        self._follow(self._window.screen())
        if self.granted():
            if not self._window.isActive():
                self._window.requestActivate()
            return
        wait = min(LONGEST, self._check.interval() * 2)
        self._ask()
        self._check.start(wait)

    def _ask(self) -> None:
        # Without a window manager showFullScreen alone changes nothing.
        self._window.setGeometry(self._window.screen().geometry())
        self._window.showFullScreen()

    def _follow(self, screen: QScreen) -> None:
        """A screen can be turned or change its size while the window stays on it."""
        if screen is not self._screen:
            self._screen = screen
            screen.geometryChanged.connect(self._soon)
