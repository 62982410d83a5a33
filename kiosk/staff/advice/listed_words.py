"""Words that staff list for each language, in content.yaml: what they must never promise, and what is vague."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kiosk.content.model.content import Language
from kiosk.content.problems import Problem, quote
from kiosk.staff.advice.positioned_content import LocalizedText, PositionedContent, advice, has_word_spaces


def promises(content: PositionedContent) -> Iterator[Problem]:
    """No word of the list `never`."""
    for text in content.texts:
        if word := first_of(text.language.never, text):
            yield advice(text.node, f"{quote(word)} promises too much. Say what studies found, or leave it out.")


def vague(content: PositionedContent) -> Iterator[Problem]:
    """No bare word of the list `vague`: people hear 45 % in "common", which means 1 to 10 % (R1; Berry 2004)."""
    for text in content.texts:
        word = first_of(text.language.vague, text)
        if word and not re.search(r"\d", text.words):
            message = f"people read {quote(word)} in many ways. Write how many out of 100, or that it is not known."
            yield advice(text.node, message)


def first_of(phrases: tuple[str, ...], text: LocalizedText) -> str:
    """The first of the listed phrases in a text, or ""."""
    listed = pattern(phrases, text.language)
    found = listed.search(text.words) if listed else None
    return found[0] if found else ""


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
