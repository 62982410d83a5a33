"""Whether a risk's number says when, of whom and from where, and always out of 100 (R2, R3; IPDAS)."""

import re
from collections.abc import Iterator

from kiosk.content.model.pages import Risk
from kiosk.content.model.types import Range
from kiosk.content.problems import Problem, listing, quote
from kiosk.staff.advice.positioned_content import PositionedContent, advice, base_language

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
        if isinstance(risk.chance, Range) and not risk.chance.high:
            how = 'Write 0 to 1, and in "who" how many were studied; or: not known.'
            yield advice(part.node, f"0 says that this never happens. {how}")
    for text in (one for one in content.texts if one.part.inside(Risk)):
        shares = SHARES.get(base_language(text.language))
        found = list(shares.finditer(text.words)) if shares else []
        # 4 of 10,000 could not be written out of 100.
        out_of_100 = any(re.fullmatch("10{2,4}", re.sub(r"\D", "", share[1])) for share in found)
        found += PERCENT.finditer(text.words)
        if found and not out_of_100:
            how = "is hard to compare. Write beside it how many that is out of 100."
            yield advice(text.node, f"{quote(found[0][0])} {how}")
