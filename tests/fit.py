"""Whether a screen can be read and touched: each check returns what is wrong, in words.

All is computed from what stands on the glass. T and L number the figures in docs/figures.md.
"""

import re
from collections import Counter
from functools import cache
from itertools import combinations
from math import hypot, inf

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.looks import TEXT_SIZES
from kiosk.staff.proof.pictures import SIZES
from tests.glass import ancestors, can_be_tapped, clips, frame, has_words, kind, seen_items

INCHES = 10.1
CAPITAL = 0.698
"""Height of a capital as part of the font size."""

TARGET, MAIN_TARGET, GAP = 12.0, 15.0, 2.0
"""Millimetres: T1."""

LEAST_PIXELS = 44
SMALLEST, BODY = 2.4, 3.2
"""Millimetres a capital is high at 100 %: L4."""

LONGEST_LINE = 80
CONTRAST, CONTRAST_LARGE = 7.0, 4.5
LARGE = 6.35 * 0.698
"""Large text: 18 point, here as millimetres of a capital."""

ONE_SIZE = (1280, 800)
"""The size of window that is looked at in a hurry, and with OpenGL."""

LOOKS = [*(("light", text) for text in TEXT_SIZES), ("contrast", TEXT_SIZES[0])]
"""Themes and text sizes that are looked at: another theme moves nothing (tests/test_fit.py proves it)."""

every_size = pytest.mark.parametrize(
    "size",
    [pytest.param(size, marks=[] if size == ONE_SIZE else pytest.mark.slow) for size in SIZES],
    ids=lambda size: f"{size[0]}x{size[1]}",
)

sizes_together = pytest.mark.parametrize(
    "sizes",
    [[ONE_SIZE], pytest.param([size for size in SIZES if size != ONE_SIZE], marks=pytest.mark.slow)],
    ids=["one-size", "other-sizes"],
)
"""The same, for tests that open a page once and then change the size of the window."""


class Glass:
    """What is on the glass at one moment: texts and targets, each with the part of it that can be seen."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self.frame = cache(frame)
        self.texts: dict[QQuickItem, QRectF] = {}
        self.taps: dict[QQuickItem, QRectF] = {}
        for item, part in seen_items(window):
            if has_words(item):
                self.texts[item] = part
            elif can_be_tapped(item):
                self.taps[item] = part


def faults(window: QQuickWindow, text: int) -> list[str]:
    """All that is wrong with what is on the glass. `text` is the text size in percent."""
    image = window.grabWindow()
    glass = Glass(window)
    found = blank(image) + layout_faults(glass, text)
    if text == TEXT_SIZES[0]:  # another size has the same colours
        found += pale_texts(glass, image)
    return list(dict.fromkeys(found))


def layout_faults(glass: Glass, text: int) -> list[str]:
    """All that is wrong but for colours."""
    found = small_targets(glass) + close_targets(glass) + cut_texts(glass) + broken_words(glass)
    return found + cut_lines(glass) + overlaps(glass) + small_letters(glass, text) + long_lines(glass)


def places(window: QQuickWindow) -> list[QRectF]:
    """Where each text and each target is, in pixels."""
    glass = Glass(window)
    return [frame(item) for item in [*glass.texts, *glass.taps]]


def pitch(window: QQuickWindow) -> float:
    """Pixels per millimetre."""
    return hypot(window.width(), window.height()) / (INCHES * 25.4)


def small_targets(glass: Glass) -> list[str]:
    """Targets that a finger can miss: T1."""
    found = []
    for tap in glass.taps:
        least = max((MAIN_TARGET if tap.property("main") else TARGET) * pitch(glass.window) - 0.5, LEAST_PIXELS)
        if tap.width() < least or tap.height() < least:
            found.append(f"{name(tap)} is {tap.width():.0f} by {tap.height():.0f} pixels, below {least:.0f}")
    return found


def close_targets(glass: Glass) -> list[str]:
    """Targets so close that a finger can take the wrong one: T1."""
    least = GAP * pitch(glass.window)
    spots = [
        (tap, part.adjusted(-least, -least, least, least), part.adjusted(0.5, 0.5, -0.5, -0.5))
        for tap, part in glass.taps.items()
    ]
    return [
        f"{name(a)} and {name(b)} are too close"
        for (a, here, _), (b, _, there) in combinations(spots, 2)
        if here.intersects(there) and not related(a, b)
    ]


def cut_texts(glass: Glass) -> list[str]:
    """Words that are cut off, shortened, or stand outside what can be scrolled to: L3."""
    found = []
    for text in glass.texts:
        rect = frame(text)
        painted = QRectF(rect.x(), rect.y(), text.property("paintedWidth"), text.property("paintedHeight"))
        if text.property("truncated") or painted.width() > rect.width() + 1:
            found.append(f"{name(text)} is wider than its place")
        for holder in [*clips(text), glass.window.contentItem()]:
            room = glass.frame(holder)
            if rect.left() < room.left() - 1 or rect.left() + painted.width() > room.right() + 1:
                found.append(f"{name(text)} runs over the side")
            over = rect.top() < room.top() - 1 or rect.bottom() > room.bottom() + 1
            if over and not any(scrolls(between) for between in ancestors(text)):
                found.append(f"{name(text)} runs over the edge")
    return found


def cut_lines(glass: Glass) -> list[str]:
    """Lines of text and targets of which only a part can be seen: L10."""
    found = []
    for text, part in glass.texts.items():
        for line in lines(text):
            whole = text.mapRectToScene(line)
            seen = whole.intersected(part)
            if 2 < seen.height() < whole.height() - 2:
                found.append(f"{name(text)} has a line that is cut")
    for tap, part in glass.taps.items():
        if part.height() < frame(tap).height() - 2 and not is_turned(tap):
            found.append(f"{name(tap)} is cut")
    return found


def is_turned(tap: QQuickItem) -> bool:
    """Whether it is on a paragraph that no view can hold, which is turned by its lines."""
    above = list(ancestors(tap))
    view = next((item.height() for item in above if scrolls(item)), inf)
    return any(kind(item) == "Paragraph" and item.height() > view for item in above)


def lines(text: QQuickItem) -> list[QRectF]:
    """Where the letters of each line of a text are, in it: without the empty space above and below them, which may be
    cut, as it is in a large number whose digits reach neither far up nor below the line."""
    font = text.property("font")
    assert isinstance(font, QFont)
    metrics = QFontMetricsF(font)
    letters = metrics.tightBoundingRect(str(text.property("words")).replace("**", ""))
    above, below = max(letters.top(), -metrics.ascent()), min(letters.bottom(), metrics.descent())
    count = max(1, int(text.property("lineCount")))
    # The last line is as high as the font, whatever the line height.
    pitch = (text.property("contentHeight") - metrics.height()) / max(1, count - 1)
    padding = text.property("topPadding") + text.property("bottomPadding")
    top = text.property("topPadding") + (text.height() - padding - text.property("contentHeight")) / 2  # as in Label
    top += metrics.ascent() + above
    return [QRectF(0, top + line * pitch, text.width(), below - above) for line in range(count)]


def broken_words(glass: Glass) -> list[str]:
    """Words that do not fit on a line and are broken in the middle."""
    found = []
    for text in glass.texts:
        font = text.property("font")
        assert isinstance(font, QFont)
        widest = max(re.split(r"[\s\u00ad]+", str(text.property("words")).replace("**", "")), key=len)
        if QFontMetricsF(font).horizontalAdvance(widest) > text.width() + 1:
            found.append(f"{name(text)} breaks {widest!r}")
    return found


def overlaps(glass: Glass) -> list[str]:
    """Texts and targets that stand on one another."""
    shown = [(item, part.adjusted(2, 2, -2, -2)) for item, part in [*glass.texts.items(), *glass.taps.items()]]
    return [
        f"{name(a)} and {name(b)} overlap"
        for (a, here), (b, there) in combinations(shown, 2)
        if here.intersects(there) and not related(a, b)
    ]


def small_letters(glass: Glass, percent: int) -> list[str]:
    """Letters below what old eyes need: L4. `percent` is the text size."""
    found = []
    for text in glass.texts:
        font = text.property("font")
        assert isinstance(font, QFont)
        if font.pixelSize() * CAPITAL < SMALLEST * pitch(glass.window):
            found.append(f"{name(text)} has letters of {font.pixelSize() * CAPITAL / pitch(glass.window):.1f} mm")
    around = {"Header", "FootBar"}
    read = (text for text in glass.texts if around.isdisjoint(map(kind, ancestors(text))))
    bodies = [font_of(text) for text in read if kind(text) in ("Label", "Paragraph", "Heading")]
    if bodies and max(bodies) * CAPITAL < BODY * percent / 100 * pitch(glass.window):
        found.append("no text is as large as body text must be")
    return found


def long_lines(glass: Glass) -> list[str]:
    """Lines too long to find the next one: L6."""
    found = []
    for text in glass.texts:
        length = len(str(text.property("words"))) / max(1, int(text.property("lineCount")))
        if length > LONGEST_LINE:
            found.append(f"{name(text)} has {length:.0f} characters a line")
    return found


def pale_texts(glass: Glass, image: QImage) -> list[str]:
    """Words that do not stand out from what is behind them: L1. Colours are read off the picture."""
    found = []
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    for text, part in glass.texts.items():
        if part.height() < font_of(text):
            continue
        large = font_of(text) * CAPITAL >= LARGE * pitch(glass.window)
        least = CONTRAST_LARGE if large else CONTRAST
        place = part.toAlignedRect()
        # Most words stand out in a few pixels of their first line already; more pixels only find more contrast.
        line = place.intersected(QRect(place.x(), place.y(), place.width(), 2 * font_of(text)))
        if contrast_on(image, line, 2, 5) < least and (ratio := contrast_on(image, place)) < least:
            found.append(f"{name(text)} has a contrast of {ratio:.1f}")
    return found


def blank(image: QImage) -> list[str]:
    """A picture with next to nothing on it."""
    small = image.scaled(image.size() / 16).convertToFormat(QImage.Format.Format_RGB32)
    colours = counted(small, small.rect(), 1, 1)
    return ["the screen is blank"] if colours.most_common(1)[0][1] > 0.995 * colours.total() else []


def contrast_on(image: QImage, rect: QRect, columns: int = 1, rows: int = 1) -> float:
    """The contrast of the words in a place: the commonest colour against the one farthest from it, in every so many
    columns and rows of pixels."""
    colours = counted(image, rect.intersected(image.rect()), columns, rows)
    behind = luminance(colours.most_common(1)[0][0])
    found = [luminance(colour) for colour in colours]
    return max(contrast(behind, min(found)), contrast(behind, max(found)))


def contrast(a: float, b: float) -> float:
    """The WCAG contrast ratio of two luminances, 1 to 21."""
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)


@cache
def luminance(colour: int) -> float:
    """The WCAG relative luminance of a colour, 0 to 1."""
    parts = [part / 255 for part in ((colour >> 16) & 255, (colour >> 8) & 255, colour & 255)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def counted(image: QImage, rect: QRect, columns: int, rows: int) -> Counter[int]:
    """How often each colour, as 0xAARRGGBB, is in every so many columns and rows of pixels of a place."""
    pixels = memoryview(image.constBits()).cast("I")
    width = image.bytesPerLine() // 4
    colours: Counter[int] = Counter()
    for y in range(rect.top(), rect.bottom() + 1, rows):
        colours.update(pixels[y * width + rect.left() : y * width + rect.right() + 1 : columns].tolist())
    return colours


def related(a: QQuickItem, b: QQuickItem) -> bool:
    return a.isAncestorOf(b) or b.isAncestorOf(a)


def scrolls(item: QQuickItem) -> bool:
    return item.inherits("QQuickFlickable")


def font_of(text: QQuickItem) -> int:
    font = text.property("font")
    assert isinstance(font, QFont)
    return font.pixelSize()


def name(item: QQuickItem) -> str:
    words = item.property("words") or item.property("name") or item.property("text") or ""
    return f"{kind(item)} {str(words)[:40]!r}"
