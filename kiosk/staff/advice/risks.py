"""Whether numbers say when, of whom and from where, and are out of the same where patients compare (R2, R3; IPDAS)."""

import re
from collections.abc import Iterator

from kiosk.content.load.chance import OUT_OF
from kiosk.content.model.content import Language
from kiosk.content.model.pages import Compare, Risk, Row
from kiosk.content.problems import Problem, listing, quote
from kiosk.staff.advice.positioned_content import LocalizedText, PositionedContent, advice, base_language

YEAR = r"(?!(?:19|20)\d\d\b)"
SHARES = {
    "en": re.compile(rf"\b\d+ (?:people )?(?:in|of|out of) (?:every |each )?{YEAR}(\d[\d,]*)\b", re.IGNORECASE),
    "es": re.compile(rf"\b\d+ (?:personas )?(?:de|en|entre) (?:cada )?{YEAR}(\d[\d.,]*)\b", re.IGNORECASE),
}
PERCENT = re.compile(r"\d\s?(?:[%‰٪]|per ?cent\b|por (?:ciento|mil)\b)", re.IGNORECASE)
ACTS = {
    "en": ("treatment", "session", "visit", "procedure"),
    "es": ("tratamiento", "sesion", "sesión", "visita", "procedimiento"),
}
"""What is counted where it is not people, beside the options of the page."""
BETWEEN = r"(?:(?!in |on |with |after |by |from |who |people|en |con |tras |por |personas)[\w-]+ )?"
"""Perhaps one word, such as: light."""


def risks(content: PositionedContent) -> Iterator[Problem]:
    for risk, part in content.of(Risk):
        missing = [name for name in ("when", "who", "sources") if not getattr(risk, name)]
        if risk.chance.counted and missing:
            yield advice(part.node, f"a number says little without {listing(missing)}. Write what is known of it.")
    for text in (one for one in content.texts if one.part.inside(Risk)):
        shares = SHARES.get(base_language(text.language))
        found = list(shares.finditer(text.words)) if shares else []
        comparable = any(digits(share[1]) in OUT_OF for share in found)
        found += PERCENT.finditer(text.words)
        if found and not comparable:
            how = "is hard to compare. Write beside it how many that is out of 100."
            yield advice(text.node, f"{quote(found[0][0])} {how}")


def comparisons(content: PositionedContent) -> Iterator[Problem]:
    """The answers to one question of a comparison count out of the same."""
    first: dict[tuple[int, str], str] = {}
    for text in content.texts:
        page, row = text.part.inside(Compare), text.part.inside(Row)
        if not page or not row:
            continue
        for base in bases(text, page):
            known = first.setdefault((id(row), text.language.code), base)
            if base != known:
                how = "Patients compare them: write all of the row out of the same."
                yield advice(
                    text.node, f"this is out of {base}, another answer to the same question out of {known}. {how}"
                )
                break


def bases(text: LocalizedText, page: Compare) -> Iterator[str]:
    """Out of what the numbers of an answer are: people, or treatments of a kind."""
    language = base_language(text.language)
    acts = "|".join(map(re.escape, [*ACTS.get(language, ()), *option_words(page, text.language)]))
    counted = re.compile(rf" ({BETWEEN}(?:{acts})(?:s|es)?)\b", re.IGNORECASE)
    for share in SHARES[language].finditer(text.words) if language in SHARES else ():
        act = counted.match(text.words, share.end())
        yield f"{digits(share[1]):,} {act[1] if act else 'people'}"
    if PERCENT.search(text.words):
        yield "100, in percent"


def option_words(page: Compare, language: Language) -> list[str]:
    """The words of the options' names, such as chemical and peel."""
    titles = [option.title.get(language.code, "") for option in page.options]
    return [word for title in titles for word in re.findall(r"\w{4,}", title)]


def digits(number: str) -> int:
    return int(re.sub(r"\D", "", number))
