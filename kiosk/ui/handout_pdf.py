"""What a patient takes home, on paper: on one sheet if it can be read there."""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument, QTextOption

from kiosk.looks import FONT_FAMILY

FONT_SIZES_PT = [half / 2 for half in range(28, 19, -1)]
"""The largest at which all text fits on one sheet is used."""
LONG_SIZE_PT = 11
"""Of a text that takes several sheets."""
MARGINS_MM = QMarginsF(18, 14, 18, 14)
"""On A4; the print system fits it to US Letter."""

HTML = {
    "clinic": "<h3>{}</h3>",
    "title": "<h2>{}</h2>",
    "part": "<h3>{}</h3>",
    "heading": "<h4>{}</h4>",
    "point": "<ul><li>{}</li></ul>",
    "text": "<p>{}</p>",
    "gap": '<p style="font-size: 5pt">&nbsp;</p>',
}
STYLE = "h2, h3, h4, p, ul, li { margin: 0; line-height: 86% }"


Lines = Sequence[tuple[str, str]]


def handout_pdf(lines: Lines, mirrored: bool) -> bytes:
    """A PDF of one or more sheets. `lines` are (kind, text) as the visit gives them, `mirrored` from right to left."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
    sheet = QSizeF(writer.width(), writer.height())

    def laid_out(lines: Lines, size_pt: float) -> QTextDocument:
        return document(lines, mirrored, size_pt, writer, sheet.width())

    drawn = next((one for size in FONT_SIZES_PT if fits(one := laid_out(lines, size), sheet)), None)
    parts = [lines] if drawn else sheets(lines, lambda part: fits(laid_out(part, LONG_SIZE_PT), sheet))
    painter = QPainter(writer)
    for number, part in enumerate(parts, 1):
        if number > 1:
            writer.newPage()
        text = drawn or laid_out(part, LONG_SIZE_PT)
        painter.save()
        shrink = min(1.0, sheet.height() / text.size().height())
        painter.scale(shrink, shrink)
        text.drawContents(painter)
        painter.restore()
        if len(parts) > 1:
            painter.setFont(text.defaultFont())
            below = QPointF(sheet.width() / 2, sheet.height() + painter.fontMetrics().height())
            painter.drawText(below, f"{number}/{len(parts)}")
    painter.end()
    return bytes(buffer.data().data())


def document(lines: Lines, mirrored: bool, size_pt: float, writer: QPdfWriter, width: float) -> QTextDocument:
    """Lines as a document of this width, in the writer's units."""
    made = QTextDocument()
    made.documentLayout().setPaintDevice(writer)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    made.setDefaultTextOption(option)
    made.setDefaultStyleSheet(STYLE)
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(size_pt)
    made.setDefaultFont(font)
    body = "".join(HTML[kind].format(escape(text)) for kind, text in lines)
    made.setHtml(f'<body dir="{"rtl" if mirrored else "ltr"}">{body}</body>')
    made.setTextWidth(width)
    return made


def fits(text: QTextDocument, sheet: QSizeF) -> bool:
    return text.size().height() <= sheet.height()


def sheets(lines: Lines, fit: Callable[[Lines], bool]) -> list[Lines]:
    """Lines in as few parts as `fit`. What is between two gaps is not parted; it may be more than fits."""
    parts: list[list[tuple[str, str]]] = [[]]
    for block in blocks(lines):
        if parts[-1] and not fit([*parts[-1], *block]):
            parts.append([])
        parts[-1] += block
    return [*parts]


def blocks(lines: Lines) -> Iterable[Lines]:
    """Lines up to each gap, with it."""
    block: list[tuple[str, str]] = []
    for line in lines:
        block.append(line)
        if line[0] == "gap":
            yield block
            block = []
    yield block
