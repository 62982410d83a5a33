"""Run as a module of its own: prints as JSON where the kiosk's tiles and its way back stand on the glass."""

import json

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication

from benchmarks.glass import HEIGHT, WIDTH
from benchmarks.kiosk import SHIPPED
from kiosk.content.aside import read
from kiosk.ui.screen import Screen
from tests.glass import items, kind, seen, taps


def main() -> None:
    app = QGuiApplication([])
    screen = Screen()
    ready = read(SHIPPED)
    screen.open(ready, WIDTH, HEIGHT)
    screen.window.show()
    app.processEvents()
    pages = next(iter(ready.pages.values()))["topics"][0]["pages"]
    names = {page["title"]: page["id"] for page in pages}
    tiles = {names[str(tap.property("name"))]: _seen(seen(tap)) for tap in taps(screen.window) if kind(tap) == "Tile"}
    hero = next(item for item in items(screen.window) if kind(item) == "Hero")
    found = {"tiles": tiles, "hero": _seen(seen(hero))}
    lengths: dict[str, float] = {}
    for page in pages:
        screen.visit.open(page["id"])
        app.processEvents()
        screen.window.grabWindow()  # lays everything out
        scrolls = [item for item in items(screen.window) if item.inherits("QQuickFlickable") and item.clip()]
        lengths[page["id"]] = max((float(item.property("contentHeight")) for item in scrolls), default=0)
        back = next(tap for tap in taps(screen.window) if tap.property("name") == "Back")
        found["back"] = _seen(seen(back))
        screen.visit.back()
    longest = max(lengths, key=lengths.__getitem__)
    print(json.dumps({**found, "longest": longest}))
    screen.close()


def _seen(rect: QRectF) -> list[float]:
    return [rect.x(), rect.y(), rect.width(), rect.height()]


if __name__ == "__main__":
    main()
