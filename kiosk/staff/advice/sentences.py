"""Whether sentences are short: none over 20 words, 12 on average on a page (P2, plain-language guidance)."""

from collections.abc import Iterator

from kiosk.content.model.content import Language
from kiosk.content.problems import Problem, printable, quote
from kiosk.staff.advice.readability import LEAST
from kiosk.staff.advice.written import Said, Written, advice, tongue

LONGEST, MEAN = 20, 12

BLANKS_PART_NO_WORDS = {"zh", "yue", "ja", "th", "lo", "km", "my", "bo", "vi"}
"""Languages without blanks between words, or with blanks inside them."""


def parts_words(language: Language) -> bool:
    return tongue(language) not in BLANKS_PART_NO_WORDS


def sentences(written: Written) -> Iterator[Problem]:
    for part, language, texts in written.pages():
        if not parts_words(language):
            continue
        lengths = [len(sentence.split()) for text in texts for sentence in text.sentences]
        mean = sum(lengths) / len(lengths)
        if mean > MEAN and sum(lengths) >= LEAST:
            found = f"in {printable(language.name)} a sentence on this page has {mean:.1f} words on average."
            yield advice(part.node, f"{found} {MEAN} or fewer are easy to read.")
        for text in texts:
            yield from long(text)


def long(text: Said) -> Iterator[Problem]:
    for sentence in text.sentences:
        length = len(sentence.split())
        if length > LONGEST:
            message = f"{quote(sentence)} has {length} words. Make two sentences of it: {LONGEST} is the most."
            yield advice(text.node, message)
