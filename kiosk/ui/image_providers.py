"""The pictures of the window: those of the content, and drawings at the size and in the colours asked for."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtQuick import QQuickImageProvider

ICONS = Path(__file__).parent / "icons"
"""Line drawings on a grid of 24, in the colour `currentColor`."""

PERSON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 36"><path fill="#{}" stroke="#{}" stroke-width="{}"'
    ' stroke-linejoin="round" d="M12 8m-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0zM4 23a8 8 0 0 1 16 0v5'
    'a5.5 5.5 0 0 1-5.5 5.5h-5a5.5 5.5 0 0 1-5.5-5.5z"/></svg>'
)
"""Head and shoulders."""

READERS = {b"<": b"svg", b"\xff": b"jpeg"}
"""Qt's names for kinds of pictures, by their first byte; the others are PNG."""

COLUMNS = 10
"""People in a row of an icon array, and rows."""


class ContentImageProvider(QQuickImageProvider):
    """Answers `image://content/VERSION/FILE`, with FILE percent-encoded, from memory: no page waits for a disk."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.pictures: Mapping[str, bytes] = {}
        """As `LoadedContent` has them."""

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: A002
        """A picture at the size asked for, in pixels; an empty one if there is no such file."""
        return draw_or_empty(lambda: draw(self.pictures[unquote(id.partition("/")[2])], size, requested), id)


class DrawingProvider(QQuickImageProvider):
    """Answers `image://drawn/icon/NAME/COLOUR`, `image://drawn/people/LOW/HIGH/AFFECTED/SURFACE/SPARED/EDGE` and
    `image://drawn/code/MODULES/BITS`: Qt Quick's software renderer does not clip shapes where a page scrolls.

    Colours are written without the `#`. Of the hundred people `LOW` are filled, those up to `HIGH` ringed. A QR code is
    drawn one pixel a module.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: A002
        kind, first, second, *colours = id.split("/")
        if kind == "icon":
            return draw_or_empty(lambda: draw(icon(first, second), size, requested), id)
        if kind == "code":  # logged without its bits: what a patient takes home is not for the log
            return draw_or_empty(lambda: qr_code(int(first), second), kind)
        return draw_or_empty(lambda: icon_array(int(first), int(second), requested, *colours), id)


def draw_or_empty(drawing: Callable[[], QImage], name: str) -> QImage:
    """The drawing, or an empty one: what is raised inside a provider would surface later, in innocent calls."""
    try:
        image = drawing()
    except Exception:
        logging.getLogger(__name__).exception("cannot draw the picture %s", name)
        image = QImage()
    return image if not image.isNull() else transparent(1, 1)


def draw(file: bytes, size: QSize, requested: QSize) -> QImage:
    """A picture file at the size asked for, in pixels; a side of 0 is free. `size` takes the picture's own."""
    buffer = QBuffer()
    buffer.setData(QByteArray(file))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Named, as Qt would load each of its readers to ask them.
    reader = QImageReader(buffer, QByteArray(READERS.get(file[:1], b"png")))
    natural = reader.size()
    sides = ((natural.width(), requested.width()), (natural.height(), requested.height()))
    reader.setScaledSize(natural * min((wanted / own for own, wanted in sides if own > 0 and wanted > 0), default=1))
    image = reader.read()
    size.setWidth(natural.width())
    size.setHeight(natural.height())
    return image


def icon(name: str, colour: str) -> bytes:
    """A line drawing in one colour, as SVG."""
    return (ICONS / f"{name}.svg").read_bytes().replace(b"currentColor", f"#{colour}".encode())


def icon_array(low: int, high: int, requested: QSize, affected: str, surface: str, spared: str, edge: str) -> QImage:
    """A hundred people in ten rows: filled, ringed, and pale, so that shape tells as well as colour.

    One of each is drawn and then copied: a hundred outlines would take thirty times as long.
    """
    cell = QSize(requested.width() // COLUMNS, requested.height() // COLUMNS)
    if cell.isEmpty():
        return QImage()
    looks = (
        (range(low), affected, affected, 1.5),
        (range(low, high), surface, affected, 2.6),
        (range(high, 100), spared, edge, 1.5),
    )
    image = transparent(cell.width() * COLUMNS, cell.height() * COLUMNS)
    painter = QPainter(image)
    for numbers, *look in looks:
        person = draw(PERSON.format(*look).encode(), QSize(), cell)
        for number in numbers:
            painter.drawImage(number % COLUMNS * cell.width(), number // COLUMNS * cell.height(), person)
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
