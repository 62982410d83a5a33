"""Words and phrases that staff list, found as whole words in any case."""

import re
from collections.abc import Iterable
from functools import cache

from kiosk.content.model.content import Language
from kiosk.staff.advice.positioned_content import has_word_spaces


def pattern(phrases: Iterable[str], language: Language, plurals: bool = False) -> re.Pattern[str] | None:
    """Matches each phrase, and perhaps its plural; `*` at its end means any ending. None without phrases."""
    return compiled(tuple(phrases), has_word_spaces(language), plurals)


@cache
def compiled(phrases: tuple[str, ...], whole_words: bool, plurals: bool) -> re.Pattern[str] | None:
    longest_first = sorted(phrases, key=len, reverse=True)
    words = "|".join(expression(phrase, plurals) for phrase in longest_first if phrase.strip("* "))
    if not words:
        return None
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if whole_words else words, re.IGNORECASE)


def expression(phrase: str, plurals: bool) -> str:
    """A space or hyphen in it may be either, or the end of a line."""
    parts = [re.escape(part) for part in re.split(r"[\s-]+", phrase.strip().removesuffix("*"))]
    ending = ""
    if phrase.strip().endswith("*"):
        ending = r"\w*"
    elif plurals:
        ending = "s?" if phrase.isupper() else "(?:e?s)?"  # hives are no plural of HIV
    return r"[\s-]+".join(parts) + ending
