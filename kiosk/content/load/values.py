"""Single values: what staff wrote, to numbers, days and choices. Nothing is guessed."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import partial
from math import ceil, floor

from kiosk.content.model.types import Range, Unknown
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
NOT_KNOWN = "not known"

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
        raise InvalidValueError(_days_before_hint(text, limits) or _number_hint(text, limits))
    low, high = int(match[1]), int(match[2] or match[1])
    for number in (low, high):
        if not limits.low <= number <= limits.high:
            where = "out of 100 is not possible" if limits.high == 100 else "is not possible here"
            raise InvalidValueError(f"{number} {where}. Write a number from {limits}.")
    if low > high:
        raise InvalidValueError(f"the lower number comes first: write {high} to {low}.")
    return Range(low, high)


def chance(text: str, limits: Range) -> Range | Unknown:
    if text == NOT_KNOWN:
        return Unknown()
    try:
        return numbers(text, limits)
    except InvalidValueError as error:
        raise InvalidValueError(_chance_hint(text) or str(error)) from None


_NUMBER = r"([0-9]{1,9}(?:[.,][0-9]{1,9})*)"
_PEOPLE = r"(?: ?(?:people|persons|patients|adults))?"
_OF = rf"(?: ?(?:in|of|out of|per|/|(?<=\b1):) ?(?:(?:every|each) )?{_NUMBER})?"
_SHARE = rf"{_NUMBER} ?(%|‰|per ?cent)?{_PEOPLE}{_OF}{_PEOPLE}"
ABOUT = re.compile(r"(?:about|around|roughly|approximately|circa|ca\.?|between|from|[~≈]) ?")
AT_MOST = re.compile(r"(?:up to|at (?:the )?most|under|below|less than|fewer than|<=?|≤) ?")
SHARE = re.compile(rf"{_SHARE}(?: ?(?:to|and|or|[-–—]) ?{_SHARE})?")
"""A number, or two; each perhaps with its unit, or with how many people it is of."""
LOW_AND_HIGH = "write the lowest and the highest number of people out of 100"
EXACT = 'Say the exact number in "who".'


def _chance_hint(text: str) -> str:
    """What to write instead of a chance in words or of another number of people; empty where that is not clear."""
    if re.search(r"know|n/a|unclear|\?", text, re.IGNORECASE):
        return f"{quote(text)} is not a number. Write: {NOT_KNOWN}."
    if not re.search(r"[0-9]", text):
        instead = "Write how many out of 100, such as 6 or 0 to 17; or: not known."
        return f"people read {quote(text)} in many ways. {instead}"
    if re.match(r"[>≥]|over|above|more|at least|[0-9. %]+\+", text, re.IGNORECASE):
        return f"{LOW_AND_HIGH}, such as 6 to 10."
    plain = re.sub(r"(?<=[0-9]) (?=[0-9]{3}\b)", "", text.lower())  # as in 10 000
    most = AT_MOST.match(plain)
    share = SHARE.fullmatch(ABOUT.sub("", plain[most.end() if most else 0 :], count=1))
    if not share or re.fullmatch("[0-9]+", text):
        return ""
    first, unit, of, *second = share.groups()
    last, last_unit, last_of = second if second[0] else (first, unit, of)
    if of and not last_of:  # 1 in 20 to 30
        return ""
    high = _out_of_100(last, last_unit, last_of)
    low = Fraction(0) if most else _out_of_100(first, unit or last_unit, of or last_of)
    if not 0 <= low <= high <= 100:
        return ""
    if most:
        return f"{LOW_AND_HIGH}: {Range(0, ceil(high))}."
    if high < 1:
        return f"{quote(text)} is fewer than 1 of 100 people. Write: 0 to 1. {EXACT}"
    if of and not second[0]:
        return f"write only how many people out of 100 had it: {round(high)}."
    if floor(low) != low or ceil(high) != high:
        return f"{quote(text)} is not a whole number. Write: {Range(floor(low), ceil(high))}. {EXACT}"
    people = Range(int(low), int(high))
    if "%" in text:
        return f'{quote(text)} is not a whole number. Leave out the %: write {people}, which means "out of 100".'
    return f"write only how many people out of 100 had it: {people}."


def _out_of_100(number: str, unit: str | None, of: str | None) -> Fraction:
    """People out of 100; less than 0 where there is no such number."""
    people = _decimal(of) if of else Fraction(1000 if unit == "‰" else 100)
    return 100 * _decimal(number) / people if people else Fraction(-1)


def _decimal(digits: str) -> Fraction:
    """As staff write it: 1,000 and 1.000 are a thousand, 1,5 and 1.5 are one and a half."""
    if re.fullmatch(r"[1-9][0-9]{0,2}([.,][0-9]{3})+", digits):
        return Fraction(re.sub("[.,]", "", digits))
    return Fraction(digits.replace(",", ".")) if len(re.findall("[.,]", digits)) < 2 else Fraction(-1)


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


def _number_hint(text: str, limits: Range) -> str:
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
