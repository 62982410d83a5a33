"""The shipped words are plain: advice has nothing to say, and what it cannot know holds too.

P and R number the figures in docs/figures.md.
"""

import re
from datetime import date

import pytest

from kiosk.content.model.content import Language
from kiosk.content.model.pages import Glossary, Risks, Term
from kiosk.content.model.types import Text
from kiosk.content.store.content_file import load
from kiosk.staff.advice import advise_on
from kiosk.staff.advice.positioned_content import PositionedContent
from kiosk.staff.advice.readability import measured_pages
from kiosk.staff.advice.words import pattern
from tests.conftest import ROOT, SHIPPED

RESULT = load(SHIPPED)
assert RESULT.content
assert RESULT.root
LANGUAGES: dict[str, Language] = {language.code: language for language in RESULT.content.languages}
PAGES = [page for topic in RESULT.content.topics for page in topic.pages]
TERMS = [term for page in PAGES if isinstance(page, Glossary) for term in page.terms]
POSITIONED = PositionedContent(RESULT.content, RESULT.root, date(2026, 12, 1))
TEXTS = POSITIONED.texts

PROMISES = [
    *(("en", said) for said in ("It is safe.", "Needling is Painless.", "A natural treatment", "No downtime")),
    *(("en", said) for said in ("It erases scars.", "It tightens skin.", "You will look younger.", "FDA-approved")),
    *(("en", said) for said in ("for all skin types", "cheaper than laser", "suitable for everyone")),
    *(("es", said) for said in ("Es seguro para usted.", "Es indoloro.", "Un tratamiento natural", "sin riesgos")),
    *(("es", said) for said in ("Rejuvenece la piel.", "Aprobado por la FDA", "para todo el mundo", "más barato")),
]

NOTICED = {
    "en": (["rare", "Commonly", "frequently", "unlikely"], ["HIV", "Keloids", "lichen planus"]),
    "es": (["raro", "Comunes", "frecuentemente", "poco probable"], ["VIH", "Queloides", "liquen plano"]),
}
"""Vague and medical words in each language."""


def test_the_only_advice_is_that_no_clinician_has_approved_the_words() -> None:
    assert ["approved" in problem.message for problem in advise_on(RESULT, date(2026, 12, 1))] == [True]


def test_each_page_is_easy_to_read_with_its_numbers_as_written() -> None:
    scores = {"en": dict[str, float](), "es": dict[str, float]()}
    for part, language, measure, sentences in measured_pages(POSITIONED):
        scores[language.code][part.value.id] = measure.score([words for words, _ in sentences])
    assert min(map(len, scores.values())) >= len(PAGES) - 2  # pages of a few words have no score
    assert {page: score for page, score in scores["en"].items() if score > 6} == {}
    assert {page: score for page, score in scores["es"].items() if score < 60} == {}


@pytest.mark.parametrize(("score", "items"), [("To understand", 17), ("To act", 6)])
def test_the_scores_of_pemat_are_the_sums_of_their_items(score: str, items: int) -> None:
    text = (ROOT / "docs" / "pemat.md").read_text("utf-8")
    [table] = re.findall(rf"^### {score}\n(.*?)^#", text + "#", re.MULTILINE | re.DOTALL)
    given = [int(one) for one in re.findall(r"^\| \d+ [^|]+\| ([01]) \|", table, re.MULTILINE)]
    assert len(given) == items
    assert f"{score}: {sum(given)} of {items}, {100 * sum(given) / items:.0f} %." in text


@pytest.mark.parametrize(("code", "said"), PROMISES)
def test_a_promise_would_be_noticed(code: str, said: str) -> None:
    listed = pattern(LANGUAGES[code].never, LANGUAGES[code])
    assert listed
    assert listed.search(said)


@pytest.mark.parametrize("code", LANGUAGES)
def test_vague_and_medical_words_would_be_noticed(code: str) -> None:
    language = LANGUAGES[code]
    for phrases, words in zip((language.vague, language.medical), NOTICED[code], strict=True):
        listed = pattern(phrases, language)
        assert listed
        assert [word for word in words if not listed.search(f"({word}).")] == []


def test_every_risk_has_its_sources() -> None:
    risks = [risk for page in PAGES if isinstance(page, Risks) for risk in page.risks]
    assert len(risks) > 20
    assert [risk.id for risk in risks if not risk.sources] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_of_the_glossary_is_on_another_page(code: str) -> None:
    elsewhere = [text.words for text in TEXTS if text.language.code == code and not text.part.inside(Term)]
    words: list[Text] = [word for term in TERMS for word in (term.word, *term.also)]
    assert words
    unused = []
    for word in words:
        listed = pattern((word[code],), LANGUAGES[code], plurals=True)
        assert listed
        if not any(map(listed.search, elsewhere)):
            unused.append(word[code])
    assert unused == []
