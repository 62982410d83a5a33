"""What stands on the glass: the items of a real window, seen and touched as a patient would."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.content.load.line_breaks import without_breaks
from kiosk.visit.shown_page import CHAPTER


def items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item that is shown, also those that were made by a Repeater or a Loader."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting += reversed(item.childItems())


def seen_items(window: QQuickWindow) -> Iterator[tuple[QQuickItem, QRectF]]:
    """Every item that is shown and can be seen in full or in part, and that part of it, in pixels."""
    whole = window.contentItem()
    waiting = [(whole, frame(whole))]
    while waiting:
        item, space = waiting.pop()
        if item.isVisible():
            part = frame(item).intersected(space)
            if part.height() > 1:
                yield item, part
            elif item.clip():
                continue
            inner = part if item.clip() else space
            waiting += [(child, inner) for child in reversed(item.childItems())]


def kind(item: QQuickItem) -> str:
    """The name of the QML type that made an item, such as PillButton."""
    return item.metaObject().className().partition("_QML")[0]


def can_be_tapped(item: QQuickItem) -> bool:
    return item.metaObject().indexOfSignal("tapped()") >= 0 and item.isEnabled()


def has_words(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") and bool(item.property("text"))


def taps(window: QQuickWindow) -> list[QQuickItem]:
    """Everything that can be tapped and can be seen in full or in part."""
    return [item for item, _ in seen_items(window) if can_be_tapped(item)]


def texts(window: QQuickWindow) -> list[QQuickItem]:
    """Every text with words in it that can be seen in full or in part."""
    return [item for item, _ in seen_items(window) if has_words(item)]


def frame(item: QQuickItem) -> QRectF:
    """Where an item stands in the window, in pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def clips(item: QQuickItem) -> Iterator[QQuickItem]:
    """The ancestors that cut off what stands outside them, nearest first."""
    return (parent for parent in ancestors(item) if parent.clip())


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """All items that an item is in, nearest first."""
    parent = item.parentItem()
    while parent is not None:
        yield parent
        parent = parent.parentItem()


def seen(item: QQuickItem) -> QRectF:
    """The part of an item that can be seen."""
    rect = frame(item)
    for clip in clips(item):
        rect = rect.intersected(frame(clip))
    return rect.intersected(frame(root(item)))


def root(item: QQuickItem) -> QQuickItem:
    """The item that holds all others. (Asking an item for its window() makes PySide delete the window.)"""
    parent = item.parentItem()
    return item if parent is None else root(parent)


def words(window: QQuickWindow) -> str:
    """All words on the glass, one text a line, without the signs that say where a line may end."""
    return "\n".join(words_of(text) for text in texts(window))


def words_of(text: QQuickItem) -> str:
    """What a text says."""
    return without_breaks(str(text.property("words") or text.property("text"))).replace("\u00a0", " ")


def tap_named(window: QQuickWindow, name: str) -> QQuickItem:
    """What can be tapped under a name, exactly or in part."""
    found = [tap for tap in taps(window) if tap.property("name") == name]
    found += [tap for tap in taps(window) if name in str(tap.property("name"))]
    assert found, f"nothing named {name!r} to tap among {[t.property('name') for t in taps(window)]}"
    return found[0]


def empty_place(window: QQuickWindow) -> QPointF:
    """A place on the page where nothing can be tapped."""
    taken = [seen(tap) for tap in taps(window)]
    places = (QPointF(x, y) for y in range(300, 700, 5) for x in range(20, window.width() - 20, 5))
    return next(place for place in places if not any(rect.contains(place) for rect in taken))


@dataclass
class Finger:
    """A finger on the glass, through a real touch device."""

    window: QQuickWindow
    device: QPointingDevice
    number: int = 0

    def tap(self, target: QQuickItem | str) -> None:
        """Press and release in the middle of what is seen of a target."""
        item = tap_named(self.window, target) if isinstance(target, str) else target
        at = seen(item).center()
        self.press(at)
        self.release(at)
        self.window.grabWindow()  # lays everything out, so that the next look sees what a patient sees

    def open(self, title: str) -> None:
        """Open a page by its title: on the page shown or through the chapters of its topic, or else further back."""
        while not self.find(title) and not self._find_in_chapters(title):
            assert self._tap_icon("back"), f"no page named {title!r}"
        self.tap(title)

    def _find_in_chapters(self, title: str) -> bool:
        tiles = [tap for tap in taps(self.window) if kind(tap) == "PageTile"]
        for name in [tile.property("name") for tile in tiles if CHAPTER in tile.property("page")["id"]]:
            self.tap(name)
            if self.find(title):
                return True
            self._tap_icon("back")
        return False

    def find(self, name: str) -> bool:
        """Turn the page until something of this name can be tapped; False if there is none to its end."""
        while not [tap for tap in taps(self.window) if tap.property("name") == name]:
            if not self.turn():
                return False
        return True

    def reads(self, text: str) -> bool:
        """Turn the page until these words are seen; False if they are not to its end."""
        while text not in words(self.window):
            if not self.turn():
                return False
        return True

    def turn(self, direction: int = 1) -> bool:
        """Turn the page to its next view, or back to the one before; False at its end."""
        return self._tap_icon("down" if direction > 0 else "up")

    def choose_language(self, name: str) -> None:
        """Choose a language by its own name, on the screen of languages."""
        [header] = [item for item in items(self.window) if kind(item) == "Header"]
        self.tap(next(tap for tap in taps(self.window) if header.isAncestorOf(tap) and name in tap.property("name")))
        self.tap(
            next(tap for tap in taps(self.window) if kind(tap) == "LanguageButton" and tap.property("name") == name)
        )

    def choose_looks(self, name: str) -> None:
        """Choose how it looks by a name on the panel for that, and close it."""
        self.tap(next(tap for tap in taps(self.window) if tap.property("words") == "Aa"))
        self.tap(name)
        self._tap_icon("cross")

    def _tap_icon(self, icon: str) -> bool:
        found = [tap for tap in taps(self.window) if tap.property("icon") == icon]
        if found:
            self.tap(found[-1])
        return bool(found)

    def press(self, at: QPointF) -> None:
        QTest.touchEvent(self.window, self.device).press(self.number, at.toPoint(), self.window)

    def move(self, at: QPointF) -> None:
        QTest.touchEvent(self.window, self.device).move(self.number, at.toPoint(), self.window)

    def release(self, at: QPointF) -> None:
        QTest.touchEvent(self.window, self.device).release(self.number, at.toPoint(), self.window)

    def drag(self, start: QPointF, end: QPointF) -> None:
        """Press, move in twelve parts, release: one big jump would not scroll, nor would moves in no time."""
        self.press(start)
        for part in range(1, 13):
            QTest.qWait(10)
            self.move(start + (end - start) * part / 12)
        self.release(end)
