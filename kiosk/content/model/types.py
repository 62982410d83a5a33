"""The kinds of value that a field in content.yaml can have.

The fields themselves are in `content.py` and `pages.py`; `load.decoder` turns what staff wrote into these.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, NewType

Place = tuple[int, int]
"""A line and a column of content.yaml, both from 1."""


class Text(dict[str, str]):
    """Words that patients read. With several languages, write them for each: {en: Hello, es: Hola}.

    `stale` are the languages whose words were made from another text in the source language than this. `place` is
    (0, 0) for a default, and for a text that is the same in all languages.
    """

    stale: frozenset[str] = frozenset()
    place: Place = (0, 0)


@dataclass(frozen=True, slots=True)
class Range:
    """Whole numbers from `low` to `high`, both included. Written `7`, `0 to 17` or `-7 to -4`."""

    low: int
    high: int

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


@dataclass(frozen=True, slots=True)
class SameInAllLanguages:
    """A `Text` that may be one plain string for all languages, if all of it matches `pattern`: a name, a citation."""

    pattern: str = "(?s).*"


Name = Annotated[Text, SameInAllLanguages()]

TimeOfDay = Annotated[Text, SameInAllLanguages("([01]?[0-9]|2[0-4])[:.][0-5][0-9]")]
"""A time of day in words, such as 6 pm to 8 pm; or in digits, such as 18:00, once for all languages."""

Id = NewType("Id", str)
"""A short name that patients do not see: lower-case letters, digits and -, no spaces, such as first-day."""
Code = NewType("Code", str)
"""The short name of a language: two or three letters, perhaps with a region, such as en, es or pt-BR."""
File = NewType("File", str)
"""A picture: the name of a file in the folder assets that ends in .svg, .png or .jpg."""
Icon = NewType("Icon", str)
"""A small picture: the name of a file in the folder assets that ends in .svg, .png or .jpg."""
Date = NewType("Date", str)
"""A day: year, month, day, such as 2026-11-21."""
Phone = NewType("Phone", str)
"""A phone number, such as 555 0142: 3 to 30 digits, spaces, + ( ) . / - and letters A to Z."""
Sign = NewType("Sign", str)
"""The id of a sign, such as fever. Its words are on the page When to call, under the level that it has."""
Ref = NewType("Ref", str)
"""The id of an entry on the sources page, such as S1."""

Days = Annotated[Range, Range(-365, 3650)]
"""Days from the visit, such as 3 or 2 to 7; before it, -1 or -7 to -4. Day 0 is the day of the visit."""


@dataclass(frozen=True, slots=True)
class Chance:
    """People out of 100, such as 6 or 0 to 17. Below 1 in 100: 4 in 10,000. If nobody counted: not known, or most.

    Of `of` people, which are 100, 1,000 or 10,000, it happened to `low` to `high`. `kind` says how that is known:
    "number": counted. "fewer": fewer than 1, and no more is known; `high` is 1. "none": a study saw none in `studied`
    people; `high` is what it could be in truth, by the rule of three. "most", "unknown": nobody counted.
    """

    low: int
    high: int
    of: int = 100
    kind: Literal["number", "fewer", "none", "most", "unknown"] = "number"
    studied: int = 0
    """People in a study that saw none."""

    @property
    def counted(self) -> bool:
        """Whether a number of people is known, however roughly."""
        return self.kind not in ("most", "unknown")

    def __str__(self) -> str:
        """As staff write it."""
        people = f"{Range(self.low, self.high)}" + ("" if self.of == 100 else f" in {self.of:,}")
        others = {
            "fewer": f"fewer than {self.high} in {self.of:,}",
            "none": f"0 of {self.studied:,}",
            "unknown": "not known",
        }
        return others.get(self.kind, people if self.kind == "number" else self.kind)


People = NewType("People", Chance)
"""People out of 100, such as 0 to 17; or as the chance is written: 1 to 9 in 10,000. Never a percent sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture and its words."""

    file: File
    alt: Text
    """What the picture shows, for people who cannot see it."""
    caption: Text | None = None
    """A text below the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How urgent it is: what to do, and for which signs."""

    title: Text
    """How urgent it is, such as: Call today."""
    act: Text
    """What to do, such as: Call us the same day."""
    signs: dict[Sign, Text]
    """The signs, each with an id before it, such as fever. Other pages name it by this id."""
    closed: Text | None = None
    """What to do at night, and when nobody answers, such as: If we are closed, call {night}."""
