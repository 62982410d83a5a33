"""Single values: what staff wrote, to numbers, days and choices. Nothing is guessed."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from kiosk.content.model.types import Range, Unknown
from kiosk.content.problems import InvalidValueError, did_you_mean, quote

MAX_LETTERS = 20_000
"""In one text."""
IDENTITY = "[a-z0-9]+(-[a-z0-9]+)*"
CODE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
REFERENCE = "[A-Za-z0-9][A-Za-z0-9._-]*"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
NUMBERS = "(0|[1-9][0-9]{0,8})(?:(?: to | ?[-–—] ?)(0|[1-9][0-9]{0,8}))?"
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
reference = partial(_matching, pattern=REFERENCE, what="a source. Use letters, digits and -, no spaces, as in S1.")


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


def choice(text: str, choices: tuple[str, ...]) -> str:
    if text not in choices:
        listed = f" Write one of: {', '.join(choices)}."
        meant = did_you_mean(text, list(choices))
        raise InvalidValueError(f"unknown choice {quote(text)}.{meant if meant != listed else ''}{listed}")
    return text


def numbers(text: str, limits: Range) -> Range:
    if not (match := re.fullmatch(NUMBERS, text)):
        raise InvalidValueError(_number_hint(text, limits))
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


def _chance_hint(text: str) -> str:
    """What to write instead of a chance in words or of another number of people; empty where that is not clear."""
    if re.search(r"know|n/a|unclear|\?", text, re.IGNORECASE):
        return f"{quote(text)} is not a number. Write: {NOT_KNOWN}."
    share = re.fullmatch(r"([0-9]{1,4}) *(?:in|of|out of|/) *([0-9]{1,5})", text)
    if share and 0 < int(share[2]) >= int(share[1]):
        people = round(100 * int(share[1]) / int(share[2]))
        return f"write only how many people out of 100 had it: {people}."
    up_to = r"(?:up to|at most|under|below|less than|fewer than|<=?|≤) *([0-9]{1,2})"
    if most := re.fullmatch(up_to, text, re.IGNORECASE):
        return f"write the lowest and the highest number of people out of 100: 0 to {most[1]}."
    instead = "Write how many out of 100, such as 6 or 0 to 17; or: not known."
    return "" if re.search(r"[0-9]", text) else f"people read {quote(text)} in many ways. {instead}"


def _number_hint(text: str, limits: Range) -> str:
    start = f"{quote(text)} is not a whole number."
    unit = re.fullmatch(r"([0-9]+(?: to [0-9]+| ?[-–—] ?[0-9]+)?) *([^\d\s.,:]\D*)", text)
    if "%" in text:
        digits = re.sub(r" *%", "", text)
        example = digits if len(digits) < 20 else "6"
        return f'{start} Leave out the %: write {example}, which means "out of 100".'
    if re.fullmatch(r"-[0-9]+", text):
        return f"{quote(text)} is less than {limits.low}. Write a number from {limits}."
    if re.search(r"[0-9][.,][0-9]", text):
        return f"{start} Write a number without a point or comma, such as 7 or 0 to 17."
    if re.fullmatch(r"[0-9]+", text):
        return f"{start} Write a number from {limits}."
    if unit and len(unit[1]) < 20:
        return f"{start} Write only the number: {unit[1]}."
    return f"{start} Write it in digits, such as 7 or 0 to 17."
