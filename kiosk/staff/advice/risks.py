"""Whether a risk's number says when, of whom and from where, and always out of 100 (R2, R3; IPDAS)."""

import re
from collections.abc import Iterator

from kiosk.content.model.pages import Risk
from kiosk.content.model.types import Range
from kiosk.content.problems import Problem, listing, quote
from kiosk.staff.advice.positioned_content import LocalizedText, PositionedContent, advice, base_language

YEAR = r"(?!(?:19|20)\d\d\b)"
SHARES = {
    "en": re.compile(rf"\b\d+ (?:people )?(?:in|of|out of) (?:every |each )?{YEAR}(\d[\d,]*)\b", re.IGNORECASE),
    "es": re.compile(rf"\b\d+ (?:personas )?(?:de|en|entre) (?:cada )?{YEAR}(\d[\d.,]*)\b", re.IGNORECASE),
}
PERCENT = re.compile(r"\d\s?(?:[%‰٪]|per ?cent\b|por (?:ciento|mil)\b)", re.IGNORECASE)


def risks(content: PositionedContent) -> Iterator[Problem]:
    for risk, part in content.of(Risk):
        missing = [name for name in ("when", "who", "sources") if not getattr(risk, name)]
        if isinstance(risk.chance, Range) and missing:
            yield advice(part.node, f"a number says little without {listing(missing)}. Write what is known of it.")
    for text in content.texts:
        if text.part.inside(Risk) and (found := other_base(text)):
            yield advice(text.node, f"{quote(found)} is hard to compare. Write beside it how many that is out of 100.")


def other_base(text: LocalizedText) -> str | None:
    """A share of another number of people than 100, in a text that does not give it out of 100 too."""
    shares = SHARES.get(base_language(text.language))
    found = list(shares.finditer(text.words)) if shares else []
    if any(share[1] == "100" for share in found):
        return None
    found += PERCENT.finditer(text.words)
    return found[0][0] if found else None
