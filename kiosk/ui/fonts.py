"""The fonts of the window: in which one each language is written, and which letters no font of this machine has."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from PySide6.QtCore import QLocale, QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont, QTextLayout

from kiosk.content.load.markup import seen_letters
from kiosk.content.plain import PlainContent
from kiosk.font_files import font_files

OWN = "IBM Plex Sans Arabic"
"""The font that comes with the kiosk, for most languages in Latin letters and for Arabic ones."""

NOTO = {
    "Arabic": "Noto Naskh Arabic",
    "Bangla": "Noto Sans Bengali",
    "Cyrillic": "Noto Sans",
    "Greek": "Noto Sans",
    "Japanese": "Noto Sans CJK JP",
    "Korean": "Noto Sans CJK KR",
    "Latin": "Noto Sans",
    "Odia": "Noto Sans Oriya",
    "SimplifiedHan": "Noto Sans CJK SC",
    "TraditionalHan": "Noto Sans CJK TC",
    "Tibetan": "Noto Serif Tibetan",
}
"""What Noto calls its font for a script where that is not "Noto Sans" with Qt's name of the script."""

NASTALIQ = "Noto Nastaliq Urdu"
"""For languages whose code names this style of Arabic letters, such as ur-Aran."""

PACKAGES = {True: "fonts-noto-cjk", False: "fonts-noto-core"}
"""The packages of Debian and Ubuntu with these fonts, by whether they are for Chinese, Japanese or Korean."""


def load_fonts() -> None:
    """Add the fonts to Qt and make them the application's own. Characters that no package has come from the system."""
    # Qt warns of letters that it looked for in a font without them, before it takes them from another. See `missing`.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    families: list[str] = []
    for file in font_files():
        font_id = QFontDatabase.addApplicationFont(file)
        families += [f for f in QFontDatabase.applicationFontFamilies(font_id) if f not in families]
    if families:
        QFont.insertSubstitutions(families[0], families[1:])
        # Otherwise Qt looks through all fonts of the system for an application font.
        QGuiApplication.setFont(QFont(families[0]))


@cache
def make_application() -> QGuiApplication | None:
    """For a command without a window: an application for all that asks for fonts. None if there is one already."""
    if QGuiApplication.instance() is not None:
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = QGuiApplication([])
    load_fonts()
    return made


def families(pages: Mapping[str, PlainContent]) -> dict[str, str]:
    """The font of each language, by its code."""
    return {code: family(code, letters(code, plain)) for code, plain in pages.items()}


def offered(pages: Mapping[str, PlainContent]) -> tuple[dict[str, PlainContent], list[str]]:
    """The languages whose letters this machine has, and for each of the others a sentence for staff.

    The first language is always among them: something must be shown.
    """
    lost = {code: missing(code, letters(code, plain)) for code, plain in pages.items()}
    first = next(iter(pages), "")
    problems = [
        f"{name(code, pages[code])}: no font on this machine has its letters, such as {' '.join(lost[code][:5])}. "
        + ("Patients see boxes. " if code == first else "Patients are not offered it. ")
        + f"Install the package {package(code)}, then start the kiosk again."
        for code in pages
        if lost[code]
    ]
    return {code: plain for code, plain in pages.items() if code == first or not lost[code]}, problems


def family(code: str, used: set[str]) -> str:
    """The font in which a language is written: the kiosk's own if it has all letters that are used, else Noto's for the
    script of the language if that has more of them. Where it is not installed, Qt looks for letters elsewhere."""
    lost = lacking(OWN, used)
    if not lost and not is_nastaliq(code):
        return OWN
    wanted = noto(code)
    if wanted not in installed() or (lost and lacking(wanted, lost) == lost):
        return OWN
    QFont.insertSubstitution(wanted, OWN)  # for the Latin letters and digits that it does not have
    return wanted


def missing(code: str, used: set[str]) -> str:
    """Those letters that no font of this machine has, in order: patients would see boxes."""
    font = family(code, used)
    return "".join(sorted(letter for letter in lacking(font, used) if is_box(letter, font)))


def package(code: str) -> str:
    """The package of Debian and Ubuntu that has the letters of a language."""
    return PACKAGES["CJK" in noto(code)]


def letters(code: str, plain: PlainContent) -> set[str]:
    """All that is written in the content in one language."""
    texts: list[str] = []
    waiting: list[Any] = [name(code, plain), *(part for key, part in plain.items() if key != "languages")]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            texts.append(part)
        elif isinstance(part, dict):
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return seen_letters(texts)


def name(code: str, plain: PlainContent) -> str:
    """What a language is called in itself."""
    return next((known["name"] for known in plain["languages"] if known["code"] == code), code)


def noto(code: str) -> str:
    """What Noto calls its font for a language."""
    if is_nastaliq(code):
        return NASTALIQ
    script = QLocale(code).script().name.removesuffix("Script")
    return NOTO.get(script, f"Noto Sans {script}")


def is_nastaliq(code: str) -> bool:
    return code.endswith("-Aran")


@cache
def installed() -> frozenset[str]:
    """The names of all fonts. Looked for only when a language needs another than the kiosk's own."""
    return frozenset(QFontDatabase.families())


def lacking(font: str, used: set[str]) -> set[str]:
    """The letters that a font does not have."""
    face = QRawFont.fromFont(QFont(font))
    return {letter for letter in used if not face.supportsCharacter(ord(letter))}


def is_box(letter: str, font: str) -> bool:
    """Whether a letter is drawn as a box in a font, with all that Qt takes in its place."""
    layout = QTextLayout(letter, QFont(font))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())
