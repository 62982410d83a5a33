"""The command `preview`: the kiosk, and beside it what is wrong and what could be better, as the file is saved."""

import json
import re
import sys
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QObject, QProcess, QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.content.store.loader_process import ROOT, LoadedContent, LoaderProcess
from kiosk.content.store.watcher import ContentWatcher
from kiosk.looks import TEXT_SIZES, THEMES
from kiosk.qml_property import qml_attribute, qml_property
from kiosk.staff.proof.pictures import SIZES
from kiosk.ui.window import KioskWindow
from kiosk.visit.display import VisitDefaults

PATIENT = VisitDefaults(patience=1000.0)
"""A visit in a preview does not end by itself."""


class PreviewRow(TypedDict):
    """A problem as `content.problems.Problem` has it."""

    severity: str
    line: int
    where: str
    message: str


class Preview(QObject):
    """What is beside the kiosk: a row for each problem, note and piece of advice."""

    rowsChanged = Signal()
    busyChanged = Signal()
    content_loaded = Signal(object)
    """The content after a save; the watcher emits it in its own thread."""

    rows: list[PreviewRow] = qml_attribute("QVariantList", "_rows", rowsChanged)

    def __init__(self, path: Path, screen: KioskWindow) -> None:
        super().__init__()
        self._screen = screen
        self._rows: list[PreviewRow] = []
        # Advice takes long: it comes from a process of its own, while the kiosk is already shown.
        self._adviser = QProcess(self)
        self._adviser.setWorkingDirectory(str(ROOT))
        self._adviser.setProgram(sys.executable)
        self._adviser.setArguments(["-m", "kiosk.staff.advice", str(path.absolute())])
        self._adviser.setStandardErrorFile(QProcess.nullDevice())
        self._adviser.finished.connect(self._show_rows)
        self.content_loaded.connect(self.show_content)

    @qml_property(bool, busyChanged)
    def busy(self) -> bool:
        """Whether problems and advice are being looked for."""
        return self._adviser.state() != QProcess.ProcessState.NotRunning

    @Slot(str)
    def open(self, where: str) -> None:
        """Open the page that a row is about; the step, stage or risk, if it is about one."""
        names = where.split(" › ")
        if "pages" not in names[:-1]:
            return
        at = names.index("pages")
        visit = self._screen.visit
        if place := str(visit.display.index.find(names[at - 1] if at else "", names[at + 1]) or ""):
            page = visit.navigation.pageAt(place)
            number = next((int(name[5:]) for name in names[at + 2 :] if re.fullmatch(r"item \d+", name)), 0)
            items = page.get("steps") or page.get("stages") or page.get("risks") or []
            visit.jump(place, items[number - 1]["id"] if 0 < number <= len(items) else "")

    def make_window(self) -> QQuickWindow:
        """The window with the kiosk and the list."""
        choices = {"sizes": [QSize(*size) for size in SIZES], "textSizes": [*TEXT_SIZES], "themes": [*THEMES]}
        return self._screen.open_window(
            "staff/Preview.qml", {"kioskWindow": self._screen, "visit": self._screen.visit, "preview": self, **choices}
        )

    @Slot(object)
    def show_content(self, content: LoadedContent) -> None:
        """Show what was loaded, and look for problems and advice."""
        self._screen.refresh(content)
        self.close()
        self._adviser.start()
        self.busyChanged.emit()

    def close(self) -> None:
        self._adviser.kill()
        self._adviser.waitForFinished()

    @Slot()
    def _show_rows(self) -> None:
        if self._adviser.exitStatus() == QProcess.ExitStatus.NormalExit:  # else it was killed
            self._rows = json.loads(bytes(self._adviser.readAllStandardOutput().data()) or "[]")
            self.rowsChanged.emit()
        self.busyChanged.emit()


def preview(path: Path) -> int:
    """Show the kiosk and the list until the window is closed; the exit code."""
    loader = LoaderProcess(path)
    app = QGuiApplication([sys.argv[0]])
    app.setApplicationDisplayName("Preview")
    screen = KioskWindow()
    screen.visit.set_defaults(PATIENT)
    model = Preview(path, screen)
    model.make_window().show()
    content = loader.wait()
    model.show_content(content)
    watcher = ContentWatcher(path, model.content_loaded.emit)
    watcher.start(content)
    code = app.exec()
    watcher.close()
    model.close()
    screen.close()
    return code
