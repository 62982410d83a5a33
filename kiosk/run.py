"""Start-up as named steps, then the event loop."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.content.load import load
from kiosk.content.watch import Watch
from kiosk.machine import graphics
from kiosk.ui.screen import Screen

NO_DISPLAY = 2


class News(QObject):
    """Carries newly loaded content from the watching thread to the window's."""

    arrived = Signal(object)


def run(content: Path, size: tuple[int, int] | None, inches: float) -> int:
    """Show the kiosk, fullscreen or in a window of `size` pixels, until it is closed; the exit code."""
    missing = graphics.missing_display()
    if missing:
        print(missing, file=sys.stderr)
        return NO_DISPLAY
    graphics.choose()
    app = start_qt()
    result = load(content)
    screen = Screen(result, inches)
    place(screen, size)
    news = News()
    news.arrived.connect(screen.show)
    watch = Watch(content, news.arrived.emit)
    watch.start(result)
    code = app.exec()
    watch.close()
    screen.close()
    return code


def start_qt() -> QGuiApplication:
    """The application. Where no display answers, the program ends with one line instead of Qt's own and a crash."""
    said: list[str] = []

    def hold(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            print(graphics.NO_ANSWER, file=sys.stderr)
            os._exit(NO_DISPLAY)
        said.append(message)

    qInstallMessageHandler(hold)
    app = QGuiApplication([sys.argv[0]])
    qInstallMessageHandler(None)
    for message in said:
        print(message, file=sys.stderr)
    return app


def place(screen: Screen, size: tuple[int, int] | None) -> None:
    """Show the window, over the whole screen where no size is given."""
    if size:
        screen.window.resize(*size)
        screen.window.show()
        return
    # Without a window manager showFullScreen alone changes nothing.
    screen.window.setGeometry(screen.window.screen().geometry())
    screen.window.showFullScreen()
