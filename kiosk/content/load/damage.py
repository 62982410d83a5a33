"""Whether a file is damaged as a whole: then one sentence says so, instead of hundreds about what follows from it."""

import re

from kiosk.content.problems import Problem, quote
from kiosk.content.yaml.source import SAVE

FEW = 3
"""So many letters are better typed again."""

FOLLOWS = "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
"""What the second byte and the third of a letter in UTF-8 look like to a program that takes them for letters."""
SPOILT = re.compile(f"[\u00c2-\u00c5]{FOLLOWS}|\u00e2[\u20ac\u201a\u201e\u2020]{FOLLOWS}|(?:[ÐÑØÙ]{FOLLOWS}){{3,}}")

TOP = re.compile(r"^[ \t]*[\"']?(?:clinic|languages)\b", re.MULTILINE)
NAME = re.compile(r"^ *(?:- +)?(?:id|kind|text|title): ", re.MULTILINE)
MIN_NAMES = 10
"""So many lines with a name that is used often are the rest of a content file."""


def damage(text: str, raw: bytes) -> tuple[Problem, bool] | None:
    """What is wrong with a file as a whole, if anything, and whether nothing else need be said of it.

    `text` is what could be read of `raw`.
    """
    return _not_utf_8(raw) or _spoilt(text) or _part_gone(text)


def _not_utf_8(raw: bytes) -> tuple[Problem, bool] | None:
    """Some editors save each letter beyond A to Z in one byte."""
    beyond = [(number, line) for number, line in enumerate(raw.splitlines(), 1) if not line.isascii()]
    bad = [number for number, line in beyond if not _is_utf_8(line)]
    if len(bad) <= FEW:
        return None
    if len(bad) == len(beyond):
        what = 'this file was saved in an old way ("ANSI"), so letters such as ñ, é and “ cannot be read'
        return Problem(bad[0], 1, "", f"{what}, first on line {bad[0]}. {SAVE}"), True
    where = ", ".join(map(str, bad[:5])) + (" and more" if len(bad) > 5 else "")
    what = "some letters beyond A to Z are saved as UTF-8, others in an old way, so they cannot be read"
    return Problem(bad[0], 1, "", f"{what}: on lines {where}. Type them again."), True


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _spoilt(text: str) -> tuple[Problem, bool] | None:
    """Letters in UTF-8 that some program took for two letters each, and saved so."""
    found = list(SPOILT.finditer(text))
    if not found:
        return None
    first = found[0]
    line = text.count("\n", 0, first.start()) + 1
    column = first.start() - text.rfind("\n", 0, first.start())
    meant = _as_it_was(first[0])
    what = f"{quote(first[0])} was {quote(meant)} before some program read the file wrongly and saved it"
    others = f", and so were {len(found) - 1} more" if len(found) > 1 else ""
    again = "" if len(found) > FEW else " Type it again."
    return Problem(line, column, "", f"{what}{others}.{again}"), len(found) > FEW


def _as_it_was(spoilt: str) -> str:
    raw = b"".join(letter.encode("cp1252" if ord(letter) > 255 else "latin-1") for letter in spoilt)
    return raw.decode(errors="replace")


def _part_gone(text: str) -> tuple[Problem, bool] | None:
    if not TOP.search(text) and len(NAME.findall(text)) >= MIN_NAMES:
        what = "the file does not begin with clinic: and languages:. Its beginning seems to be deleted."
        return Problem(1, 1, "", what), True
    names_sources = re.search(r"^ *(?:- )?sources: *\[", text, re.MULTILINE)
    if names_sources and re.search("^topics:", text, re.MULTILINE) and not re.search("kind: *(?:help|sources)", text):
        last = len(text.rstrip().split("\n"))
        what = "there is no page of kind help, and none of kind sources, though sources are named"
        return Problem(last, 1, "", f"the end of the file seems to be deleted, after line {last}: {what}."), True
    return None
