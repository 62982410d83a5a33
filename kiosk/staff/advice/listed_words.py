"""Words that staff list for each language, in content.yaml: what they must never promise, and what is vague."""

import re
from collections.abc import Iterator

from kiosk.content.problems import Problem, quote
from kiosk.staff.advice.phrases import pattern
from kiosk.staff.advice.positioned_content import LocalizedText, PositionedContent, advice


def promises(content: PositionedContent) -> Iterator[Problem]:
    """No word of the list `never`."""
    for text in content.texts:
        if word := first_of(text.language.never, text):
            message = f"{quote(word)} promises too much. Say what studies found, or leave it out."
            yield advice(text.node, message)


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
