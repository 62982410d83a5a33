"""Whether a translation has the numbers of its text, such as a dose; and whether phone numbers are written once."""

import re
from collections.abc import Iterator
from unicodedata import decimal

from kiosk.content.load import markup
from kiosk.content.problems import Problem, printable, quote
from kiosk.staff.advice.positioned_content import PositionedContent, advice

DIALED = re.compile(r"(?<![\w.,/-])\+?(?:\(\d+\)|\d)(?:[ \u00a0()./–-]{0,2}\d){2,}(?![\w%])")
"""What may be a phone number."""
OTHER = re.compile(r"(?:\d{4}[–/-]\d{4}|\d{4}-\d\d-\d\d|\d{1,3}(?:[ .\u00a0]\d{3})+)$|(?:.*\D)?(?<!\+)(?<!\d)\d(?!\d)")
"""Years, dates, thousands, and several numbers, of which one has a single digit."""
MIN_DIGITS = 7
"""Of a number that is hardly anything but a phone number."""


def numbers(content: PositionedContent) -> Iterator[Problem]:
    """A translation has the numbers of the text that it was made from."""
    first = content.content.languages[0]
    for text in content.texts:
        original = text.part.value.get(first.code, "")
        if original and markup.numbers_differ(text.words, original):
            here, there = (
                printable(", ".join(markup.NUMBER.findall(words))) or "none" for words in (text.words, original)
            )
            how = "Check which are right"
            yield advice(text.node, f"its numbers ({here}) are not those in {printable(first.name)} ({there}). {how}.")


def phones(content: PositionedContent) -> Iterator[Problem]:
    """A phone number is written once, under `clinic`; texts name it."""
    known = {digits(number): name for name, number in content.content.clinic.numbers.items()}
    for text in content.texts:
        for found in DIALED.findall(text.words):
            if name := known.get(digits(found)):
                yield advice(text.node, f"the number {quote(found)} is typed here. Write {{{name}}} for it.")
            elif len(digits(found)) >= MIN_DIGITS and not OTHER.match(found):
                how = 'Write it once under "phones" of the clinic, as in night: 555 0142, and {night} here'
                yield advice(text.node, f"{quote(found)} looks like a phone number. {how}.")


def digits(number: str) -> str:
    return "".join(str(decimal(sign)) for sign in number if sign.isdecimal())
