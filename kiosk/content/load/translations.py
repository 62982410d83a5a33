"""Which source text each translation was made from, so that one which a change has left behind is found.

The source language is the first in content.yaml. What is known is in a file beside it, where a translation goes by a
digest of its own words: texts may move and change places.
"""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from kiosk.command_name import command_name
from kiosk.content import input_files
from kiosk.content.input_files import MAX_TRANSLATIONS_BYTES, TRANSLATIONS
from kiosk.content.model.types import Text
from kiosk.content.problems import Report, UnreadableError

LINE = re.compile(r"^[a-z]{2,3}(?:-\w+)* [0-9a-f]{12} [0-9a-f]{12}(?=\r?$)", re.MULTILINE)
HEADER = """\
# Which text each translation in content.yaml was made from. The command "translate" writes this; do not edit it.
# Each line: a language, the sum of a translation, the sum of the text that it was made from.
"""

ACCEPT = f"type: {command_name('translate', 'accept')}"

Memory = set[str]
"""Lines of the file: a language, the digest of a translation, and that of the text that it was made from."""
Pair = tuple[str, str, str]
"""A language, a translation and the text that it was made from."""
Found = tuple[str, object, Any]
"""The names that lead to a part of the content (in lists ids, or else numbers from 1), the group around it, and it."""


def digest(text: str) -> str:
    """Twelve digits that change with each letter, but not with spaces and line ends."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def read(folder: Path, report: Report) -> bytes:
    """The bytes of the memory in `folder`; none, with a note, where they cannot be read."""
    path = folder / TRANSLATIONS
    try:
        return input_files.read(path, MAX_TRANSLATIONS_BYTES)
    except UnreadableError as error:
        if os.path.lexists(path):
            report.warning(0, 0, f"{TRANSLATIONS} is not used: {error}")
        return b""


def parse(raw: bytes, report: Report) -> Memory:
    """What `raw` says; damaged lines are left out, with a note."""
    text = raw.decode("utf-8-sig", "replace")
    lines: list[str] = LINE.findall(text)
    damaged = sum(1 for line in text.splitlines() if line.strip() and not line.startswith("#")) - len(lines)
    if damaged:
        message = f"{TRANSLATIONS} is damaged: lines that cannot be read: {damaged}."
        report.warning(0, 0, f"{message} To write it again, {ACCEPT}")
    return set(lines)


def with_pairs(memory: Memory, pairs: Iterable[Pair]) -> bytes:
    """The file that says all of `memory`, and that these pairs belong together."""
    lines = memory | {f"{language} {digest(words)} {digest(original)}" for language, words, original in pairs}
    return "".join([HEADER, *(f"{line}\n" for line in sorted(lines))]).encode()


def walk(value: Any, names: tuple[str, ...] = (), group: object = None) -> Iterator[Found]:
    """A part of the content, then all in it, in the order of its types; a text is one part."""
    yield "/".join(names), group, value
    if isinstance(value, tuple):
        for number, item in enumerate(value, 1):
            yield from walk(item, (*names, str(getattr(item, "id", number))), group)
    elif isinstance(value, dict) and not isinstance(value, Text):
        for name, item in value.items():
            yield from walk(item, (*names, name), group)
    elif is_dataclass(value):
        for field in fields(value):
            yield from walk(getattr(value, field.name), (*names, field.name), value)


def texts(value: Any) -> Iterator[Found]:
    """Every text in a part of the content."""
    return (found for found in walk(value) if isinstance(found[-1], Text))


def is_stale(value: Any, language: str) -> bool:
    """Whether any translation in a part of the content was made from another text than the one beside it now."""
    return any(language in text.stale for _, _, text in texts(value))
