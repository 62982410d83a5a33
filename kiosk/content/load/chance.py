"""How often a risk happens: what staff wrote, to a `Chance`. Nothing is guessed."""

import re
from fractions import Fraction
from math import ceil, floor

from kiosk.content.load.values import number_hint
from kiosk.content.model.types import Chance, People, Range
from kiosk.content.problems import InvalidValueError, quote

NOT_KNOWN, MOST = "not known", "most"
OUT_OF = (100, 1_000, 10_000)
"""How many people a chance can be out of. Plain numbers are out of the first."""
MIN_STUDIED = 30
"""People; the rule of three does not hold for fewer (Hanley and Lippman-Hand, JAMA 1983)."""

_COUNT = "(0|[1-9][0-9]{0,2}(?:,?[0-9]{3}){0,2})"
_OF = " (?:in|of|out of) "
_BASE = "(100|1,?000|10,?000)"
PEOPLE = f"{_COUNT}(?:(?: to | ?[-–—] ?){_COUNT})?(?:{_OF}{_BASE})?"
FEWER = f"fewer than 1{_OF}{_BASE}"
NONE = f"0{_OF}{_COUNT}"


def chance(text: str) -> Chance:
    if text == NOT_KNOWN:
        return Chance(0, 0, kind="unknown")
    if text == MOST:
        return Chance(0, 0, kind="most")
    if found := re.fullmatch(FEWER, text):
        return Chance(0, 1, _whole(found[1]), "fewer")
    if found := re.fullmatch(NONE, text):
        return none_seen(_whole(found[1]))
    known = people(text)
    if not known.high:
        how = "Where a study saw none, write how many were studied, such as: 0 of 123."
        message = f"{quote(text)} says that it never happens. {how}"
        raise InvalidValueError(f"{message} Patients then read what it could be: up to 3 of 100.")
    return known


def people(text: str) -> People:
    if not (match := re.fullmatch(PEOPLE, text)):
        raise InvalidValueError(_hint(text) or number_hint(text, Range(0, OUT_OF[0])))
    low, high, of = _whole(match[1]), _whole(match[2] or match[1]), _whole(match[3] or str(OUT_OF[0]))
    if max(low, high) > of:
        number = low if low > of else high
        raise InvalidValueError(f"{number} out of {of:,} is not possible. Write a number from 0 to {of:,}.")
    if low > high:
        raise InvalidValueError(f"the lower number comes first: write {Chance(high, low, of)}.")
    return People(Chance(low, high, of))


def none_seen(studied: int) -> Chance:
    """A study saw none in so many people: with 95 % confidence, in truth at most 3 / `studied` of all people have it.

    That is the rule of three. It is rounded up, out of as few people as make it 1 or more.
    """
    if studied < MIN_STUDIED:
        what = f"{studied} people are too few to say how often it happens"
        raise InvalidValueError(f'{what}. Write: {NOT_KNOWN}. Say in "who" that none of them had it.')
    of = next((of for of in OUT_OF if 3 * of >= studied), OUT_OF[-1])
    return Chance(0, ceil(Fraction(3 * of, studied)), of, "none", studied)


def _whole(digits: str) -> int:
    return int(digits.replace(",", ""))


_NUMBER = r"([0-9]{1,9}(?:[.,][0-9]{1,9})*)"
_PERSONS = r"(?: ?(?:people|persons|patients|adults))?"
_SHARE_OF = rf"(?: ?(?:in|of|out of|per|/|(?<=\b1):) ?(?:(?:every|each) )?{_NUMBER})?"
_SHARE = rf"{_NUMBER} ?(%|‰|per ?cent)?{_PERSONS}{_SHARE_OF}{_PERSONS}"
ABOUT = re.compile(r"(?:about|around|roughly|approximately|circa|ca\.?|between|from|[~≈]) ?")
AT_MOST = re.compile(r"(?:up to|at (?:the )?most|(under|below|less than|fewer than|<(?!=))|<=|≤) ?")
SHARE = re.compile(rf"{_SHARE}(?: ?(?:to|and|or|[-–—]) ?{_SHARE})?")
"""A number, or two; each perhaps with its unit, or with how many people it is of."""
LOW_AND_HIGH = "write the lowest and the highest number of people out of 100"
EXACT = 'Say the exact number in "who".'


def _hint(text: str) -> str:
    """What to write instead of a chance in words or of another number of people; empty where that is not clear."""
    if re.search(r"know|n/a|unclear|\?", text, re.IGNORECASE):
        return f"{quote(text)} is not a number. Write: {NOT_KNOWN}."
    if re.match(r"(?:most|the majority)\b", text, re.IGNORECASE):
        return f"{quote(text)} is not a number. Write: {MOST}. Patients then read that no study counted how many."
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
    high = _share(last, last_unit, last_of)
    low = Fraction(0) if most else _share(first, unit or last_unit, of or last_of)
    if not 0 <= low <= high <= 1:
        return ""
    if most and most[1] and high in (Fraction(1, of) for of in OUT_OF):
        return f"write it in words: {Chance(0, 1, int(1 / high), 'fewer')}."
    if 0 < high < Fraction(1, 100):
        return f"{quote(text)} is fewer than 1 of 100 people. Write: {_small(low, high)}."
    return _out_of_100(text, 100 * low, 100 * high, bool(most), bool(of and not second[0]))


def _small(low: Fraction, high: Fraction) -> str:
    """How to write these shares, which are below 1 in 100."""
    of = next((of for of in OUT_OF if (of * low).denominator == (of * high).denominator == 1), OUT_OF[-1])
    return str(Chance(round(of * low), round(of * high), of) if of * high >= 1 else Chance(0, 1, of, "fewer"))


def _out_of_100(text: str, low: Fraction, high: Fraction, at_most: bool, one_of: bool) -> str:
    """What to write for numbers of 100 people from 1; `one_of` where staff wrote such as 1 in 20."""
    if at_most:
        return f"{LOW_AND_HIGH}: {Range(0, ceil(high))}."
    if one_of:
        return f"write only how many people out of 100 had it: {round(high)}."
    if floor(low) != low or ceil(high) != high:
        return f"{quote(text)} is not a whole number. Write: {Range(floor(low), ceil(high))}. {EXACT}"
    found = Range(int(low), int(high))
    if "%" in text:
        return f'{quote(text)} is not a whole number. Leave out the %: write {found}, which means "out of 100".'
    return f"write only how many people out of 100 had it: {found}."


def _share(number: str, unit: str | None, of: str | None) -> Fraction:
    """The share of all people; less than 0 where there is no such number."""
    everyone = _decimal(of) if of else Fraction(1000 if unit == "‰" else 100)
    return _decimal(number) / everyone if everyone else Fraction(-1)


def _decimal(digits: str) -> Fraction:
    """As staff write it: 1,000 and 1.000 are a thousand, 1,5 and 1.5 are one and a half."""
    if re.fullmatch(r"[1-9][0-9]{0,2}([.,][0-9]{3})+", digits):
        return Fraction(re.sub("[.,]", "", digits))
    return Fraction(digits.replace(",", ".")) if len(re.findall("[.,]", digits)) < 2 else Fraction(-1)
