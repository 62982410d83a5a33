"""What a patient takes home, as one sheet of paper."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument, QTextOption

from kiosk.looks import FONT_FAMILY

FONT_SIZES_PT = [half / 2 for half in range(28, 15, -1)]
"""The largest at which all text fits on the sheet is used."""
MARGINS_MM = QMarginsF(18, 14, 18, 14)
"""On A4; the print system fits it to US Letter."""

HTML = {
    "clinic": "<h3>{}</h3>",
    "title": "<h2>{}</h2>",
    "heading": "<h4>{}</h4>",
    "point": "<ul><li>{}</li></ul>",
    "text": "<p>{}</p>",
    "gap": '<p style="font-size: 5pt">&nbsp;</p>',
}
STYLE = "h2, h3, h4, p, ul, li { margin: 0; line-height: 86% }"


def handout_pdf(lines: Sequence[tuple[str, str]], mirrored: bool) -> bytes:
    """A PDF of one page. `lines` are (kind, text) as the visit gives them; `mirrored` is text from right to left."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
    sheet = QSizeF(writer.width(), writer.height())
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(STYLE)
    body = "".join(HTML[kind].format(escape(text)) for kind, text in lines)
    font = QFont(FONT_FAMILY)
    for size in FONT_SIZES_PT:
        font.setPointSizeF(size)
        document.setDefaultFont(font)
        document.setHtml(f'<body dir="{"rtl" if mirrored else "ltr"}">{body}</body>')
        document.setTextWidth(sheet.width())
        if document.size().height() <= sheet.height():
            break
    painter = QPainter(writer)
    shrink = min(1.0, sheet.height() / document.size().height())
    painter.scale(shrink, shrink)
    document.drawContents(painter)
    painter.end()
    return bytes(buffer.data().data())
