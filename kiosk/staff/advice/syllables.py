"""How many syllables a word has as it is said, also one written in digits: "14" is said "fourteen", which has two.

English words are counted by syllapy, which has a list of them. Spanish is written as it is said, so a rule is enough;
libraries for it count where a line may be broken, which is less often. For numbers none is used: the one for both
languages, num2words, needs docopt, which nobody has kept since 2014.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import syllapy

PIECE = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
"""A number or letters: the parts of CO2."""
SEPARATOR = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
"""Between thousands; a fraction of three digits is taken for them too."""
MAX_DIGITS = 6
"""Longer numbers, such as one to call, are said digit by digit."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """The syllables of the words that numbers are made of."""

    small: tuple[int, ...]
    """From zero on, each number that is one word."""
    tens: tuple[int, ...]
    """From twenty on."""
    joint: int
    """The word between tens and ones, as in treinta y uno."""
    hundred: int
    """One hundred with nothing behind it, as cien."""
    hundreds: tuple[int, ...]
    """From one hundred on."""
    thousand: tuple[int, int]
    """One thousand; and the word behind other numbers of thousands."""
    point: int
    """The word for the point or comma before a fraction."""

    def of(self, written: str) -> int:
        """The syllables of a number, a time or a fraction."""
        first, *rest = re.split("([.,:])", SEPARATOR.sub("", written))
        count = self._together(first)
        for sign, digits in zip(rest[::2], rest[1::2], strict=True):
            count += self._together(digits) if sign == ":" else self.point + self._one_by_one(digits)
        return count

    def _one_by_one(self, digits: str) -> int:
        return sum(self.small[int(digit)] for digit in digits)

    def _together(self, digits: str) -> int:
        return self._whole(int(digits)) if len(digits) <= MAX_DIGITS else self._one_by_one(digits)

    def _whole(self, number: int) -> int:
        if number < len(self.small):
            return self.small[number]
        if number < 100:
            ten, one = divmod(number, 10)
            return self.tens[ten - 2] + (self.joint + self.small[one] if one else 0)
        if number == 100:
            return self.hundred
        if number < 1000:
            hundred, rest = divmod(number, 100)
            return self.hundreds[hundred - 1] + (self._whole(rest) if rest else 0)
        thousands, rest = divmod(number, 1000)
        said = self.thousand[0] if thousands == 1 else self._whole(thousands) + self.thousand[1]
        return said + (self._whole(rest) if rest else 0)


ENGLISH = Numerals(
    small=(2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2),
    tens=(2, 2, 2, 2, 2, 3, 2, 2),
    joint=0,
    hundred=3,
    hundreds=(3, 3, 3, 3, 3, 3, 4, 3, 3),
    thousand=(3, 2),
    point=1,
)
SPANISH = Numerals(
    small=(2, 2, 1, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 3, 2, 3, 4, 4, 4, 2, 3, 3, 3, 4, 4, 3, 4, 4, 4),
    tens=(2, 2, 3, 3, 3, 3, 3, 3),
    joint=1,
    hundred=1,
    hundreds=(2, 3, 3, 4, 3, 3, 4, 4, 4),
    thousand=(1, 1),
    point=2,
)


def _spanish_letters(word: str) -> int:
    """One for each vowel that is heard: `i` and `u` join the one beside them unless they have an accent.

    So says the Ortografía of the Real Academia Española; it has `ui` and `iu` as one, with an accent too.
    """
    heard = re.sub("[qg]u(?=[eéií])", "q", word.lower())
    return max(1, len(re.findall("[iuü]?[aeoáéó][iuü]?|[uü]?í|i?ú|[iuü]{1,2}", heard)))


def _counter(letters: Callable[[str], int], numerals: Numerals) -> Callable[[str], int]:
    def syllables(word: str) -> int:
        pieces: list[str] = PIECE.findall(word)
        return sum(numerals.of(piece) if piece[0].isdecimal() else letters(piece) for piece in pieces)

    return syllables


english = _counter(lambda word: max(1, syllapy.count(word)), ENGLISH)
spanish = _counter(_spanish_letters, SPANISH)
