"""Numbers as staff typed them: on one line, and with their digits in order in a right-to-left text too."""

import re

UNIT = (
    r"%|°[ \u00a0]?[CF]\b|(?:mg|mcg|µg|kg|g|ml|mL|l|L|cl|mm|cm|m|km|h|min|s|kcal|IU|am|pm|a\.m\.|p\.m\.)"
    r"(?:/(?:kg|ml|mL|l|L|h|min|day|d))?\b"
)
NUMBER = r"(?:\+?\(?[0-9]+\)[ \u00a0-]?|\+)?[0-9]+(?:[.,:/–-][0-9]+|[ \u00a0][0-9]+)*"
"""A phone number, a date, a time, a range, a dose."""
WHOLE = re.compile(rf"(?<![\w.,]){NUMBER}(?:[ \u00a0]?(?:{UNIT}))?")
IN_ORDER = re.compile(rf"(?<![\w.,]){NUMBER}(?:[ \u00a0]?(?:{UNIT}|[A-Za-z]{{1,3}}\b))?")
"""The same in a text of other letters, where Latin ones behind a number are its unit."""
PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
"""Is in order and whole by itself."""


def no_break(number: str) -> str:
    """Keeps the number on one line."""
    return re.sub("(?<=[0-9])–(?=[0-9])", "–\u2060", number.replace(" ", "\u00a0"))


def isolate(number: str) -> str:
    """Keeps the number on one line and in order. Not for other texts: fonts do not have these signs."""
    return f"\u2066{no_break(number)}\u2069"


def with_whole_numbers(text: str, mirrored: bool) -> str:
    """The text with each number whole; `mirrored` if it runs from right to left."""
    keep = isolate if mirrored else no_break
    pattern = IN_ORDER if mirrored else WHOLE
    return pattern.sub(lambda found: found[0] if PLAIN.fullmatch(found[0]) else keep(found[0]), text)
