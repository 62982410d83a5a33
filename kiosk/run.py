"""Start-up as named steps, then the event loop."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.content.aside import Reading, Ready
from kiosk.content.watch import Watch
from kiosk.machine import graphics
from kiosk.ui.screen import Screen


class News(QObject):
    """Carries newly loaded content from the watching thread to the window's."""

    arrived = Signal(object)


def run(content: Path, reading: Reading, size: tuple[int, int] | None, inches: float) -> int:
    """Show the kiosk, fullscreen or in a window of `size` pixels, until it is closed; the exit code."""
    graphics.choose()
    app = start_qt()
    screen = Screen(inches)
    ready = reading.end()
    full = app.primaryScreen().geometry()
    screen.open(ready, *(size or (full.width(), full.height())))
    if size:
        screen.window.show()
    else:
        # Without a window manager showFullScreen alone changes nothing.
        screen.window.setGeometry(full)
        screen.window.showFullScreen()
    watch = start_watch(content, ready, screen)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal: Qt's loop would not let Python see it
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
            os._exit(graphics.NO_DISPLAY)
        said.append(message)

    qInstallMessageHandler(hold)
    app = QGuiApplication([sys.argv[0]])
    qInstallMessageHandler(None)
    for message in said:
        print(message, file=sys.stderr)
    return app


def start_watch(content: Path, ready: Ready, screen: Screen) -> Watch:
    """Watch the file from now on; what is loaded anew goes to the screen, in the window's thread."""
    news = News(screen.window)
    news.arrived.connect(screen.show)
    watch = Watch(content, news.arrived.emit)
    watch.start(ready)
    return watch
