"""Chapters of text on sheets of paper, as a PDF."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextDocument,
    QTextOption,
)

from kiosk.looks import FONT_FAMILY

DPI = 1200
"""Places on a sheet are rounded to this part of an inch."""

WIDTH, HEIGHT = 210.0, 297.0
"""A4, in millimetres."""

SIDE, TOP, BOTTOM = 24.0, 25.0, 37.0
"""Margins in millimetres: what is between them also fits on US Letter, and there is room to write."""

HEAD, FOOT = 14.0, 266.0
"""Where the lines of small letters above and below the text stand, in millimetres from the upper edge."""

TITLE, HEADING, UNDER = "<h1", ("<h2", "<h3"), '<table class="under"'
"""How pieces begin that are the title of a chapter, a heading, or what must stand under the piece before."""

ABOVE, BELOW = 6.0, 3.0
"""Millimetres above a heading and below a title."""

BODY, SMALL = 10.0, 8.0
"""Sizes of letters, in points."""

SOFT = "#56646b"
"""The colour of what stands around the text."""

INITIALS = "Initials"


@dataclass(frozen=True, slots=True)
class Chapter:
    """Text that begins on a sheet of its own; `above` stands on top of each of its sheets.

    `pieces` are HTML, each kept on one sheet where it fits; a heading stays with the next.
    `images` are shown by their names in the HTML. `mirrored` is text from right to left.
    """

    pieces: Sequence[str]
    above: str = ""
    images: Mapping[str, QImage] = field(default_factory=dict)
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sheet: `top` in dots from the upper margin, and which page of the document it is."""

    document: QTextDocument
    top: float = 0
    page: int = 0


Sheet = list[Part]

ROOM = QSizeF((WIDTH - 2 * SIDE) * DPI / 25.4, (HEIGHT - TOP - BOTTOM) * DPI / 25.4)
"""Between the margins of a sheet, in dots."""


def pdf(
    title: str, foot: str, style: str, front: Callable[[list[int]], list[Chapter]], chapters: Sequence[Chapter]
) -> bytes:
    """A document of which every sheet says `foot` and its number.

    `front` makes what comes first, from the numbers of the sheets at which the chapters begin. `style` is CSS.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())

    def laid(chapters: Sequence[Chapter]) -> list[tuple[Chapter, Sheet]]:
        return [(chapter, sheet) for chapter in chapters for sheet in _sheets(chapter, style, writer)]

    body = [laid([chapter]) for chapter in chapters]
    starts = list(accumulate(map(len, body), initial=1))[:-1]
    ahead = len(laid(front(starts)))
    sheets = [*laid(front([start + ahead for start in starts])), *chain.from_iterable(body)]
    painter = QPainter(writer)
    for number, (chapter, sheet) in enumerate(sheets, 1):
        if number > 1:
            writer.newPage()
        for part in sheet:
            _draw(painter, part)
        _draw_edges(painter, chapter, foot, f"{number} of {len(sheets)}")
    painter.end()
    return bytes(buffer.data().data())


def _sheets(chapter: Chapter, style: str, writer: QPdfWriter) -> Iterator[Sheet]:
    sheet: Sheet = []
    top = 0.0
    for html in _kept(chapter.pieces):
        document = _lay_out(html, chapter, style, writer)
        height = document.size().height()
        if sheet and html.startswith(HEADING):
            top += _dots(ABOVE)
        if sheet and top + height > ROOM.height():
            yield sheet
            sheet, top = [], 0.0
        if height > ROOM.height():
            document.setPageSize(ROOM)
            *pages, last = (Part(document, page=page) for page in range(document.pageCount()))
            yield from ([page] for page in pages)
            sheet, top = [last], ROOM.height()
        else:
            sheet.append(Part(document, top))
            top += height + (_dots(BELOW) if html.startswith(TITLE) else 0)
    yield sheet


def _kept(pieces: Sequence[str]) -> Iterator[str]:
    """Headings together with what they are above, and what stands under a piece with it."""
    whole = ""
    for piece, following in pairwise([*pieces, ""]):
        whole += piece
        if not piece.startswith(HEADING) and not following.startswith(UNDER):
            yield whole
            whole = ""


def _lay_out(html: str, chapter: Chapter, style: str, writer: QPdfWriter) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(BODY))
    document.setDefaultStyleSheet(style)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if chapter.mirrored else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    for name, image in chapter.images.items():
        if f'"{name}"' in html:
            document.addResource(int(QTextDocument.ResourceType.ImageResource.value), QUrl(name), image)
    document.setHtml(f'<body dir="{"rtl" if chapter.mirrored else "ltr"}">{html}</body>')
    document.setTextWidth(ROOM.width())
    return document


def _draw(painter: QPainter, part: Part) -> None:
    above = part.page * ROOM.height()
    height = min(ROOM.height(), part.document.size().height() - above)
    painter.save()
    painter.translate(_dots(SIDE), _dots(TOP) + part.top - above)
    part.document.drawContents(painter, QRectF(0, above, ROOM.width(), height))
    painter.restore()


def _draw_edges(painter: QPainter, chapter: Chapter, foot: str, number: str) -> None:
    """What stands on every sheet: where it belongs; what this is, a place for initials, and the number."""
    painter.setFont(_font(SMALL))
    painter.setPen(QPen(QColor(SOFT), _dots(0.2)))
    line = QRectF(_dots(SIDE), _dots(FOOT), ROOM.width(), _dots(5))
    left, right = (
        flag | Qt.AlignmentFlag.AlignAbsolute for flag in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
    )
    painter.drawText(line.translated(0, _dots(HEAD - FOOT)), right if chapter.mirrored else left, chapter.above)
    painter.drawText(line, left, foot)
    painter.drawText(line, right, number)
    painter.drawText(line.adjusted(0, 0, -_dots(52), 0), right, INITIALS)
    end = line.bottomRight()
    painter.drawLine(QLineF(end.x() - _dots(50), end.y(), end.x() - _dots(18), end.y()))


def _dots(mm: float) -> float:
    return mm * DPI / 25.4


def _font(points: float) -> QFont:
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(points)
    return font
