"""Where a line may end in languages that join their words, or write them without blanks."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

SOFT_HYPHEN, ZERO_WIDTH_SPACE = "\u00ad", "\u200b"
WORD_JOINER = "\u2060"
"""Where a line may not end, in a range of numbers."""
INVISIBLE = str.maketrans("", "", SOFT_HYPHEN + ZERO_WIDTH_SPACE + WORD_JOINER)

JOINING = {"da", "de", "et", "hu", "is", "nb", "nl", "nn", "no", "sv"}
"""Languages that write what is made of several words as one, longer than a line of large letters."""
WITHOUT_BLANKS = {"km", "lo", "my", "th"}
"""Languages without blanks between words, of which Qt does not know where a word ends."""
LETTERS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Theirs."""
LONG_WORD = re.compile(r"[^\W\d_]{12,}")
"""Shorter words fit a line, and are easier to read whole."""


def with_breaks(text: str, language: str) -> str:
    """The text with a soft hyphen, or a blank of no width, where a line may end; as it is in most languages."""
    base = language.split("-")[0]
    if base in JOINING and SOFT_HYPHEN not in text:
        return LONG_WORD.sub(lambda word: _hyphens(base).inserted(word[0], SOFT_HYPHEN), text)
    if base in WITHOUT_BLANKS and ZERO_WIDTH_SPACE not in text and LETTERS.search(text):
        return _between_words(text, base)
    return text


def without_breaks(text: str) -> str:
    """The text as staff wrote it, without the signs that nobody sees."""
    return text.translate(INVISIBLE)


@cache
def _hyphens(language: str) -> "Pyphen":
    from pyphen import Pyphen  # dictionaries: only for a file that needs them

    return Pyphen(lang={"no": "nb"}.get(language, language), left=3, right=3)


def _between_words(text: str, language: str) -> str:
    from icu4py.breakers import LineBreaker  # 20 ms

    made = ""
    for part in LineBreaker(text, language):
        inside = made and LETTERS.match(made[-1]) and LETTERS.match(part)
        made += (ZERO_WIDTH_SPACE if inside else "") + part
    return made
