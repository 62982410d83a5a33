"""The pictures of the window: those of the content, and drawings at the size and in the colours asked for."""

import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QBrush, QColor, QImage, QImageReader, QPainter, QPen, QTransform
from PySide6.QtQuick import QQuickImageProvider

ICONS = Path(__file__).parent / "icons"
"""Line drawings on a grid of 24, in the colour `currentColor`."""

PERSON = (
    "M12 8m-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0zM4 23a8 8 0 0 1 16 0v5a5.5 5.5 0 0 1-5.5 5.5h-5a5.5 5.5 0 0 1-5.5-5.5z"
)
"""Head and shoulders."""
DOT = "M12 12m-{0} 0a{0} {0} 0 1 1 {1} 0a{0} {0} 0 1 1-{1} 0z"
"""A circle of a radius."""

READERS = {b"<": b"svg", b"\xff": b"jpeg"}
"""Qt's names for kinds of pictures, by their first byte; the others are PNG."""

COLUMNS = {100: 10, 1_000: 25, 10_000: 100}
"""People in a row of an icon array."""
MARGINS = {100: 0, 1_000: 1, 10_000: 3}
"""Cells around them, for the ring."""


class ContentImageProvider(QQuickImageProvider):
    """Answers `image://content/VERSION/FILE`, with FILE percent-encoded, from memory: no page waits for a disk.

    With `/RADIUS` after it, in pixels, its corners are round, and the picture fills the size asked for; with
    `/RADIUS/whole` it is within that size.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.pictures: Mapping[str, bytes] = {}
        """As `LoadedContent` has them."""

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: A002
        """A picture at the size asked for, in pixels; an empty one if there is no such file."""
        _, file, *corners = id.split("/")
        if corners:
            radius, *whole = corners
            return draw_or_empty(
                lambda: rounded(self.pictures[unquote(file)], size, requested, int(radius), bool(whole)), id
            )
        return draw_or_empty(lambda: draw(self.pictures[unquote(file)], size, requested), id)


class DrawingProvider(QQuickImageProvider):
    """Answers `image://drawn/icon/NAME/COLOUR`, `image://drawn/people/OF/LOW/HIGH/KIND/COLOURS`,
    `image://drawn/person/OF/LOOK/COLOURS` and `image://drawn/code/MODULES/BITS`: Qt Quick's software renderer does not
    clip shapes where a page scrolls.

    Colours are written without the `#`; those of people are `AFFECTED/SURFACE/SPARED/EDGE`. Of `OF` people `LOW` are
    filled, those up to `HIGH` ringed; `KIND` is that of a `Chance`. A QR code is drawn one pixel a module.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: A002
        kind, first, second, *colours = id.split("/")
        if kind == "icon":
            return draw_or_empty(lambda: draw(icon(first, second), size, requested), id)
        if kind == "code":  # logged without its bits: what a patient takes home is not for the log
            return draw_or_empty(lambda: qr_code(int(first), second), kind)
        if kind == "person":
            return draw_or_empty(lambda: draw(person(int(first), second, colours), size, requested), id)
        high, chance, *colours = colours
        return draw_or_empty(lambda: icon_array(int(first), int(second), int(high), chance, requested, colours), id)


def draw_or_empty(drawing: Callable[[], QImage], name: str) -> QImage:
    """The drawing, or an empty one: what is raised inside a provider would surface later, in innocent calls."""
    try:
        image = drawing()
    except Exception:
        logging.getLogger(__name__).exception("cannot draw the picture %s", name)
        image = QImage()
    return image if not image.isNull() else transparent(1, 1)


def draw(file: bytes, size: QSize, requested: QSize, scale: Callable[..., float] = min) -> QImage:
    """A picture file at the size asked for, in pixels; a side of 0 is free. `size` takes the picture's own.

    Where its shape is another, it is within that size; with `max` as its `scale` it covers it.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(file))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Named, as Qt would load each of its readers to ask them.
    reader = QImageReader(buffer, QByteArray(READERS.get(file[:1], b"png")))
    natural = reader.size()
    sides = ((natural.width(), requested.width()), (natural.height(), requested.height()))
    reader.setScaledSize(natural * scale((wanted / own for own, wanted in sides if own > 0 and wanted > 0), default=1))
    image = reader.read()
    size.setWidth(natural.width())
    size.setHeight(natural.height())
    return image


def rounded(file: bytes, size: QSize, requested: QSize, radius: int, whole: bool) -> QImage:
    """A picture file with round corners: all of it within the size asked for, or its middle, which fills that size."""
    if requested.isEmpty():  # its place is still being laid out
        return QImage()
    drawn = draw(file, size, requested, min if whole else max)
    shown = drawn.size() if whole else requested
    image = transparent(shown.width(), shown.height())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(0, 0, 0, 0)))
    brush = QBrush(drawn)
    left, top = (shown.width() - drawn.width()) // 2, (shown.height() - drawn.height()) // 2
    brush.setTransform(QTransform.fromTranslate(left, top))
    painter.setBrush(brush)
    painter.drawRoundedRect(QRectF(0, 0, shown.width(), shown.height()), radius, radius)
    painter.end()
    return image


def icon(name: str, colour: str) -> bytes:
    """A line drawing in one colour, as SVG."""
    return (ICONS / f"{name}.svg").read_bytes().replace(b"currentColor", f"#{colour}".encode())


def person(of: int, look: str, colours: Sequence[str]) -> bytes:
    """One of so many people as SVG: shape and size tell the looks apart as well as colours.

    `look` is "had" (filled), "could" (ringed), "fewer" (a broken ring) or "spared" (pale).
    """
    affected, surface, spared, edge = colours
    dot = of > 100
    fill, stroke, width, radius = {
        "had": (affected, affected, 1.5, 11),
        "spared": (edge if dot else spared, edge, 1.5, 6),
    }.get(look, (surface, affected, 5 if dot else 2.6, 9))
    dashes = 'stroke-dasharray="4 3"' if look == "fewer" else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 {24 if dot else 36}"><path fill="#{fill}"'
        f' stroke="#{stroke}" stroke-width="{width}" stroke-linejoin="round" {dashes}'
        f' d="{DOT.format(radius, 2 * radius) if dot else PERSON}"/></svg>'
    ).encode()


def icon_array(of: int, low: int, high: int, kind: str, requested: QSize, colours: Sequence[str]) -> QImage:
    """`of` people in rows. Where they are dots, a ring shows where the few are that had it, or may have it.

    One of each is drawn, and rows are filled with it: ten thousand outlines would take seconds.
    """
    columns, margin = COLUMNS[of], MARGINS[of]
    wide = requested.width() // (columns + 2 * margin)
    high_cell = wide if margin else requested.height() // columns
    cell = QSize(wide, high_cell)
    if cell.isEmpty():
        return QImage()
    image = transparent(requested.width(), requested.height())
    painter = QPainter(image)
    painter.translate(margin * wide, margin * wide)
    looks = ((0, low, "had"), (low, high, "fewer" if kind == "fewer" else "could"), (high, of, "spared"))
    for first, last, look in looks:
        brush = QBrush(draw(person(of, look, colours), QSize(), cell))
        for row in range(first // columns, -(-last // columns)):
            begin, end = max(first, row * columns) - row * columns, min(last, (row + 1) * columns) - row * columns
            painter.fillRect(begin * wide, row * high_cell, (end - begin) * wide, high_cell, brush)
    if margin and 0 < high <= columns:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(f"#{colours[0]}"), max(3, margin * wide / 4))
        if kind == "fewer":
            pen.setDashPattern([4, 2])
        painter.setPen(pen)
        around = margin * wide * 2 / 3
        ring = QRectF(0, 0, high * wide, wide).adjusted(-around, -around, around, around)
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
    painter.end()
    return image


def qr_code(modules: int, bits: str) -> QImage:
    """A QR code of `modules` a side, black on white, from its bits row by row in hexadecimal."""
    pixels = bytes(0 if bit == "1" else 255 for bit in f"{int(bits, 16):0{4 * len(bits)}b}")
    grey = QImage(pixels, modules, modules, modules, QImage.Format.Format_Grayscale8)
    return grey.convertToFormat(QImage.Format.Format_RGB32)  # a copy, which does not need `pixels`


def transparent(width: int, height: int) -> QImage:
    """A clear picture of a size in pixels."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
