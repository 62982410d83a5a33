"""The pictures of the content, from memory: a picture deleted on disk never empties a page."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

Draw = Callable[[bytes, QSize, QSize], QImage]
"""A picture from a file, as `draw` makes it."""


class ContentImageProvider(QQuickImageProvider):
    """Answers `image://content/VERSION/FILE` at the size asked for, in pixels; empty where a file is not known."""

    def __init__(self, draw: Draw) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._draw = draw
        self._files: Mapping[str, bytes] = {}

    def take(self, files: Mapping[str, bytes]) -> None:
        """Take the pictures of newly loaded content, by file name."""
        self._files = files

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: A002
        """Draw one picture."""
        name = id.partition("/")[2]
        return guarded(lambda: self._draw(self._files[name], size, requested), id)


def guarded(drawing: Callable[[], QImage], name: str) -> QImage:
    """The drawing, or an empty one: what is raised inside a provider would surface later, in innocent calls."""
    try:
        image = drawing()
    except Exception:
        import logging  # 4 ms that the first picture need not wait for

        logging.getLogger(__name__).exception("cannot draw the picture %s", name)
        image = QImage()
    return image if not image.isNull() else blank(1, 1)


def draw(file: bytes, size: QSize, requested: QSize) -> QImage:
    """A picture file at the size asked for, in pixels. `size` takes the picture's own."""
    buffer = QBuffer()
    buffer.setData(QByteArray(file))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Named, as Qt would load each of its readers to ask them.
    reader = QImageReader(buffer, QByteArray(b"svg" if file.lstrip()[:1] == b"<" else b""))
    natural = reader.size()
    wanted = _scaled(natural, requested)
    if wanted.isValid():
        reader.setScaledSize(wanted)
    image = reader.read()
    size.setWidth(natural.width())
    size.setHeight(natural.height())
    return image


def _scaled(natural: QSize, requested: QSize) -> QSize:
    """The size to draw at: the natural shape, as large as was asked for. A side of 0 is free."""
    shares = [
        wanted / own
        for own, wanted in ((natural.width(), requested.width()), (natural.height(), requested.height()))
        if own > 0 and wanted > 0
    ]
    # Not QSize.scaled: its argument alone would cost 20 ms at the start, as PySide then makes all of Qt's enums.
    return natural * min(shares) if shares else natural


def blank(width: int, height: int) -> QImage:
    """A clear picture of a size in pixels.

    Not by QImage.fill: its argument alone would cost 27 ms and 0.8 MB, as PySide then makes all of Qt's enums.
    """
    clear = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(bytes(4 * width * height), width, height, 4 * width, clear).copy()
