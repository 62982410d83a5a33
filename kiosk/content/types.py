"""The kinds of value that a field in content.yaml can hold.

The fields themselves stand in `content.py` and `pages.py`; `reader.py` turns what staff wrote into these.
"""

from dataclasses import dataclass
from typing import Annotated, NewType


class Text(dict[str, str]):
    """Words that a patient reads, by language code. A one-language clinic writes a plain string."""


@dataclass(frozen=True, slots=True)
class Range:
    """Whole numbers from `low` to `high`, both included. Written `7` or `0 to 17`."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Limits:
    """The smallest and the largest number a field takes."""

    low: int
    high: int


class Shared:
    """A `Text` where one plain string may stand for all languages: a name, a citation."""


Name = Annotated[Text, Shared()]

Id = NewType("Id", str)
"""A short name that other places in the file refer to: lower-case letters, digits, `-`; no blanks."""

Code = NewType("Code", str)
"""A language: two or three lower-case letters, then perhaps a region, as in `en` or `pt-BR`."""

File = NewType("File", str)
"""A picture in the `assets` folder beside content.yaml: `.svg`, `.png` or `.jpg`."""

Date = NewType("Date", str)
"""A day, written 2026-11-21."""

Ref = NewType("Ref", str)
"""The id of an entry on the sources page."""

Days = Annotated[Range, Limits(0, 3650)]
"""Days after the treatment; 0 is the day itself."""

People = Annotated[Range, Limits(0, 100)]
"""People out of 100."""


class Unknown:
    """How often a risk happens is not known. Written `not known`."""


Chance = People | Unknown
