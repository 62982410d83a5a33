"""Drawings of the first picture that the window shows, recalled at the next start, which is then spared the drawing."""

from pathlib import Path

from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QImage

from kiosk.content.store import cache
from kiosk.ui.content_image_provider import draw

FORMAT = QImage.Format.Format_ARGB32_Premultiplied
"""Of the pixels that are kept, and the one in which Qt draws SVG files."""

Asked = tuple[bytes, int, int]
"""The SVG file itself, so that a changed one is never taken for it, and the width and height asked for in pixels."""

Pixels = tuple[int, int, int, int, bytes]
"""The drawing's own width and height, those drawn, and the pixels."""


class Drawn:
    """Draws as `pictures.draw` does, and recalls what it drew until `keep` the last time.

    Without a folder it recalls nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / "drawn" if folder else None
        version, known = (self._file and cache.load(self._file)) or ("", {})
        self._known: dict[Asked, Pixels] = known if version == qVersion() else {}
        self._drawn: dict[Asked, Pixels] | None = {} if folder else None

    def draw(self, file: bytes, size: QSize, requested: QSize) -> QImage:
        """A picture file at the size asked for, in pixels. `size` takes the picture's own."""
        asked = file, requested.width(), requested.height()
        known, drawn = self._known.get(asked), self._drawn  # at once, as `keep` runs in another thread
        if known:
            own_width, own_height, width, height, pixels = known
            size.setWidth(own_width)
            size.setHeight(own_height)
            image = QImage(pixels, width, height, 4 * width, FORMAT).copy()
        else:
            image = draw(file, size, requested)
        if drawn is not None and image.format() == FORMAT:
            made = size.width(), size.height(), image.width(), image.height()
            drawn[asked] = known or (*made, bytes(image.constBits()))
        return image

    def keep(self) -> None:
        """Recall no more, and keep what was asked for until now for the next start. Waits for the disk."""
        drawn, self._drawn = self._drawn, None
        if self._file and drawn is not None and drawn.keys() != self._known.keys():
            cache.save(self._file, (qVersion(), drawn))
        self._known = {}
