"""The icon array shows the number beside it, with the same colours: a hundred people, a thousand or ten thousand."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage

from kiosk.ui.image_providers import COLUMNS, MARGINS, icon_array
from kiosk.ui.window import KioskWindow
from tests.conftest import TWO_TOPICS, Open
from tests.glass import Finger, frame, items, kind, taps, words

COLOURS = ["b5431d", "ffffff", "d5e2e0", "5f7d7b"]
"""Affected, ground, spared and its edge."""


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


def looks(screen: KioskWindow, words: str) -> list[str]:
    """The colour inside each person of the legend before these words."""
    row = next(
        item for item in items(screen.window) if kind(item) == "LegendRow" and words in str(item.property("words"))
    )
    image = screen.window.grabWindow()
    people = sorted((frame(item) for item in row.childItems() if item.property("source")), key=QRectF.left)
    return [image.pixelColor(person.center().toPoint()).name() for person in people]


def reach(screen: KioskWindow, finger: Finger, name: str) -> None:
    """Open a risk that may be further down in the list."""
    while not any(tap.property("name") == name for tap in taps(screen.window)):
        finger.tap(" more")
    finger.tap(name)


@pytest.mark.parametrize(
    ("risk", "people"),
    [
        ("Red or darker, warm skin", {"It happened to 99 to 100": (99, 1), "It did not happen to 0 to 1": (0,)}),
        ("Dark marks", {"It happened to 6": (6,), "0 to 17": (11,), "It did not happen to 94": (83,)}),
        ("Infection", {"It happened to 0 to 2": (2,), "It did not happen to 98 to 100": (98,)}),
    ],
)
def test_as_many_people_look_like_the_one_before_the_words_as_the_file_says(
    screen: KioskWindow, finger: Finger, risk: str, people: dict[str, tuple[int, ...]]
) -> None:
    finger.open("Risks")
    reach(screen, finger, risk)
    colours = [colour for words in people for colour in looks(screen, words)]
    assert len(set(colours)) == len(colours)
    numbers = [many for numbers in people.values() for many in numbers]
    assert bodies(screen) == [colour for colour, many in zip(colours, numbers, strict=True) for _ in range(many)]


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("window", [(1280, 800), (800, 1280)])
def test_the_people_are_beside_their_number_above_all_other_facts(
    screen: KioskWindow, finger: Finger, window: tuple[int, int], size: int
) -> None:
    screen.window.resize(*window)
    finger.open("Risks")
    screen.visit.display.setTextSize(size)
    screen.window.grabWindow()
    if not frames(screen, "IconArray"):
        assert finger.find("Red or darker, warm skin")
        finger.tap("Red or darker, warm skin")
    [people] = frames(screen, "IconArray")
    assert people.top() < min(fact.top() for kind in ("RiskFacts", "LabeledValue") for fact in frames(screen, kind))
    assert people.intersects(frame(screen.window.contentItem()))


def drawn(of: int, low: int, high: int, kind: str = "number", cell: int = 8) -> QImage:
    side = cell * (COLUMNS[of] + 2 * MARGINS[of])
    return icon_array(of, low, high, kind, QSize(side, cell * (of // COLUMNS[of] + 2 * MARGINS[of])), COLOURS)


def centres(image: QImage, of: int, cell: int = 8) -> list[str]:
    """The colour in the middle of each of `of` dots, row by row."""
    columns, margin = COLUMNS[of], MARGINS[of]
    middles = [(margin + number % columns, margin + number // columns) for number in range(of)]
    return [image.pixelColor(QPoint(x * cell + cell // 2, y * cell + cell // 2)).name() for x, y in middles]


@pytest.mark.parametrize(("of", "low", "high"), [(1_000, 30, 70), (1_000, 999, 1_000), (10_000, 250, 900)])
@pytest.mark.parametrize("cell", [3, 8])
def test_as_many_dots_look_alike_as_the_chance_says(of: int, low: int, high: int, cell: int) -> None:
    found = centres(drawn(of, low, high, cell=cell), of, cell)
    runs = [found[:low], found[low:high], found[high:]]
    assert [len(set(run)) for run in runs if run] == [1] * sum(1 for run in runs if run)
    assert len({run[0] for run in runs if run}) == sum(1 for run in runs if run)


@pytest.mark.parametrize(("of", "low", "high"), [(1_000, 3, 3), (1_000, 0, 9), (10_000, 4, 9)])
def test_the_few_of_many_have_a_ring_around_them(of: int, low: int, high: int) -> None:
    few, none = drawn(of, low, high), drawn(of, 0, 0)
    assert centres(few, of)[0] != centres(none, of)[0]
    left_of_the_first = [QPoint(x, MARGINS[of] * 8 + 4) for x in range(MARGINS[of] * 8)]
    assert "#b5431d" in [few.pixelColor(at).name() for at in left_of_the_first]
    assert all(none.pixelColor(at).alpha() == 0 for at in left_of_the_first)


def test_fewer_than_one_has_a_broken_ring() -> None:
    for of in COLUMNS:
        assert drawn(of, 0, 1, "fewer", 24) != drawn(of, 0, 1, "number", 24)
    whole, broken = (drawn(1_000, 0, 1, kind, 24) for kind in ("number", "fewer"))

    def ink(image: QImage) -> int:
        ring = [image.pixelColor(x, y) for x in range(60) for y in range(24)]
        return sum(QColor(pixel).name() == "#b5431d" for pixel in ring)

    assert 0 < ink(broken) < ink(whole)


WHAT_IS_SAID = {
    "itching": ["Out of 100 people:", "It happened to 40", "It did not happen to 60", "That is 4,000 of 10,000"],
    "scar": ["Out of 10,000 people:", "It happened to 4", "It did not happen to 9,996", "1 to 9 of 10,000"],
    "infection": ["Out of 1,000 people:", "It happened to fewer than 1", "At least 999 of 1,000 were not affected"],
    "fever": [
        "It happened to none of 123 people",
        "it could be up to 3 of 100",
        "At least 97 of 100 were not affected",
    ],
    "tape": ["It happens to most people", "No study counted how many", "No number is known"],
    "severe": ["How often is not known", "No number is known"],
}


@pytest.mark.parametrize("risk", WHAT_IS_SAID)
def test_each_kind_of_chance_is_said_both_ways_round(open_screen: Open, risk: str) -> None:
    screen = open_screen(TWO_TOPICS)
    for page in ("patch-test", "risks"):
        screen.visit.navigation.open(page)
    screen.visit.navigation.pushItem(risk)
    screen.window.grabWindow()  # lays everything out
    shown = words(screen.window)
    assert [said for said in WHAT_IS_SAID[risk] if said not in shown] == []
    assert len(frames(screen, "IconArray")) == (WHAT_IS_SAID[risk][-1] != "No number is known")


def test_all_risks_of_a_page_are_listed_out_of_as_many_people(open_screen: Open) -> None:
    screen = open_screen(TWO_TOPICS)
    for page in ("patch-test", "risks"):
        screen.visit.navigation.open(page)
    said = {risk["id"]: risk["said"] for risk in screen.visit.navigation.page["risks"]}
    assert {one["base"] for one in said.values()} == {"Out of 10,000 people", ""}
    assert {name: one["short"] for name, one in said.items()} == {
        "itching": "4,000 yes, 6,000 no",
        "late-reaction": "500 (100 to 1,200) yes, 9,500 no",
        "marks": "0 to 300 yes, 9,700 to 10,000 no",
        "tape": "It happens to most people",
        "scar": "4 (1 to 9) yes, 9,996 no",
        "infection": "fewer than 10 yes, more than 9,990 no",
        "fever": "0 to 300 yes, 9,700 to 10,000 no",
        "severe": "How often is not known",
    }
    screen.visit.display.setLanguage("de")
    [scar] = [risk for risk in screen.visit.navigation.page["risks"] if risk["id"] == "scar"]
    assert (scar["said"]["people"], scar["said"]["hadnot"]) == ("Von 10.000 Menschen", "9.996 waren nicht betroffen")
