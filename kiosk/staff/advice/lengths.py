"""Whether sentences and lists are short (P2, plain-language guidance; P3, CDC Clear Communication Index)."""

from collections.abc import Iterator

from kiosk.content.model.pages import Page
from kiosk.content.problems import Problem, printable, quote
from kiosk.staff.advice.positioned_content import PositionedContent, advice, has_word_spaces
from kiosk.staff.advice.readability import MIN_WORDS

MAX_WORDS, MAX_MEAN_WORDS = 20, 12
"""In a sentence; and on average on a page."""

MAX_ITEMS = 7

MAY_BE_LONG = {"risks", "sections", "rows", "groups", "terms", "also", "sources"}
"""The parts of a page, and what people look up."""


def lists(content: PositionedContent) -> Iterator[Problem]:
    for part in content.parts:
        is_list = isinstance(part.value, tuple) and part.inside(Page) is not None and part.name not in MAY_BE_LONG
        if is_list and len(part.value) > MAX_ITEMS:
            message = f"a list of {len(part.value)} items. Make two of it: patients keep {MAX_ITEMS} at most."
            yield advice(part.node, message)


def sentences(content: PositionedContent) -> Iterator[Problem]:
    for part, language, texts in content.pages():
        if not has_word_spaces(language):
            continue
        lengths = [(len(sentence.split()), sentence, text) for text in texts for sentence in text.sentences]
        total = sum(length for length, _, _ in lengths)
        if total / len(lengths) > MAX_MEAN_WORDS and total >= MIN_WORDS:
            found = f"in {printable(language.name)} a sentence on this page has {total / len(lengths):.1f} words"
            yield advice(part.node, f"{found} on average. {MAX_MEAN_WORDS} or fewer are easy to read.")
        for length, sentence, text in lengths:
            if length > MAX_WORDS:
                message = f"{quote(sentence)} has {length} words. Make two sentences of it: {MAX_WORDS} at most."
                yield advice(text.node, message)
