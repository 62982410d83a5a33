"""Run as a module of its own: walks through the kiosk as a patient does, and prints `Layout` as JSON.

Each screen on the way is written into the folder that is named, as an HTML file.
"""

import json
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from benchmarks.glass import HEIGHT, WIDTH
from benchmarks.kiosk import ATTRACT, HOME, SHIPPED, Rect
from benchmarks.web import Web
from kiosk.content.store.loader_process import read
from kiosk.ui.window import KioskWindow
from tests.glass import items, kind, seen, taps


class Walk:
    """The kiosk's window, seen from one screen to the next; nothing moves."""

    def __init__(self, folder: Path) -> None:
        self._screen = KioskWindow()
        self._screen.device.configure(0, motion=False)
        content = read(SHIPPED)
        self._screen.open(content, WIDTH, HEIGHT)
        self._screen.window.show()
        self._web = Web(folder, content.pictures)

    def all(self) -> dict[str, object]:
        """The fields of `Layout`."""
        visit = self._screen.visit
        self._look()
        starts = self._places("BigButton")
        self._web.add(ATTRACT, self._screen.window, dict.fromkeys(starts, HOME))
        visit.begin("")
        chapters, tiles = self._tiles(HOME), dict[str, dict[str, Rect]]()
        lengths: dict[str, float] = {}
        for chapter in chapters:
            visit.navigation.open(chapter)
            tiles[chapter] = self._tiles(chapter, Back=HOME, Home=HOME)
            for page in [tile["id"] for tile in visit.navigation.page["tiles"]]:
                visit.navigation.open(page)
                self._look()
                self._web.add(page, self._screen.window, {"Back": chapter, "Home": HOME})
                pagers = [item for item in items(self._screen.window) if kind(item) == "Pager"]
                lengths[page] = max((float(pager.property("contentHeight")) for pager in pagers), default=0)
                visit.navigation.back()
            back = self._places("PillButton")["Back"]
            visit.navigation.home()
        longest = max(lengths, key=lengths.__getitem__)
        return {"starts": list(starts.values()), "chapters": chapters, "tiles": tiles, "back": back, "longest": longest}

    def close(self) -> None:
        self._screen.close()

    def _look(self) -> None:
        QGuiApplication.processEvents()
        self._screen.window.grabWindow()  # lays everything out

    def _tiles(self, page: str, **links: str) -> dict[str, Rect]:
        """Where the tiles are that the first view of this page shows, by their pages; the page is written too."""
        self._look()
        ids = {tile["title"]: tile["id"] for tile in self._screen.visit.navigation.page["tiles"]}
        self._web.add(page, self._screen.window, ids | links)
        return {ids[name]: place for name, place in self._places("PageTile").items()}

    def _places(self, button: str) -> dict[str, Rect]:
        """Where the buttons of this kind are that can be seen, by their names."""
        found = [tap for tap in taps(self._screen.window) if kind(tap) == button]
        places = [(str(tap.property("name")), seen(tap)) for tap in found]
        return {name: [rect.x(), rect.y(), rect.width(), rect.height()] for name, rect in places}


if __name__ == "__main__":
    app = QGuiApplication([])
    walk = Walk(Path(sys.argv[1]))
    print(json.dumps(walk.all()))
    walk.close()
