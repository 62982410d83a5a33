"""Start-up as named steps, then the event loop."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk import files
from kiosk.app.application import Application
from kiosk.content.store.loader_process import LoadedContent
from kiosk.exit_codes import NO_DISPLAY, RESTART, SECOND_KIOSK
from kiosk.machine import graphics, paths, process, systemd

Load = Callable[[float], LoadedContent | None]
"""Waits so many seconds for the content; None if it needs more."""


def run(content: Path, load: Load, size: tuple[int, int] | None, inches: float) -> int:
    """Show the kiosk, fullscreen or in a window of `size` pixels, until it is closed; the exit code."""
    process.forbid_core_dumps()
    with process.only_one(paths.state()) as is_only_one:
        if not is_only_one:
            print(process.SECOND, file=sys.stderr)
            return SECOND_KIOSK
        return _run(content, load, size, inches)


def _run(content: Path, load: Load, size: tuple[int, int] | None, inches: float) -> int:
    systemd.begin_step()
    for folder in (paths.state(), paths.config(), paths.cache(), paths.content_copies(content)):
        files.remove_temporary(folder)
    app = create_qt_application()
    kiosk = Application(app, content, inches, size)

    def start_supervision() -> None:
        from kiosk.app.supervision import supervise  # after the first frame, as the services

        supervise(app, kiosk)

    kiosk.started.connect(start_supervision)
    while (loaded := load(1.0)) is None:
        systemd.begin_step()
    systemd.begin_step()
    kiosk.open(loaded)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal: Qt's loop would not let Python see it
    code = app.exec()
    kiosk.close()
    if code == RESTART:
        os.execv(sys.executable, [sys.executable, *sys.argv])
    systemd.notify("STOPPING=1")  # not before a restart in the same process: systemd would kill that
    return code


def create_qt_application() -> QGuiApplication:
    """The application. Where no display answers, the program ends with one line instead of Qt's own and a crash."""
    messages: list[str] = []
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "unix:runtime=yes")  # or Qt would launch a bus where none runs

    def hold_back(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            print(graphics.NO_DISPLAY, file=sys.stderr)
            os._exit(NO_DISPLAY)
        messages.append(message)

    qInstallMessageHandler(hold_back)
    app = QGuiApplication([sys.argv[0]])
    # Until there is a log: no name in the content can make a line of its own.
    qInstallMessageHandler(lambda _, __, message: print(repr(message)[1:-1], file=sys.stderr))
    for message in messages:
        print(message, file=sys.stderr)
    return app
