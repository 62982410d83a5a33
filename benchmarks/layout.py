"""Run as a module of its own: prints as JSON where things stand on the kiosk's glass, as `Layout` names them."""

import json

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from benchmarks.glass import HEIGHT, WIDTH
from benchmarks.kiosk import SHIPPED
from kiosk.content.store.loader_process import read
from kiosk.ui.image_providers import icon
from kiosk.ui.window import KioskWindow
from tests.glass import items, kind, seen, taps


def main() -> None:
    app = QGuiApplication([])
    screen = KioskWindow()
    ready = read(SHIPPED)
    screen.open(ready, WIDTH, HEIGHT)
    screen.window.show()
    app.processEvents()
    starts = [tap for tap in taps(screen.window) if kind(tap) == "BigButton"]
    title, picture, hand = (_only(screen, name) for name in ("Title", "ContentImage", "Icon"))
    found: dict[str, object] = {"picture": _seen(picture), "clinic": _seen(title), "hand": _seen(hand)}
    found["starts"] = [_seen(start) for start in starts]
    screen.visit.begin("")
    app.processEvents()
    pages = next(iter(ready.pages.values()))["topics"][0]["pages"]
    names = {page["title"]: page["id"] for page in pages}
    tiles = [tap for tap in taps(screen.window) if kind(tap) == "Tile"]
    found["tiles"] = {names[str(tile.property("name"))]: _seen(tile) for tile in tiles}
    found["hero"] = _seen(_only(screen, "Hero"))
    lengths: dict[str, float] = {}
    for page in pages:
        screen.visit.navigation.open(page["id"])
        app.processEvents()
        screen.window.grabWindow()  # lays everything out
        scrolls = [item for item in items(screen.window) if item.inherits("QQuickFlickable") and item.clip()]
        lengths[page["id"]] = max((float(item.property("contentHeight")) for item in scrolls), default=0)
        back = next(tap for tap in taps(screen.window) if tap.property("name") == "Back")
        found["back"] = _seen(back)
        screen.visit.navigation.back()
    longest = max(lengths, key=lengths.__getitem__)
    print(json.dumps({**found, "longest": longest, "drawing": icon("hand", "0A565C").decode()}))
    screen.close()


def _only(screen: KioskWindow, name: str) -> QQuickItem:
    return next(item for item in items(screen.window) if kind(item) == name)


def _seen(item: QQuickItem) -> list[float]:
    rect = seen(item)
    return [rect.x(), rect.y(), rect.width(), rect.height()]


if __name__ == "__main__":
    main()
