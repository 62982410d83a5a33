"""Chapters of text on sheets of paper, as a PDF."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QLocale, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter, QPen, QTextDocument, QTextOption

from kiosk.looks import FONT_FAMILY

DPI = 1200
"""Dots per inch, to which all places on a sheet are rounded."""
DOTS_PER_MM = DPI / 25.4
TEXT_WIDTH_MM, TEXT_HEIGHT_MM, TOP_MM = 162.0, 235.0, 25.0
"""Of the text on a sheet: it fits on A4 and on US Letter, with space to write. So all is on the same sheet on both."""
HEADER_MM, FOOTER_MM = 14.0, 266.0
"""From the upper edge of the sheet to the lines of small letters above and below the text."""

LETTER_COUNTRIES = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"
"""Where US Letter is the usual paper (Unicode CLDR)."""

TITLE, HEADING, BELOW = "<h1", ("<h2", "<h3"), '<table class="below"'
"""How pieces begin that are the title of a chapter, a heading, or must stay below the piece before."""
TWO_COLUMNS = re.compile('<table class="columns"[^>]*><tr><td[^>]*>')
"""How a piece in two languages begins, before its first column."""
BEFORE_HEADING_MM, AFTER_TITLE_MM = 6.0, 3.0
DOTS_MM = 4.0
"""How far the dots of a list may reach into the margins at the sides."""
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

TEXT_AREA = QSizeF(TEXT_WIDTH_MM * DOTS_PER_MM, TEXT_HEIGHT_MM * DOTS_PER_MM)
"""In dots."""


def usual_paper(locale: QLocale) -> str:
    """The paper of a country, one of PAPERS; A4 where none is known."""
    return "letter" if QLocale.territoryToCode(locale.territory()) in LETTER_COUNTRIES.split() else "a4"


def side_by_side(one: str, other: str, mirrored: tuple[bool, bool]) -> str:
    """A piece in two languages, each in its column; `mirrored` says which is written from right to left."""
    directions = ["rtl" if right_to_left else "ltr" for right_to_left in mirrored]
    cells = [
        f'<td class="column" width="50%" dir="{direction}">{piece}</td>'
        for piece, direction in zip((one, other), directions, strict=True)
    ]
    return f'<table class="columns" width="100%"><tr>{"".join(cells)}</tr></table>'


def pdf(
    title: str,
    footer: str,
    style: str,
    front: Callable[[list[int]], list[Chapter]],
    chapters: Sequence[Chapter],
    paper: str = "a4",
) -> bytes:
    """A PDF of which every sheet has the footer and its number.

    `front` makes the first chapters from the numbers of the sheets where the others begin. `style` is CSS. `paper` is
    one of PAPERS.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(DPI)
    size = QPageSize(QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4)
    writer.setPageSize(size)
    writer.setPageMargins(QMarginsF())
    side = (size.size(QPageSize.Unit.Millimeter).width() - TEXT_WIDTH_MM) / 2 * DOTS_PER_MM

    def lay_out(chapters: Sequence[Chapter]) -> list[tuple[Chapter, Sheet]]:
        return [(chapter, sheet) for chapter in chapters for sheet in _sheets(chapter, style, writer)]

    body = [lay_out([chapter]) for chapter in chapters]
    starts = list(accumulate(map(len, body), initial=1))[:-1]
    front_sheets = len(lay_out(front(starts)))
    sheets = [*lay_out(front([start + front_sheets for start in starts])), *chain.from_iterable(body)]
    painter = QPainter(writer)
    painter.translate(side, 0)
    for number, (chapter, sheet) in enumerate(sheets, 1):
        if number > 1:
            writer.newPage()
        for document, top, page in sheet:
            page_top = page * TEXT_AREA.height()
            height = min(TEXT_AREA.height(), document.size().height() - page_top)
            painter.save()
            painter.translate(0, TOP_MM * DOTS_PER_MM + top - page_top)
            area = QRectF(0, page_top, TEXT_AREA.width(), height)
            document.drawContents(painter, area.adjusted(-DOTS_MM * DOTS_PER_MM, 0, DOTS_MM * DOTS_PER_MM, 0))
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
        if sheet and _begins(html, HEADING):
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
            top += height + (AFTER_TITLE_MM * DOTS_PER_MM if _begins(html, TITLE) else 0)
    yield sheet


def _blocks(pieces: Sequence[str]) -> Iterator[str]:
    """What stays on one sheet: headings with what they are above, and a piece with what must stay below it."""
    block = ""
    for piece, following in pairwise([*pieces, ""]):
        block += piece
        # A chapter may end with a heading: a task of a checklist has no text below it.
        if not following or not (_begins(piece, HEADING) or _begins(following, BELOW)):
            yield block
            block = ""


def _begins(piece: str, start: str | tuple[str, ...]) -> bool:
    """Whether a piece, or its first column, begins so."""
    return TWO_COLUMNS.sub("", piece, count=1).startswith(start)


def _document(html: str, chapter: Chapter, style: str, writer: QPdfWriter) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(FONT_FAMILY, TEXT_PT))
    document.setDefaultStyleSheet(style)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if chapter.mirrored else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
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
    line = QRectF(0, FOOTER_MM * DOTS_PER_MM, TEXT_AREA.width(), 5 * DOTS_PER_MM)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    header = line.translated(0, (HEADER_MM - FOOTER_MM) * DOTS_PER_MM)
    painter.drawText(header, right if chapter.mirrored else left, chapter.header)
    painter.drawText(line, left, footer)
    painter.drawText(line, right, number)
    painter.drawText(line.adjusted(0, 0, -52 * DOTS_PER_MM, 0), right, "Initials")
    end = line.bottomRight()
    painter.drawLine(QLineF(end.x() - 50 * DOTS_PER_MM, end.y(), end.x() - 18 * DOTS_PER_MM, end.y()))
