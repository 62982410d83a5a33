"""What staff chose on this machine: settings.json."""

import errno
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from kiosk import files
from kiosk.looks import TEXT_SIZES, THEMES

FILE = "settings.json"


class Settings(NamedTuple):
    """How the kiosk starts.

    `language` is a code, empty for the first language of the content. `theme` is light or contrast. `size` is that
    of the text in percent. `patience` is how many times longer than usual a quiet screen is left alone. `motion` is
    False where nothing may move. `count` is False where openings of pages are not counted. `pitch` is the pixels in a
    millimetre of the glass, 0 as long as nobody measured.
    `printer` is the name of the printer that patients may use, empty for none.
    """

    language: str = ""
    theme: str = "light"
    size: int = 100
    patience: float = 1.0
    motion: bool = True
    count: bool = True  # type: ignore[assignment]  # hides tuple.count, which nobody needs
    pitch: float = 0.0
    printer: str = ""


class Rule(NamedTuple):
    """What a value must be: in words, and as a test of what stood in the file."""

    words: str
    fits: Callable[[Any], bool]


RULES = {
    "language": Rule('the code of a language such as "en", or "" for the first', lambda value: _is_code(value)),
    "theme": Rule('"light" or "contrast"', lambda value: value in THEMES),
    "size": Rule("100, 125, 150 or 200", lambda value: type(value) is int and value in TEXT_SIZES),
    "patience": Rule("a number from 0.5 to 3", lambda value: _is_number(value) and 0.5 <= value <= 3),
    "motion": Rule("true or false", lambda value: isinstance(value, bool)),
    "count": Rule("true or false", lambda value: isinstance(value, bool)),
    "pitch": Rule("0 or a number from 2 to 40", lambda value: _is_number(value) and (value == 0 or 2 <= value <= 40)),
    "printer": Rule('the name of a printer, or "" for none', lambda value: _is_printer(value)),
}


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
    import json  # 2 ms that a kiosk without settings need not pay

    try:
        values = json.loads(raw)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        problem = f"{path.name} is damaged: it holds no settings. The kiosk uses its own; set them again."
        return Settings(), (problem,)
    return _chosen(values, path.name)


def save(path: Path, settings: Settings) -> None:
    """Write the settings and read them back. Raises OSError where they could not be written or came back different."""
    import json

    files.write(path, json.dumps(settings._asdict(), indent=2).encode() + b"\n")
    if load(path) != (settings, ()):
        raise OSError(errno.EIO, "what was saved reads back different", str(path))


def _chosen(values: dict[str, Any], name: str) -> tuple[Settings, tuple[str, ...]]:
    usual = Settings()
    good: dict[str, Any] = {}
    problems: list[str] = []
    for key, value in values.items():
        if key not in RULES:
            shown = "".join(letter if letter.isprintable() else "?" for letter in key[:40])
            problems.append(f'{name}: "{shown}" is no setting. Delete it.')
        elif RULES[key].fits(value):
            good[key] = type(getattr(usual, key))(value)  # 1 is a whole number in the file, yet may stand for 1.0
        else:
            problems.append(f'{name}: "{key}" must be {RULES[key].words}. Until it is, the kiosk uses its own.')
    return Settings(**good), tuple(problems)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_printer(value: object) -> bool:
    """Whether CUPS allows such a name; none can be taken for an option of its commands."""
    return isinstance(value, str) and re.fullmatch(r"([^\s/#?'\"\\-][^\s/#?'\"\\]{0,126})?", value) is not None


def _is_code(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch("[A-Za-z0-9-]{0,12}", value) is not None
