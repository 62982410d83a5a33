"""Keeps the window over the whole screen, whatever happens to either."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

SETTLE_MS = 250
"""Time after a change until it is looked at: a window manager answers in several steps."""
MAX_RETRY_MS = 60_000


class Fullscreen(QObject):
    """Asks for the whole screen, looks whether the window has it, and asks again."""

    def __init__(self, window: QWindow, app: QGuiApplication) -> None:
        super().__init__(window)
        self._window = window
        self._app = app
        self._screen: QScreen | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._check)

    def start(self) -> None:
        """Show the window over the whole screen, and keep it there."""
        self._request()
        window, app = self._window, self._app
        geometry = (window.xChanged, window.yChanged, window.widthChanged, window.heightChanged)
        screens = (window.screenChanged, app.screenAdded, app.screenRemoved, app.primaryScreenChanged)
        for signal in (*geometry, *screens, window.visibilityChanged, window.activeChanged):
            signal.connect(self._check_soon)
        self._check_soon()

    def close(self) -> None:
        """Ask no more: the window goes."""
        self._timer.timeout.disconnect(self._check)

    @Slot()
    def _check_soon(self) -> None:
        self._timer.start(SETTLE_MS)

    @Slot()
    def _check(self) -> None:
        window, screen = self._window, self._window.screen()
        if screen is not self._screen:  # which can be turned or change its size while the window stays on it
            self._screen = screen
            screen.geometryChanged.connect(self._check_soon)
        place = window.geometry()
        if self._app.platformName().startswith("wayland"):  # where a window does not know its position
            place.moveTo(screen.geometry().topLeft())
        if window.visibility() == QWindow.Visibility.FullScreen and place == screen.geometry():
            if not window.isActive():
                window.requestActivate()
        else:
            wait = min(MAX_RETRY_MS, self._timer.interval() * 2)
            self._request()
            self._timer.start(wait)

    def _request(self) -> None:
        # Without a window manager showFullScreen alone changes nothing.
        self._window.setGeometry(self._window.screen().geometry())
        self._window.showFullScreen()
