"""`python main.py preview`: the kiosk, and beside it what is wrong and what could be better, as the file is saved."""

import json
import re
import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.content.aside import ROOT, Ready, load
from kiosk.content.watch import Watch
from kiosk.staff.proof import SIZES
from kiosk.ui.screen import Screen
from kiosk.visit.visit import Start, shown

PATIENT = Start(patience=1000.0)
"""Whoever looks at a preview is not sent away."""

KINDS = {"error": "Problem", "warning": "Note", "advice": "Advice"}

ITEMS = ("steps", "stages", "risks")
"""Lists on a page whose items are shown one at a time."""

Plain = dict[str, Any]


class Preview(QObject):
    """What stands beside the kiosk: a row for each problem and piece of advice, and the screens to choose from."""

    rowsChanged = Signal()
    busyChanged = Signal()
    sizeChanged = Signal()
    found = Signal(object, object)

    def __init__(self, path: Path, screen: Screen) -> None:
        super().__init__()
        self._path = path
        self._screen = screen
        self._rows: list[Plain] = []
        self._busy = True
        self._size = SIZES[1]
        self.found.connect(self._take)

    @shown("QVariantList", rowsChanged)
    def rows(self) -> list[Plain]:
        """For each problem its `kind`, `line`, `words`, and `where` in the file it is."""
        return self._rows

    @shown(bool, busyChanged)
    def busy(self) -> bool:
        """Whether the file is being read and looked through."""
        return self._busy

    @shown("QVariantMap", sizeChanged)
    def size(self) -> Plain:
        """Width and height in pixels of the screen that is shown."""
        return {"width": self._size[0], "height": self._size[1]}

    @shown("QVariantList", sizeChanged)
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
        place = self._screen.visit.find(topic, names[at + 1])
        if place:
            page = self._screen.visit.peek(place)
            number = next((int(name[5:]) for name in names[at + 2 :] if re.fullmatch(r"item \d+", name)), 0)
            items: list[Plain] = next((page[key] for key in ITEMS if key in page), [])
            self._screen.visit.jump(place, items[number - 1]["id"] if 0 < number <= len(items) else "")

    def look(self, _: object = None) -> None:
        """Read the file and look through it, in any thread but the window's, each in a process of its own."""
        command = [sys.executable, "-m", "kiosk.staff.advice", str(self._path.absolute())]
        with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as advising:
            self.found.emit(load(self._path), "")
            out, _ = advising.communicate()
        self.found.emit(None, out.decode() or "[]")

    def _take(self, content: Ready | None, listed: str) -> None:
        self._busy = content is not None  # the list is still to come
        if content is not None:
            self._screen.refresh(content)
        else:
            names = ("kind", "line", "where", "words")
            rows = [dict(zip(names, row, strict=True)) for row in json.loads(listed)]
            self._rows = [row | {"kind": KINDS[row["kind"]]} for row in rows]
            self.rowsChanged.emit()
        self.busyChanged.emit()


def preview(path: Path) -> int:
    """Show the kiosk and the list until the window is closed; the exit code."""
    app = QGuiApplication([sys.argv[0]])
    app.setApplicationDisplayName("Preview")
    screen = Screen()
    screen.visit.prefer(PATIENT)
    beside = Preview(path, screen)
    window = screen.host("staff/Preview.qml", {"visit": screen.visit, "preview": beside})
    window.show()
    watch = watched(path, beside)
    code = app.exec()
    watch.close()
    screen.close()
    return code


def watched(path: Path, beside: Preview) -> Watch:
    """Look through the file now, and after each save."""
    watch = Watch(path, beside.look)

    def begin() -> None:
        watch.start(load(path))  # before the look: so no save is missed
        beside.look()

    Thread(target=begin, daemon=True).start()
    return watch
