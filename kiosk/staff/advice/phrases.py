"""Words and phrases that staff list, found as whole words in any case."""

import re
from collections.abc import Iterable
from functools import cache

from kiosk.content.model.content import Language
from kiosk.staff.advice.sentences import parts_words


def pattern(phrases: Iterable[str], language: Language, endings: str = "") -> re.Pattern[str] | None:
    """Matches each phrase; `*` at its end stands for any ending, and `endings` may follow all."""
    return compiled(tuple(phrases), parts_words(language), endings)


@cache
def compiled(phrases: tuple[str, ...], whole: bool, endings: str) -> re.Pattern[str] | None:
    words = "|".join(one(phrase, endings) for phrase in sorted(phrases, key=len, reverse=True) if phrase.strip("* "))
    if not words:
        return None
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if whole else words, re.IGNORECASE)


def one(phrase: str, endings: str) -> str:
    """A blank or hyphen may be either, or a line's end."""
    parts = [re.escape(part) for part in re.split(r"[\s-]+", phrase.strip().removesuffix("*"))]
    return r"[\s-]+".join(parts) + (r"\w*" if phrase.strip().endswith("*") else endings)
