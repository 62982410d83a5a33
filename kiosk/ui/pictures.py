"""The pictures of the content, from memory: a picture deleted on disk never empties a page."""

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

log = logging.getLogger(__name__)


class Pictures(QQuickImageProvider):
    """Answers `image://content/VERSION/FILE` at the size asked for, in pixels; empty where a file is not known."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._files: Mapping[str, bytes] = {}

    def take(self, files: Mapping[str, bytes]) -> None:
        """Take the pictures of newly loaded content, by file name."""
        self._files = files

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: A002
        """Draw one picture."""
        name = id.partition("/")[2]
        return guarded(lambda: draw(self._files[name], size, requested), id)


def guarded(drawing: Callable[[], QImage], name: str) -> QImage:
    """The drawing, or an empty one: what is raised inside a provider would surface later, in innocent calls."""
    try:
        image = drawing()
    except Exception:
        log.exception("cannot draw the picture %s", name)
        image = QImage()
    return image if not image.isNull() else _nothing()


def draw(file: bytes, size: QSize, requested: QSize) -> QImage:
    """A picture file at the size asked for, in pixels. `size` takes the picture's own."""
    buffer = QBuffer()
    buffer.setData(QByteArray(file))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    natural = reader.size()
    wanted = _scaled(natural, requested)
    if wanted.isValid():
        reader.setScaledSize(wanted)
    image = reader.read()
    size.setWidth(natural.width())
    size.setHeight(natural.height())
    return image


def _scaled(natural: QSize, requested: QSize) -> QSize:
    """The size to draw at: the natural shape, as large as was asked for. A missing side is free."""
    if requested.width() > 0 and requested.height() > 0:
        return natural.scaled(requested, Qt.AspectRatioMode.KeepAspectRatio)
    if requested.width() > 0:
        return natural.scaled(requested.width(), 100_000, Qt.AspectRatioMode.KeepAspectRatio)
    if requested.height() > 0:
        return natural.scaled(100_000, requested.height(), Qt.AspectRatioMode.KeepAspectRatio)
    return natural


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
