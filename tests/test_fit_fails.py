"""Each check of a screen can fail: a scene with one fault, and the check that finds it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.engine import IMPORT_PATH
from kiosk.ui.fonts import load_fonts
from tests import fit

Show = Callable[[str], fit.Glass]
Check = Callable[[fit.Glass], list[str]]

GOOD = """
    Label { x: 20; y: 20; width: 500; words: "Words that can be read" }
    TapArea { x: 20; y: 200; name: "first"; width: 100; height: 100 }
    TapArea { x: 200; y: 200; name: "second"; width: 100; height: 100; main: true }
"""

CHECKS: dict[str, Check] = {
    "small targets": fit.small_targets,
    "close targets": fit.close_targets,
    "cut texts": fit.cut_texts,
    "cut lines": fit.cut_lines,
    "broken words": fit.broken_words,
    "overlaps": fit.overlaps,
    "small letters": lambda glass: fit.small_letters(glass, 100),
    "small body": lambda glass: fit.small_letters(glass, 200),
    "long lines": fit.long_lines,
    "pale texts": lambda glass: fit.pale_texts(glass, glass.window.grabWindow()),
    "blank": lambda glass: fit.blank(glass.window.grabWindow()),
}

FAULTS = [
    ("small targets", 'TapArea { x: 600; y: 200; name: "small"; width: 60; height: 100 }'),
    ("small targets", 'TapArea { x: 600; y: 200; name: "small for a main one"; width: 80; height: 80; main: true }'),
    ("close targets", 'TapArea { x: 125; y: 200; name: "close"; width: 70; height: 100 }'),
    ("cut texts", 'Label { x: 20; y: 400; width: 60; wrapMode: Text.NoWrap; words: "Too wide for its place" }'),
    (
        "cut texts",
        'Label { x: 20; y: 400; width: 90; maximumLineCount: 1; elide: Text.ElideRight; words: "Cut short" }',
    ),
    ("cut texts", 'Label { x: 1200; y: 400; width: 300; words: "Over the side of the screen" }'),
    ("cut texts", 'Label { x: 20; y: 780; width: 300; words: "Below the edge" }'),
    ("cut texts", 'Item { clip: true; x: 20; y: 400; width: 400; height: 20; Label { width: 300; words: "Clipped" } }'),
    (
        "cut lines",
        "Flickable { clip: true; x: 20; y: 400; width: 400; height: 60;"
        ' Label { width: 300; words: "One. " + "Two. ".repeat(40) } }',
    ),
    ("cut lines", "Item { clip: true; x: 500; y: 400; width: 200; height: 60; TapArea { width: 100; height: 100 } }"),
    ("broken words", 'Label { x: 20; y: 400; width: 60; words: "Unbreakable" }'),
    ("overlaps", 'Label { x: 30; y: 30; width: 300; words: "On top of other words" }'),
    ("overlaps", 'TapArea { x: 20; y: 10; name: "on words"; width: 100; height: 100 }'),
    ("small letters", 'Label { x: 20; y: 400; width: 300; font.pixelSize: 15; words: "Small print" }'),
    ("long lines", 'Label { x: 20; y: 400; width: 1240; font.pixelSize: 22; words: "' + "many words " * 9 + '" }'),
    ("pale texts", 'Label { x: 20; y: 400; width: 300; color: "#999999"; words: "Hard to see" }'),
]


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Show]:
    """Shows items in a window of 1280 by 800 pixels."""
    load_fonts()
    engines: list[QQmlApplicationEngine] = []

    def show_items(items: str) -> fit.Glass:
        engine = QQmlApplicationEngine()
        engine.addImportPath(str(IMPORT_PATH))
        scene = f"import QtQuick\nimport Kiosk\nWindow {{ width: 1280; height: 800; visible: true\n{items}\n}}"
        engine.loadData(scene.encode())
        window = engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        qapp.processEvents()
        window.grabWindow()
        engines.append(engine)
        return fit.Glass(window)

    yield show_items
    engines.clear()


@pytest.mark.parametrize("check", [name for name in CHECKS if name not in ("small body", "blank")])
def test_a_good_scene_passes(show: Show, check: str) -> None:
    assert CHECKS[check](show(GOOD)) == []


@pytest.mark.parametrize(("check", "fault"), FAULTS, ids=[f"{check}-{n}" for n, (check, _) in enumerate(FAULTS)])
def test_a_fault_is_found(show: Show, check: str, fault: str) -> None:
    assert len(CHECKS[check](show(GOOD + fault))) > 0


def test_body_text_that_does_not_grow_is_found(show: Show) -> None:
    assert CHECKS["small body"](show(GOOD))


def test_an_empty_screen_is_found(show: Show) -> None:
    assert CHECKS["blank"](show(""))
    assert not CHECKS["blank"](show(GOOD + 'Rectangle { width: 600; height: 500; color: "teal" }'))
