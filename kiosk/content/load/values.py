"""Single values: what staff wrote, to numbers, days and choices. Nothing is guessed."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import partial

from kiosk.content.model.types import Range
from kiosk.content.problems import InvalidValueError, did_you_mean, quote

MAX_LETTERS = 20_000
"""In one text."""
IDENTITY = "[a-z0-9]+(-[a-z0-9]+)*"
CODE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
REFERENCE = "[A-Za-z0-9][A-Za-z0-9._-]*"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
PHONE = "(?=(?:[^0-9]*[0-9]){2})[0-9A-Z +()./-]{3,30}"
NUMBERS = "(0|[1-9][0-9]{0,8})(?:(?: to | ?[-–—] ?)(0|[1-9][0-9]{0,8}))?"
SIGNED_NUMBERS = "(0|-?[1-9][0-9]{0,8})(?: to (0|-?[1-9][0-9]{0,8}))?"
"""With a minus a dash between two numbers would be hard to read."""

Parse = Callable[[str], object]


def any_text(text: str) -> str:
    if len(text) > MAX_LETTERS:
        raise InvalidValueError(f"this text has {len(text)} letters; at most {MAX_LETTERS} are allowed.")
    return text


def yes_or_no(text: str) -> bool:
    word = text.lower()
    if word not in ("yes", "no", "true", "false"):
        raise InvalidValueError(f"{quote(text)} is neither yes nor no. Write yes or no.")
    return word in ("yes", "true")


def _matching(text: str, *, pattern: str, what: str) -> str:
    if not re.fullmatch(pattern, text):
        raise InvalidValueError(f"{quote(text)} is not {what}")
    return text


code = partial(_matching, pattern=CODE, what="a language code. Write two or three letters, as in en or pt-BR.")


def reference(text: str) -> str:
    parts = text.split()
    if len(parts) > 1 and all(re.fullmatch(REFERENCE, part) for part in parts):
        raise InvalidValueError(f"a comma is missing between sources. Write {', '.join(parts)}.")
    return _matching(text, pattern=REFERENCE, what="a source. Use letters, digits and -, no spaces, as in S1.")


def identity(text: str) -> str:
    meant = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    hint = f" For example: {meant}" if meant and len(meant) < 40 else ""
    return _matching(text, pattern=IDENTITY, what=f"an id. Use lower-case letters, digits and -, no spaces.{hint}")


def day(text: str) -> str:
    _matching(text, pattern=DAY, what="a date. Write year-month-day, as in 2026-11-21.")
    try:
        date.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(f"{quote(text)} is not in the calendar. Check the month and the day.") from None
    return text


def phone(text: str) -> str:
    """A number that people dial, with signs that every phone has: others look alike, or are shown as boxes."""
    if re.fullmatch(PHONE, text):
        return text
    meant = " ".join("".join(map(_typed, unicodedata.normalize("NFKC", text).removeprefix("tel:"))).split())
    if re.fullmatch(PHONE, meant):
        raise InvalidValueError(f"{quote(text)} is not a phone number. Write {meant}")
    sign = next((sign for sign in text if sign.isprintable() and not re.match(r"[0-9A-Za-z +()./-]", sign)), "")
    strange = f' It cannot hold "{sign}" ({unicodedata.name(sign, "a sign").lower()}).' if sign else ""
    how = "Write 3 to 30 digits, spaces, + ( ) . / - and letters A to Z, as in 555 0142."
    raise InvalidValueError(f"{quote(text)} is not a phone number.{strange} {how}")


def _typed(sign: str) -> str:
    """What a sign is on the keys of a phone; itself where it is none."""
    kind = unicodedata.category(sign)
    known = {"Nd": str(unicodedata.digit(sign, "")), "Pd": "-", "Cf": "", "Zs": " "}
    return known.get(kind, sign.upper())


def choice(text: str, choices: tuple[str, ...]) -> str:
    if text not in choices:
        listed = f" Write one of: {', '.join(choices)}."
        meant = did_you_mean(text, list(choices))
        raise InvalidValueError(f"unknown choice {quote(text)}.{meant if meant != listed else ''}{listed}")
    return text


def numbers(text: str, limits: Range) -> Range:
    match = re.fullmatch(NUMBERS, text) or (limits.low < 0 and re.fullmatch(SIGNED_NUMBERS, text))
    if not match:
        raise InvalidValueError(_days_before_hint(text, limits) or number_hint(text, limits))
    low, high = int(match[1]), int(match[2] or match[1])
    for number in (low, high):
        if not limits.low <= number <= limits.high:
            raise InvalidValueError(f"{number} is not possible here. Write a number from {limits}.")
    if low > high:
        raise InvalidValueError(f"the lower number comes first: write {high} to {low}.")
    return Range(low, high)


MINUS = "[-−–—]"
DAYS_BEFORE = re.compile(
    rf"(?:days? )?({MINUS})? ?([0-9]{{1,3}})(?: ?(?:to|{MINUS}) ?{MINUS}?([0-9]{{1,3}}))?"
    r" ?(days?|weeks?|d)?( (?:before|prior|ahead|ago).*)?",
    re.IGNORECASE,
)


def _days_before_hint(text: str, limits: Range) -> str:
    """What to write instead of days before the visit in words, or with another sign than a hyphen; else empty."""
    words = re.fullmatch("(?:the )?(day|week) before.*", text, re.IGNORECASE)
    match = DAYS_BEFORE.fullmatch({"day": "-1", "week": "-7"}[words[1].lower()] if words else text)
    if limits.low >= 0 or not match or not (match[1] or match[5]):
        return ""
    days = 7 if (match[4] or "").lower().startswith("week") else 1
    low, high = sorted(-days * int(number) for number in (match[2], match[3] or match[2]))
    return f"{quote(text)} is not a whole number. Days before the visit have a hyphen: write {Range(low, high)}."


def number_hint(text: str, limits: Range) -> str:
    """What to write instead of what is not a whole number."""
    start = f"{quote(text)} is not a whole number."
    if re.fullmatch(r"-[0-9]+", text):
        return f"{quote(text)} is less than {limits.low}. Write a number from {limits}."
    if re.search(r"[0-9][.,][0-9]", text):
        return f"{start} Write a number without a point or comma, such as 7 or 0 to 17."
    if re.fullmatch(r"[0-9]+", text):
        return f"{start} Write a number from {limits}."
    unit = re.fullmatch(r"[a-z]* ?([0-9]{1,4})(?: ?(?:to|[-–—]) ?([0-9]{1,4}))? ?([a-z]*)", text, re.IGNORECASE)
    if unit:
        days = {"week": 7, "weeks": 7}.get(unit[3].lower(), 1)
        low, high = (days * int(number or unit[1]) for number in unit.group(1, 2))
        if low <= high <= limits.high and not re.search("week [0-9]|month|year|hour", text, re.IGNORECASE):
            what = "Count in days: write" if days > 1 else "Write only the number:"
            return f"{start} {what} {Range(low, high)}."
    if re.search("week|month|year|hour", text, re.IGNORECASE):
        return f"{start} Count in days, such as 7 or 0 to 17."
    return f"{start} Write it in digits, such as 7 or 0 to 17."
