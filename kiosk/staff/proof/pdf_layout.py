"""Chapters of text on sheets of paper, as a PDF."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter, QPen, QTextDocument, QTextOption

from kiosk.looks import FONT_FAMILY

DPI = 1200
"""Dots per inch, to which all places on a sheet are rounded."""
DOTS_PER_MM = DPI / 25.4
WIDTH_MM, HEIGHT_MM = 210.0, 297.0
"""A4."""
SIDE_MM, TOP_MM, BOTTOM_MM = 24.0, 25.0, 37.0
"""Margins: what is between them also fits on US Letter, and there is space to write."""
HEADER_MM, FOOTER_MM = 14.0, 266.0
"""From the upper edge of the sheet to the lines of small letters above and below the text."""

TITLE, HEADING, BELOW = "<h1", ("<h2", "<h3"), '<table class="below"'
"""How pieces begin that are the title of a chapter, a heading, or must stay below the piece before."""
BEFORE_HEADING_MM, AFTER_TITLE_MM = 6.0, 3.0
TEXT_PT, SMALL_PT = 10, 8


@dataclass(frozen=True, slots=True)
class Chapter:
    """Text that begins on a sheet of its own; each of its sheets has the `header`.

    `pieces` are HTML, each kept on one sheet where it fits; a heading stays with the next. `images` go by their names
    in the HTML. `mirrored` is text from right to left. `title` is the name in the contents.
    """

    pieces: Sequence[str]
    header: str = ""
    images: Mapping[str, QImage] = field(default_factory=dict)
    mirrored: bool = False
    title: str = ""


Sheet = list[tuple[QTextDocument, float, int]]
"""Parts: each with its place in dots below the upper margin, and which page of the document it is."""

TEXT_AREA = QSizeF((WIDTH_MM - 2 * SIDE_MM) * DOTS_PER_MM, (HEIGHT_MM - TOP_MM - BOTTOM_MM) * DOTS_PER_MM)
"""Between the margins of a sheet, in dots."""


def pdf(
    title: str, footer: str, style: str, front: Callable[[list[int]], list[Chapter]], chapters: Sequence[Chapter]
) -> bytes:
    """A PDF of which every sheet has the footer and its number.

    `front` makes the first chapters from the numbers of the sheets where the others begin. `style` is CSS.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())

    def lay_out(chapters: Sequence[Chapter]) -> list[tuple[Chapter, Sheet]]:
        return [(chapter, sheet) for chapter in chapters for sheet in _sheets(chapter, style, writer)]

    body = [lay_out([chapter]) for chapter in chapters]
    starts = list(accumulate(map(len, body), initial=1))[:-1]
    front_sheets = len(lay_out(front(starts)))
    sheets = [*lay_out(front([start + front_sheets for start in starts])), *chain.from_iterable(body)]
    painter = QPainter(writer)
    for number, (chapter, sheet) in enumerate(sheets, 1):
        if number > 1:
            writer.newPage()
        for document, top, page in sheet:
            page_top = page * TEXT_AREA.height()
            height = min(TEXT_AREA.height(), document.size().height() - page_top)
            painter.save()
            painter.translate(SIDE_MM * DOTS_PER_MM, TOP_MM * DOTS_PER_MM + top - page_top)
            document.drawContents(painter, QRectF(0, page_top, TEXT_AREA.width(), height))
            painter.restore()
        _draw_margins(painter, chapter, footer, f"{number} of {len(sheets)}")
    painter.end()
    return bytes(buffer.data().data())


def _sheets(chapter: Chapter, style: str, writer: QPdfWriter) -> Iterator[Sheet]:
    sheet: Sheet = []
    top = 0.0
    for html in _blocks(chapter.pieces):
        document = _document(html, chapter, style, writer)
        height = document.size().height()
        if sheet and html.startswith(HEADING):
            top += BEFORE_HEADING_MM * DOTS_PER_MM
        if sheet and top + height > TEXT_AREA.height():
            yield sheet
            sheet, top = [], 0.0
        if height > TEXT_AREA.height():
            document.setPageSize(TEXT_AREA)
            *pages, last = ((document, 0.0, page) for page in range(document.pageCount()))
            yield from ([page] for page in pages)
            sheet, top = [last], TEXT_AREA.height()
        else:
            sheet.append((document, top, 0))
            top += height + (AFTER_TITLE_MM * DOTS_PER_MM if html.startswith(TITLE) else 0)
    yield sheet


def _blocks(pieces: Sequence[str]) -> Iterator[str]:
    """What stays on one sheet: headings with what they are above, and a piece with what must stay below it."""
    block = ""
    for piece, following in pairwise([*pieces, ""]):
        block += piece
        # A chapter may end with a heading: a task of a checklist has no text below it.
        if not following or not (piece.startswith(HEADING) or following.startswith(BELOW)):
            yield block
            block = ""


def _document(html: str, chapter: Chapter, style: str, writer: QPdfWriter) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(FONT_FAMILY, TEXT_PT))
    document.setDefaultStyleSheet(style)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if chapter.mirrored else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    for name, image in chapter.images.items():
        if f'"{name}"' in html:
            document.addResource(int(QTextDocument.ResourceType.ImageResource.value), QUrl(name), image)
    document.setHtml(f'<body dir="{"rtl" if chapter.mirrored else "ltr"}">{html}</body>')
    document.setTextWidth(TEXT_AREA.width())
    return document


def _draw_margins(painter: QPainter, chapter: Chapter, footer: str, number: str) -> None:
    """The header; and the footer, a line for initials and the number."""
    painter.setFont(QFont(FONT_FAMILY, SMALL_PT))
    painter.setPen(QPen(QColor("#56646b"), 0.2 * DOTS_PER_MM))
    line = QRectF(SIDE_MM * DOTS_PER_MM, FOOTER_MM * DOTS_PER_MM, TEXT_AREA.width(), 5 * DOTS_PER_MM)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    header = line.translated(0, (HEADER_MM - FOOTER_MM) * DOTS_PER_MM)
    painter.drawText(header, right if chapter.mirrored else left, chapter.header)
    painter.drawText(line, left, footer)
    painter.drawText(line, right, number)
    painter.drawText(line.adjusted(0, 0, -52 * DOTS_PER_MM, 0), right, "Initials")
    end = line.bottomRight()
    painter.drawLine(QLineF(end.x() - 50 * DOTS_PER_MM, end.y(), end.x() - 18 * DOTS_PER_MM, end.y()))
