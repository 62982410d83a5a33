"""What staff chose on this machine: settings.json."""

import errno
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from kiosk import files
from kiosk.looks import TEXT_SIZES, THEMES

FILE = "settings.json"


class Settings(NamedTuple):
    """How the kiosk starts, by the keys of the file."""

    language: str = ""
    """A code; empty for the first language of the content."""
    theme: str = THEMES[0]
    size: int = TEXT_SIZES[0]
    """Of the text, in percent."""
    patience: float = 1.0
    """How many times longer than usual a quiet screen is left alone."""
    motion: bool = True
    """Whether anything may move by itself."""
    count: bool = True  # type: ignore[assignment]  # hides tuple.count, which nobody needs
    """Whether openings of pages are counted."""
    pitch: float = 0.0
    """Pixels per millimetre of the screen; 0 if nobody measured."""
    printer: str = ""
    """The name of the printer that patients may use; empty for none."""


LANGUAGE = re.compile("[A-Za-z0-9-]{0,12}")
PRINTER = re.compile(r"([^\s/#?'\"\\-][^\s/#?'\"\\]{0,126})?")
"""What CUPS allows; no such name can be taken for an option of its commands."""
RULES: dict[str, tuple[str, Callable[[Any], object]]] = {
    "language": ('the code of a language such as "en", or "" for the first', LANGUAGE.fullmatch),
    "theme": ('"light" or "contrast"', THEMES.__contains__),
    "size": ("100, 125, 150 or 200", TEXT_SIZES.__contains__),
    "patience": ("a number from 0.5 to 3", lambda value: 0.5 <= value <= 3),
    "motion": ("true or false", lambda _: True),
    "count": ("true or false", lambda _: True),
    "pitch": ("0 or a number from 2 to 40", lambda value: value == 0 or 2 <= value <= 40),
    "printer": ('the name of a printer, or "" for none', lambda name: name.isprintable() and PRINTER.fullmatch(name)),
}
"""What a value must be, in words for staff, and a test of a value of the setting's type."""


def load(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings, and a sentence for staff about each thing wrong in the file. Never raises.

    What is wrong or missing has its default. Where there is no file nothing is wrong.
    """
    try:
        raw = files.read(path)
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        return Settings(), (f"{path.name} cannot be read ({error.strerror}). The kiosk uses its own settings.",)
    try:
        values = json.loads(raw)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        return Settings(), (f"{path.name} is damaged: it holds no settings. The kiosk uses its own; set them again.",)
    good: dict[str, Any] = {}
    problems: list[str] = []
    for key, value in values.items():
        if key not in RULES:
            shown = "".join(letter if letter.isprintable() else "?" for letter in key[:40])
            problems.append(f'{path.name}: "{shown}" is no setting. Delete it.')
            continue
        kind, (wanted, test) = type(getattr(Settings(), key)), RULES[key]
        if type(value) in ((int, float) if kind is float else (kind,)) and test(value):
            good[key] = kind(value)  # JSON does not tell 1 from 1.0
        else:
            problems.append(f'{path.name}: "{key}" must be {wanted}. Until it is, the kiosk uses its own.')
    return Settings(**good), tuple(problems)


def save(path: Path, settings: Settings) -> None:
    """Write the settings and read them back. Raises OSError where they could not be written or came back different."""
    files.write(path, json.dumps(settings._asdict(), indent=2).encode() + b"\n")
    if load(path) != (settings, ()):
        raise OSError(errno.EIO, "what was saved reads back different", str(path))
