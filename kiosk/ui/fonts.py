"""The letters, the same on every machine: fonts come as packages."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FILES = (
    # Latin and Arabic letters of one design, in true weights.
    "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-Regular.ttf",
    "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-Bold.ttf",
    # What the first lack: eastern Latin, Greek, Cyrillic, Vietnamese.
    "fontpkg_ibm_plex_sans/files/IBMPlexSans[wdth,wght].ttf",
)


def load_fonts() -> None:
    """Make the fonts known to Qt and the application's own. Letters that no package has come from the system."""
    families: list[str] = []
    for file in FILES:
        spec = find_spec(file.partition("/")[0])
        if spec and spec.origin:
            number = QFontDatabase.addApplicationFont(str(Path(spec.origin).parent.parent / file))
            families += [f for f in QFontDatabase.applicationFontFamilies(number) if f not in families]
    if families:
        QFont.insertSubstitutions(families[0], families[1:])
        # Qt asks for the application's own font too, and would look through all fonts of the system for it.
        QGuiApplication.setFont(QFont(families[0]))
