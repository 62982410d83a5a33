"""What a patient takes home, as one sheet of paper."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument, QTextOption

from kiosk.looks import FONT_FAMILY

MAX_FONT_PT, MIN_FONT_PT, FONT_STEP_PT = 14.0, 8.0, 0.5
"""Font sizes: the largest at which all text fits on the sheet is used."""

MARGINS_MM = QMarginsF(18, 14, 18, 14)
"""On A4; the print system fits it to US Letter."""

TAGS = {"clinic": "h3", "title": "h2", "heading": "h4", "point": "li", "text": "p", "gap": ""}
"""HTML for each kind of line."""


def handout_pdf(lines: Sequence[tuple[str, str]], mirrored: bool) -> bytes:
    """A PDF of one page. `lines` are (kind, text) as the visit gives them; `mirrored` is text from right to left."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            MARGINS_MM,
            QPageLayout.Unit.Millimeter,
        )
    )
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    sheet = QSizeF(writer.width(), writer.height())
    size = MAX_FONT_PT
    _fill(document, lines, mirrored, size, sheet.width())
    while document.size().height() > sheet.height() and size > MIN_FONT_PT:
        size -= FONT_STEP_PT
        _fill(document, lines, mirrored, size, sheet.width())
    painter = QPainter(writer)
    shrink = min(1.0, sheet.height() / document.size().height())
    painter.scale(shrink, shrink)
    document.drawContents(painter)
    painter.end()
    return bytes(buffer.data().data())


def _fill(document: QTextDocument, lines: Sequence[tuple[str, str]], mirrored: bool, size: float, width: float) -> None:
    font = QFont(FONT_FAMILY)
    font.setPointSizeF(size)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet("h2, h3, h4, p, ul, li { margin: 0; line-height: 86% }")
    document.setHtml(f'<body dir="{"rtl" if mirrored else "ltr"}">{"".join(map(_html, lines))}</body>')
    document.setTextWidth(width)


def _html(line: tuple[str, str]) -> str:
    kind, text = line
    tag = TAGS[kind]
    if not tag:
        return '<p style="font-size: 5pt">&nbsp;</p>'
    html = f"<{tag}>{escape(text)}</{tag}>"
    return f"<ul>{html}</ul>" if tag == "li" else html
