"""The fonts of the window."""

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.font_files import font_files


def load_fonts() -> None:
    """Add the fonts to Qt and make them the application's own. Characters that no package has come from the system."""
    families: list[str] = []
    for file in font_files():
        font_id = QFontDatabase.addApplicationFont(file)
        families += [f for f in QFontDatabase.applicationFontFamilies(font_id) if f not in families]
    if families:
        QFont.insertSubstitutions(families[0], families[1:])
        # Otherwise Qt looks through all fonts of the system for an application font.
        QGuiApplication.setFont(QFont(families[0]))
