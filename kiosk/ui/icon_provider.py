"""Drawings made from numbers and names, at the size and in the colours asked for.

They are pictures and not shapes of Qt Quick because its software renderer does not clip shapes where a page scrolls.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

from kiosk.ui.content_image_provider import draw, draw_or_empty, transparent

CIRCLE = "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17z"

ICONS = {
    "back": "M15 5l-7 7 7 7",
    "next": "M9 5l7 7-7 7",
    "up": "M5 15.5l7-7 7 7",
    "down": "M5 8.5l7 7 7-7",
    "home": "M4 11.5l8-7.5 8 7.5M6.5 10v10h11V10",
    "check": "M5 13l5 5 9-11",
    "cross": "M6.5 6.5l11 11m0-11l-11 11",
    "dot": "M10.8 12a1.2 1.2 0 1 1 2.4 0a1.2 1.2 0 1 1-2.4 0z",
    "phone": "M7 4l3 4.2-1.6 2.4c1 2.4 2.6 4 5 5l2.4-1.6 4.2 3c-0.2 2-1.6 3.2-3 3C10 19.6 4.4 14 4 7c0-1.6 1-3 3-3z",
    "clock": CIRCLE + "M12 7.5V12l3.5 2",
    "calendar": "M4 6.5h16V20H4zM4 11h16M8.5 3.5v5m7-5v5",
    "contrast": CIRCLE + "M12 3.5v17M14.5 5v14m2.6-12v10",
    "warning": "M12 4l9 15.5H3zM12 10v4m0 2.6v0.2",
    "ask": CIRCLE + "M9.4 10c0-3.6 5.2-3.6 5.2 0 0 2-2.6 2-2.6 4M12 16.8v0.2",
    "eye": "M2.5 12C6 6.3 18 6.3 21.5 12 18 17.7 6 17.7 2.5 12zM12 9.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8z",
    "hand": "M9 12.5V4.6a1.6 1.6 0 0 1 3.2 0V10l5 1.2c1.6 0.4 2.3 1.4 2.1 3l-0.6 4.3c-0.3 1.8-1.4 3-3.3 3h-3.6"
    "c-1.3 0-2.3-0.5-3-1.6L5 14.4c-1-1.7 1-3.1 2.3-1.8L9 14.5",
    "add": "M12 5v14M5 12h14",
    "list": "M9 6h11M9 12h11M9 18h11M4 6h0.5M4 12h0.5M4 18h0.5",
    "take": "M8 3.5h8V20.5H8zM11 17.5h2",
    "print": "M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z",
    "book": "M12 6.5C9.5 4.6 6 4.5 3.5 5.5v13c2.5-1 6-1 8.5 1 2.5-2 6-2 8.5-1v-13c-2.5-1-6-0.9-8.5 1zV19",
}
"""Line drawings on a grid of 24."""

PERSON = (
    "M12 8m-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0zM4 23a8 8 0 0 1 16 0v5a5.5 5.5 0 0 1-5.5 5.5h-5a5.5 5.5 0 0 1-5.5-5.5z"
)
"""Head and shoulders in a cell of 24 by 36."""

COLUMNS = 10
"""People in a row of an icon array, and rows."""

BLACK, WHITE = 0xFF000000, 0xFFFFFFFF


class IconProvider(QQuickImageProvider):
    """Answers `image://drawn/icon/NAME/COLOUR`, `image://drawn/people/LOW/HIGH/AFFECTED/SURFACE/SPARED/EDGE`,
    `image://drawn/code/MODULES/BITS` and `image://drawn/round/RADIUS/LINE/FILL/EDGE`.

    Colours are written without the `#`. Of the hundred people `LOW` are filled, those up to `HIGH` ringed. A QR code is
    drawn one pixel a module; round corners with two pixels between them.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: A002
        """Draw one picture."""
        kind, *values = id.split("/")
        if kind == "icon":
            return draw_or_empty(lambda: draw(icon(*values), size, requested), id)
        if kind == "round":
            radius, line, *colours = values
            return draw_or_empty(lambda: draw(rounded_corners(int(radius), int(line), *colours), size, requested), id)
        if kind == "code":  # logged without its bits: what a patient takes home is not for the log
            return draw_or_empty(lambda: qr_code(int(values[0]), values[1]), kind)
        return draw_or_empty(lambda: icon_array(int(values[0]), int(values[1]), values[2:], requested), id)


def icon(name: str, colour: str) -> bytes:
    """A line drawing in one colour, as SVG."""
    return svg(24, 24, ICONS[name], "none", colour, 2.4)


def rounded_corners(radius: int, line: int, fill: str, edge: str) -> bytes:
    """The four round corners of a surface, and an edge `line` pixels wide, as SVG."""
    side = 2 * radius + 2
    inner = f'x="{line / 2}" y="{line / 2}" width="{side - line}" height="{side - line}" rx="{radius - line / 2}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"><rect {inner} fill="#{fill}"'
        f' stroke="#{edge}" stroke-width="{line}"/></svg>'
    ).encode()


def icon_array(low: int, high: int, colours: Sequence[str], requested: QSize) -> QImage:
    """A hundred people in ten rows: filled, ringed, and pale, so that shape tells as well as colour.

    One of each is drawn and then copied: a hundred outlines would take thirty times as long.
    """
    affected, surface, spared, edge = colours
    cell = QSize(requested.width() // COLUMNS, requested.height() // COLUMNS)
    looks = (
        (range(low), affected, affected, 1.5),
        (range(low, high), surface, affected, 2.6),
        (range(high, 100), spared, edge, 1.5),
    )
    if cell.isEmpty():
        return QImage()
    image = transparent(cell.width() * COLUMNS, cell.height() * COLUMNS)
    painter = QPainter(image)
    for numbers, fill, stroke, width in looks:
        person = draw(svg(24, 36, PERSON, fill, stroke, width), QSize(), cell)
        for number in numbers:
            painter.drawImage(number % COLUMNS * cell.width(), number // COLUMNS * cell.height(), person)
    painter.end()
    return image


def qr_code(modules: int, bits: str) -> QImage:
    """A QR code of `modules` a side, black on white, from its bits row by row in hexadecimal."""
    image = QImage(modules, modules, QImage.Format.Format_RGB32)
    row = f"{int(bits, 16):0{4 * len(bits)}b}"
    for place in range(modules * modules):
        image.setPixel(place % modules, place // modules, BLACK if row[place] == "1" else WHITE)
    return image


def svg(width: int, height: int, path: str, fill: str, stroke: str, line: float) -> bytes:
    """One outline as an SVG file; colours without the `#`."""
    inside = fill if fill == "none" else f"#{fill}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><path d="{path}" fill="{inside}"'
        f' stroke="#{stroke}" stroke-width="{line}" stroke-linecap="round" stroke-linejoin="round"/></svg>'
    ).encode()
