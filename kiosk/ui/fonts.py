"""The same fonts on every machine: they come as packages."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FILES = (
    # Latin and Arabic of one design, in true weights.
    "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-Regular.ttf",
    "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-Bold.ttf",
    # What the first two lack: eastern Latin, Greek, Cyrillic, Vietnamese.
    "fontpkg_ibm_plex_sans/files/IBMPlexSans[wdth,wght].ttf",
)


def load_fonts() -> None:
    """Add the fonts to Qt and make them the application's own. Characters that no package has come from the system."""
    families: list[str] = []
    for file in FILES:
        spec = find_spec(file.partition("/")[0])
        if spec and spec.origin:
            font_id = QFontDatabase.addApplicationFont(str(Path(spec.origin).parent.parent / file))
            families += [f for f in QFontDatabase.applicationFontFamilies(font_id) if f not in families]
    if families:
        QFont.insertSubstitutions(families[0], families[1:])
        # Otherwise Qt looks through all fonts of the system for an application font.
        QGuiApplication.setFont(QFont(families[0]))
