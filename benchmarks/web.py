"""What the kiosk shows as an HTML file, for Chromium: every box, text, picture and scrolled area in the same place."""

import hashlib
from collections.abc import Iterator, Mapping
from html import escape
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont
from PySide6.QtQml import QQmlEngine, QQmlExpression, QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.image_providers import DrawingProvider, icon
from tests.glass import frame, kind

FONT = "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-{}.ttf"

STYLE = """
@font-face { font-family: Plex; src: url(Regular.ttf); }
@font-face { font-family: Plex; src: url(Bold.ttf); font-weight: bold; }
body { margin: 0; overflow: hidden; font-family: Plex; }
a, div, img, p { position: absolute; box-sizing: border-box; margin: 0; pointer-events: none; }
a, .scroll { pointer-events: auto; }
.scroll { overflow: hidden auto; scrollbar-width: none; }
p { white-space: pre-wrap; }
"""


class Web:
    """A folder of HTML files with their font and `pictures`, those of the content by their names."""

    def __init__(self, folder: Path, pictures: Mapping[str, bytes]) -> None:
        self._folder = folder
        for name, data in pictures.items():
            (folder / name).write_bytes(data)
        package = find_spec("fontpkg_ibm_plex_sans_arabic")
        assert package
        assert package.origin
        for weight in ("Regular", "Bold"):
            font = Path(package.origin).parent.parent / FONT.format(weight)
            (folder / f"{weight}.ttf").write_bytes(font.read_bytes())

    def add(self, name: str, window: QQuickWindow, links: Mapping[str, str]) -> None:
        """Write what the window shows as `name`.html; `links` has the pages that its buttons lead to."""
        head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title><style>{STYLE}</style>'
        ground = f'<body style="background:{_css(window.color())}">'
        body = "".join(self._drawn(window.contentItem(), QRectF(), links))
        (self._folder / f"{name}.html").write_text(head + ground + body, encoding="utf-8")

    def _drawn(self, item: QQuickItem, around: QRectF, links: Mapping[str, str]) -> Iterator[str]:
        """An item and all in it, in the order in which they are drawn; `around` is the area that it scrolls in."""
        if not item.isVisible():
            return
        children = sorted(item.childItems(), key=QQuickItem.z)
        for child in children:
            if child.z() < 0:
                yield from self._drawn(child, around, links)
        place = frame(item).translated(-around.topLeft())
        if item.inherits("QQuickRectangle"):
            yield _box(item, place)
        elif item.inherits("QQuickText") and item.property("text"):
            yield _text(item, place)
        elif item.inherits("QQuickImage") and not place.isEmpty() and item.property("source").toString():
            yield self._image(item, place)
        elif target := links.get(str(item.property("name"))):
            yield f'<a href="{target}.html" style="{_at(place)}"></a>'
        scrolls = kind(item) == "Pager"
        if scrolls:
            yield f'<div class="scroll" style="{_at(place)}">'
            around = frame(item)
        for child in children:
            if child.z() >= 0:
                yield from self._drawn(child, around, links)
        if scrolls:
            yield "</div>"

    def _image(self, item: QQuickItem, place: QRectF) -> str:
        """A picture of the content as its own file, an icon as SVG, any other drawing as PNG."""
        provider, _, name = item.property("source").toString().removeprefix("image://").partition("/")
        fit = "contain"
        if provider == "content":
            _, file, *corners = name.split("/")
            file = unquote(file)
            fit = f"cover;border-radius:{corners[0]}px" if len(corners) == 1 else fit
        elif name.startswith("icon/"):
            _, shape, colour = name.split("/")
            file = f"{shape}-{colour}.svg"
            (self._folder / file).write_bytes(icon(shape, colour))
        else:
            file = f"{hashlib.sha256(name.encode()).hexdigest()[:16]}.png"
            size = QSize(round(place.width()), round(place.height()))
            DrawingProvider().requestImage(name, QSize(), size).save(str(self._folder / file))
        return f'<img src="{file}" style="{_at(place)};object-fit:{fit}">'


def _box(item: QQuickItem, place: QRectF) -> str:
    edge, width = QQmlProperty.read(item, "border.color"), QQmlProperty.read(item, "border.width")
    # What nobody gave a border tells of a black one, which is not drawn.
    border = "" if edge == QColor("black") or width == 0 else f";border:{width}px solid {_css(edge)}"
    ground, radius = _css(item.property("color")), item.property("radius")
    return f'<div style="{_at(place)};background:{ground};border-radius:{radius:g}px{border}"></div>'


def _text(item: QQuickItem, place: QRectF) -> str:
    """A text that is set with the kiosk's own lines, 1 px wider so that rounding breaks none of them."""
    font: QFont = item.property("font")
    height, line = float(item.property("contentHeight")), item.property("contentHeight") / item.property("lineCount")
    width = place.width() - item.property("rightPadding")
    at = _at(QRectF(place.x(), place.center().y() - height / 2, width + 1, height))
    align = "center" if _is(item, "horizontalAlignment === Text.AlignHCenter") else "left"
    weight = "bold" if font.bold() else "normal"
    style = (
        f"color:{_css(item.property('color'))};font:{weight} {font.pixelSize()}px/{line:g}px Plex;text-align:{align}"
    )
    text = str(item.property("text"))
    words = escape(text) if _is(item, "textFormat === Text.PlainText") else text
    return f'<p style="{at};{style}">{words}</p>'


def _is(item: QQuickItem, expression: str) -> bool:
    """Whether an expression of QML is true of an item: Python cannot read its enumerations."""
    return bool(QQmlExpression(QQmlEngine.contextForObject(item), item, expression).evaluate()[0])


def _at(rect: QRectF) -> str:
    return f"left:{rect.x():g}px;top:{rect.y():g}px;width:{rect.width():g}px;height:{rect.height():g}px"


def _css(colour: QColor) -> str:
    return f"rgb({colour.red()} {colour.green()} {colour.blue()} / {colour.alphaF():g})"
