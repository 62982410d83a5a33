"""A tap on a paragraph explains its medical words; another tap closes the explanation."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem

from kiosk.ui.window import KioskWindow
from tests import fit
from tests.conftest import TWO_TOPICS, Open
from tests.glass import Finger, frame, items, kind, root, seen, tap_named, texts, words

MEANING = "It is like a scaffold in your skin."


def card(screen: KioskWindow) -> QQuickItem:
    return next(item for item in items(screen.window) if kind(item) == "TermPopup")


def tap_at(finger: Finger, at: QPointF) -> None:
    finger.press(at)
    finger.release(at)
    finger.window.grabWindow()


def marked(screen: KioskWindow) -> list[QQuickItem]:
    """The paragraphs on the glass in which a word is marked."""
    return [item for item in items(screen.window) if kind(item) == "Paragraph" and item.property("marked")]


def test_a_marked_word_is_explained_in_place(screen: KioskWindow, finger: Finger) -> None:
    finger.open("What is microneedling?")
    place = screen.visit.navigation.key
    assert MEANING not in words(screen.window)
    finger.tap("Collagen")
    assert MEANING in words(screen.window)
    assert screen.visit.navigation.key == place


def test_the_whole_paragraph_can_be_tapped(screen: KioskWindow, finger: Finger) -> None:
    finger.open("What is microneedling?")
    paragraph = seen(next(item for item in marked(screen) if "collagen" in str(item.property("text"))))
    for x in (paragraph.left() + 10, paragraph.right() - 10):
        tap_at(finger, QPointF(x, paragraph.center().y()))
        assert MEANING in words(screen.window)
        finger.tap("Close")
        assert MEANING not in words(screen.window)


def test_the_word_is_underlined_and_has_a_sign(screen: KioskWindow, finger: Finger) -> None:
    finger.open("What is microneedling?")
    first = next(item for item in marked(screen) if "collagen" in str(item.property("text")))
    assert "<u>collagen</u>" in str(first.property("text"))
    assert [item for item in first.childItems()[0].childItems()[0].childItems() if kind(item) == "Icon"]


def test_a_tap_elsewhere_on_the_page_closes_it_and_does_nothing_else(screen: KioskWindow, finger: Finger) -> None:
    finger.open("What is microneedling?")
    place = screen.visit.navigation.key
    source = seen(tap_named(screen.window, "Where this comes from")).center()
    finger.tap("Collagen")
    tap_at(finger, source)
    assert MEANING not in words(screen.window)
    assert screen.visit.navigation.key == place


def test_a_tap_on_the_meaning_closes_it(screen: KioskWindow, finger: Finger) -> None:
    finger.open("What is microneedling?")
    finger.tap("Collagen")
    tap_at(finger, seen(next(text for text in texts(screen.window) if MEANING in text.property("words"))).center())
    assert MEANING not in words(screen.window)


@pytest.mark.parametrize("way", ["Home", "When to call", "More", "Text size 150 %", "Español"])
def test_it_goes_when_the_page_turns_or_changes(screen: KioskWindow, finger: Finger, way: str) -> None:
    finger.open("What is microneedling?")
    finger.tap("Collagen")
    if way == "Español":
        finger.choose_language(way)
    elif way == "Text size 150 %":
        finger.choose_looks(way)
    else:
        finger.tap(way)
    assert not [item for item in items(screen.window) if kind(item) == "TermPopup"]


def test_it_goes_when_the_visit_ends(screen: KioskWindow, finger: Finger) -> None:
    finger.open("What is microneedling?")
    finger.tap("Collagen")
    finger.tap("Finish and clear")
    screen.visit.end()
    screen.visit.begin("")
    screen.window.grabWindow()
    finger.open("What is microneedling?")
    assert MEANING not in words(screen.window)


def test_several_words_of_a_paragraph_are_explained_together(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Plain needles or heat?")
    finger.tap("RF, Microneedling")
    shown = words(screen.window)
    assert "Heat sent through the needles." in shown
    assert "Many tiny needles make very small holes in your skin." in shown


def test_another_name_is_explained_by_its_entry(screen: KioskWindow, finger: Finger) -> None:
    finger.open("Tell us first")
    assert finger.find("Isotretinoin")
    finger.tap("Isotretinoin")
    shown = words(screen.window)
    assert "A strong acne pill." in shown
    assert "<u>Accutane</u>" in "".join(str(item.property("text")) for item in marked(screen))


def test_nothing_is_marked_on_the_page_for_emergencies(screen: KioskWindow, finger: Finger) -> None:
    finger.tap("When to call")
    assert marked(screen) == []


def test_arabic_words_are_explained_in_arabic(open_screen: Open, touchscreen: QPointingDevice) -> None:
    screen = open_screen(TWO_TOPICS)
    finger = Finger(screen.window, touchscreen)
    screen.visit.display.setLanguage("ar")
    screen.visit.navigation.open("patch-test")
    screen.visit.navigation.open("what")
    screen.window.grabWindow()
    finger.tap("اختبار الرقعة")
    assert "رقع صغيرة تُظهر ما يتفاعل معه الجلد." in words(screen.window)


@fit.every_size
def test_the_meaning_fits_in_every_size(screen: KioskWindow, finger: Finger, size: tuple[int, int]) -> None:
    screen.window.resize(*size)
    found: list[str] = []
    for language, text in product(("en", "es"), (100, 150, 200)):
        screen.visit.display.setLanguage(language)
        screen.visit.display.setTextSize(text)
        screen.visit.navigation.home()
        screen.visit.navigation.open("heat")
        screen.window.grabWindow()
        while seen(marked(screen)[0]).height() < 1:
            assert finger.turn()
        finger.tap(marked(screen)[0])
        found += [f"{language}, {text}: {wrong}" for wrong in card_complaints(screen, text)]
    assert not found, "\n" + "\n".join(found)


def card_complaints(screen: KioskWindow, text: int) -> list[str]:
    """All that is wrong with the explanation shown."""
    image = screen.window.grabWindow()
    shown, glass = card(screen), fit.Glass(screen.window)
    glass.texts = {one: rect for one, rect in glass.texts.items() if shown.isAncestorOf(one)}
    glass.taps = {one: rect for one, rect in glass.taps.items() if shown.isAncestorOf(one)}
    assert glass.texts
    assert frame(root(shown)).contains(frame(shown.childItems()[-1]))
    return fit.layout_faults(glass, text) + fit.pale_texts(glass, image)
