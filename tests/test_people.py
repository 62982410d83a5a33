"""The icon array of a hundred people shows the number beside it, with the same colours."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.ui.window import KioskWindow
from tests.glass import Finger, frame, items, kind, taps


def frames(screen: KioskWindow, name: str) -> list[QRectF]:
    """The frames of the items of a QML type."""
    return [frame(item) for item in items(screen.window) if kind(item) == name]


def bodies(screen: KioskWindow) -> list[str]:
    """The colour inside each of the hundred people, row by row."""
    [picture] = frames(screen, "IconArray")
    wide, high = picture.width() / 10, picture.height() / 10
    image = screen.window.grabWindow()
    middles = [QPointF((i % 10 + 0.5) * wide, (i // 10 + 0.6) * high) for i in range(100)]
    return [image.pixelColor((picture.topLeft() + middle).toPoint()).name() for middle in middles]


def looks(screen: KioskWindow, words: str) -> str:
    """The colour inside the person of the legend with these words."""
    mark = next(
        item for item in items(screen.window) if kind(item) == "LegendRow" and words in str(item.property("words"))
    )
    person: QQuickItem = mark.childItems()[0]
    return screen.window.grabWindow().pixelColor(frame(person).center().toPoint()).name()


@pytest.mark.parametrize(
    ("risk", "people"),
    [
        ("Red or darker, warm skin", {"100 had it": 100}),
        ("Dark marks", {"6 had it": 6, "0 to 17": 11, "94 did not": 83}),
        ("Infection", {"0 to 2 had it": 2, "98 to 100 did not": 98}),
    ],
)
def test_as_many_people_look_like_the_one_before_the_words_as_the_file_says(
    screen: KioskWindow, finger: Finger, risk: str, people: dict[str, int]
) -> None:
    finger.tap("Risks")
    while not any(tap.property("name") == risk for tap in taps(screen.window)):
        finger.tap("More")
    finger.tap(risk)
    colours = [looks(screen, words) for words in people]
    assert len(set(colours)) == len(colours)
    assert bodies(screen) == [
        colour for colour, many in zip(colours, people.values(), strict=True) for _ in range(many)
    ]


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("window", [(1280, 800), (800, 1280)])
def test_the_people_are_beside_their_number_above_all_other_facts(
    screen: KioskWindow, finger: Finger, window: tuple[int, int], size: int
) -> None:
    screen.window.resize(*window)
    finger.tap("Risks")
    while screen.visit.display.textSize != size:
        finger.tap("Text size")
    if not frames(screen, "IconArray"):
        finger.tap("Red or darker, warm skin")
    [people] = frames(screen, "IconArray")
    assert people.top() < min(fact.top() for fact in frames(screen, "LabeledValue"))
    assert people.intersects(frame(screen.window.contentItem()))
