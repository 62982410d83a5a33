"""`python main.py preview`: the kiosk, and beside it what is wrong and what could be better, as the file is saved."""

import json
import re
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.content.store.loader_process import ROOT, LoadedContent, LoaderProcess
from kiosk.content.store.watcher import ContentWatcher
from kiosk.qml_property import qml_property
from kiosk.staff.proof.pictures import SIZES
from kiosk.ui.window import KioskWindow
from kiosk.visit.session import VisitDefaults

PATIENT = VisitDefaults(patience=1000.0)
"""Whoever looks at a preview is not sent away."""

KINDS = {"error": "Problem", "warning": "Note", "advice": "Advice"}

Plain = dict[str, Any]


class Preview(QObject):
    """What stands beside the kiosk: a row for each problem and piece of advice, and the screens to choose from."""

    rowsChanged = Signal()
    busyChanged = Signal()
    sizeChanged = Signal()
    arrived = Signal(object)
    """What was read after a save; the watch emits it in its own thread."""

    def __init__(self, path: Path, screen: KioskWindow) -> None:
        super().__init__()
        self._screen = screen
        self._rows: list[Plain] = []
        self._again = False
        self._size = SIZES[1]
        # Looking through takes long: a process of its own does it, while the kiosk is shown already.
        self._adviser = QProcess(self)
        self._adviser.setWorkingDirectory(str(ROOT))
        self._adviser.setProgram(sys.executable)
        self._adviser.setArguments(["-m", "kiosk.staff.advice", str(path.absolute())])
        self._adviser.setStandardErrorFile(QProcess.nullDevice())
        self._adviser.finished.connect(self._list)
        self.arrived.connect(self.take)

    @qml_property("QVariantList", rowsChanged)
    def rows(self) -> list[Plain]:
        """For each problem its `kind`, `line`, `words`, and `where` in the file it is."""
        return self._rows

    @qml_property(bool, busyChanged)
    def busy(self) -> bool:
        """Whether the file is being looked through."""
        return self._adviser.state() != QProcess.ProcessState.NotRunning

    @qml_property("QVariantMap", sizeChanged)
    def size(self) -> Plain:
        """Width and height in pixels of the screen that is shown."""
        return {"width": self._size[0], "height": self._size[1]}

    @qml_property("QVariantList", sizeChanged)
    def sizes(self) -> list[Plain]:
        """The screens to choose from, in pixels."""
        return [{"width": width, "height": height} for width, height in SIZES]

    @Slot(int, int)
    def resize(self, width: int, height: int) -> None:
        """Show a screen of another size, in pixels."""
        self._size = (width, height)
        self.sizeChanged.emit()

    @Slot(str)
    def turn(self, where: str) -> None:
        """Turn the kiosk to the page that a row is about; to the step, stage or risk, if it is about one."""
        names = where.split(" › ")
        if "pages" not in names[:-1]:
            return
        at = names.index("pages")
        topic = names[at - 1] if at else ""
        place = str(self._screen.visit.display.index.find(topic, names[at + 1]) or "")
        if place:
            page = self._screen.visit.navigation.pageAt(place)
            number = next((int(name[5:]) for name in names[at + 2 :] if re.fullmatch(r"item \d+", name)), 0)
            items = page.get("steps") or page.get("stages") or page.get("risks") or []
            self._screen.visit.jump(place, items[number - 1]["id"] if 0 < number <= len(items) else "")

    def take(self, content: LoadedContent) -> None:
        """Show what was read, and look through the file."""
        self._screen.refresh(content)
        self._again = self.busy
        if self._again:
            self._adviser.kill()
        else:
            self._look()

    def close(self) -> None:
        """Stop to look."""
        self._adviser.finished.disconnect(self._list)
        self._adviser.kill()
        self._adviser.waitForFinished()

    def _look(self) -> None:
        self._again = False
        self._adviser.start()
        self.busyChanged.emit()

    def _list(self) -> None:
        if self._again:
            self._look()
            return
        names = ("kind", "line", "where", "words")
        listed = json.loads(bytes(self._adviser.readAllStandardOutput().data()) or "[]")
        rows = [dict(zip(names, row, strict=True)) for row in listed]
        self._rows = [row | {"kind": KINDS[row["kind"]]} for row in rows]
        self.rowsChanged.emit()
        self.busyChanged.emit()


def preview(path: Path) -> int:
    """Show the kiosk and the list until the window is closed; the exit code."""
    reading = LoaderProcess(path)
    app = QGuiApplication([sys.argv[0]])
    app.setApplicationDisplayName("Preview")
    screen = KioskWindow()
    screen.visit.set_defaults(PATIENT)
    beside = Preview(path, screen)
    window = screen.host("staff/Preview.qml", {"visit": screen.visit, "preview": beside})
    window.show()
    content = reading.wait()
    beside.take(content)
    watch = ContentWatcher(path, beside.arrived.emit)
    watch.start(content)
    code = app.exec()
    watch.close()
    beside.close()
    screen.close()
    return code
