"""The pictures of the content, from memory: a picture deleted on disk never empties a page."""

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider


class ContentImageProvider(QQuickImageProvider):
    """Answers `image://content/VERSION/FILE` at the size asked for, in pixels; empty where a file is not known."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._files: Mapping[str, bytes] = {}

    def set_pictures(self, files: Mapping[str, bytes]) -> None:
        """Take the pictures of newly loaded content, by file name."""
        self._files = files

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: A002
        """Draw one picture."""
        name = id.partition("/")[2]
        return draw_or_empty(lambda: draw(self._files[name], size, requested), id)


def draw_or_empty(drawing: Callable[[], QImage], name: str) -> QImage:
    """The drawing, or an empty one: what is raised inside a provider would surface later, in innocent calls."""
    try:
        image = drawing()
    except Exception:
        logging.getLogger(__name__).exception("cannot draw the picture %s", name)
        image = QImage()
    return image if not image.isNull() else transparent(1, 1)


def draw(file: bytes, size: QSize, requested: QSize) -> QImage:
    """A picture file at the size asked for, in pixels. `size` takes the picture's own."""
    buffer = QBuffer()
    buffer.setData(QByteArray(file))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Named, as Qt would load each of its readers to ask them.
    reader = QImageReader(buffer, QByteArray(b"svg" if file.lstrip()[:1] == b"<" else b""))
    natural = reader.size()
    reader.setScaledSize(_scaled(natural, requested))
    image = reader.read()
    size.setWidth(natural.width())
    size.setHeight(natural.height())
    return image


def _scaled(natural: QSize, requested: QSize) -> QSize:
    """The size to draw at: the natural shape, as large as was asked for. A side of 0 is free."""
    sides = ((natural.width(), requested.width()), (natural.height(), requested.height()))
    return natural * min((wanted / own for own, wanted in sides if own > 0 and wanted > 0), default=1)


def transparent(width: int, height: int) -> QImage:
    """A clear picture of a size in pixels."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
