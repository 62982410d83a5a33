"""Start-up as named steps, then the event loop."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.content.store.loader_process import LoadedContent
from kiosk.machine import graphics, heap
from kiosk.ui.engine import Engine

if TYPE_CHECKING:
    from kiosk.app.application import Application


def run(content: Path, read: Callable[[], LoadedContent], size: tuple[int, int] | None, inches: float) -> int:
    """Show the kiosk, fullscreen or in a window of `size` pixels, until it is closed; the exit code.

    `read` waits for the content.
    """
    heap.share()
    graphics.choose()
    app = start_qt()
    engine = start_engine(app)
    from kiosk.app.application import RESTART, Application

    kiosk = Application(app, content, inches, engine)
    kiosk.settled.connect(collect_again)
    kiosk.settled.connect(lambda: end_when_asked(app))
    kiosk.settled.connect(lambda: catch(kiosk))
    kiosk.open(read(), size)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal: Qt's loop would not let Python see it
    code = app.exec()
    kiosk.close(ends=code != RESTART)
    if code == RESTART:
        os.execv(sys.executable, [sys.executable, *sys.argv])
    return code


def collect_again() -> None:
    """From now on unused objects are collected. What the start made stays, and need not be looked through."""
    gc.freeze()
    gc.enable()


def catch(kiosk: "Application") -> None:
    """From now on errors are logged, and no patient sees more of them than calm words."""
    import logging

    from kiosk.app.crash_handler import CrashHandler
    from kiosk.machine import log, paths

    if trouble := log.start_log(paths.state() / "log"):
        kiosk.note(trouble)
    CrashHandler(kiosk).catch()
    logging.info("Started with content %s", kiosk.version)
    kiosk.screen.taken.connect(lambda: logging.info("Content %s is shown", kiosk.version))


def end_when_asked(app: QGuiApplication) -> None:
    """From now on the kiosk ends in order when the system ends it: what was counted is written."""
    from kiosk.app import signal_handler

    signal_handler.hear(app, lambda: app.exit(signal_handler.ASKED))


def start_engine(app: QGuiApplication) -> Engine:
    """Qt's engine, which compiles the first screen in a thread of its own while Python imports what shows it."""
    engine = Engine()
    engine.begin("Main.qml")
    for part in "PySide6.QtQuick", "kiosk.visit.session", "kiosk.app.application":
        import_module(part)
        app.processEvents()  # that thread waits for this one now and then
    return engine


def start_qt() -> QGuiApplication:
    """The application. Where no display answers, the program ends with one line instead of Qt's own and a crash."""
    said: list[str] = []
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "unix:runtime=yes")  # or Qt would launch a bus where none runs

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
