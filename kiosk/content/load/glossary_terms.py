"""Where words of the glossary stand, so that they can be explained in place."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from kiosk.content.plain import PlainPage, PlainTerm, PlainTerms, PlainTopic

READ = {"message", "text", "points", "note", "warning", "what", "feel", "see", "do", "avoid", "call", "looks", "urgent"}
READ |= {"rule", "why", "when", "who"}
"""Fields that patients read as a paragraph. The others stand on buttons and in tables, or name what is below."""

ALONE = ("steps", "stages", "risks", "questions")
"""Fields whose items are shown one at a time: a word is marked anew in each."""

UNMARKED = ("glossary", "help", "sources", "summary")
"""Kinds of page that explain the words themselves, are buttons, or must be read without a detour."""

PLURAL = {"en": "s?", "es": "s?"}
"""An ending that makes no other word of a word (with "es", hives would be HIV). Elsewhere words stand as written."""

SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
"""Signs above and below letters: a word with one more of them is another word."""

BEGIN, END = "\u0001", "\u0002"
"""What stands around a marked word. No text of a file can hold them."""


class Term(NamedTuple):
    """An entry of the glossary."""

    word: str
    also: tuple[str, ...]
    meaning: str


class Glossary:
    """The words of one topic in one language."""

    def __init__(self, pages: Iterable[PlainPage], language: str) -> None:
        listed = [one for page in pages if page["kind"] == "glossary" for one in page["terms"]]
        terms = [Term(one["word"], tuple(one["also"]), one["meaning"]) for one in listed]
        found = [(word.strip().lower(), term) for term in terms for word in (term.word, *term.also)]
        found.sort(key=lambda pair: -len(pair[0]))
        self._terms = [term for _, term in found]
        self._pattern = compiled([word for word, _ in found], PLURAL.get(language.split("-")[0], ""))

    def mark(self, page: PlainPage) -> Iterator[tuple[str, PlainTerms]]:
        """Each text of a page that holds a word for the first time, and its mark."""
        if self._terms and page["kind"] not in UNMARKED:
            for text, met in texts(page, set()):
                marked = self._marked(text, met)
                if marked:
                    yield text, marked

    def _marked(self, text: str, met: set[Term]) -> PlainTerms | None:
        words, at = "", 0
        found: list[Term] = []
        # Ignoring case in the pattern would take twice as long. There are letters whose small form is two.
        small = text.lower()
        for match in self._pattern.finditer(small if len(small) == len(text) else text):
            term = self._terms[(match.lastindex or 1) - 1]
            if term not in met:
                met.add(term)
                found.append(term)
                words += f"{text[at : match.start()]}{BEGIN}{text[match.start() : match.end()]}{END}"
                at = match.end()
        if not found:
            return None
        terms = [PlainTerm(word=term.word, also=list(term.also), meaning=term.meaning) for term in found]
        return PlainTerms(words=words + text[at:], terms=terms)


def marks(topics: Iterable[PlainTopic], language: str) -> dict[str, PlainTerms]:
    """By text, where it stands: {"words": the text with signs around the marked words, "terms": what they mean}."""
    found: dict[str, PlainTerms] = {}
    for topic in topics:
        glossary = Glossary(topic["pages"], language)
        for page in topic["pages"]:
            found |= {text: mark for text, mark in glossary.mark(page) if text not in found}
    return found


def compiled(words: list[str], ending: str) -> re.Pattern[str]:
    """Whole words, the first of `words` first; each is a group."""
    each = "|".join(f"({one(word)})" for word in words)
    first = "".join({re.escape(word[0]) for word in words})
    return re.compile(rf"(?<!\w)(?=[{first}])(?:{each}){ending}(?![\w{SIGNS}])" if words else "(?!)")


def one(word: str) -> str:
    """A word as a pattern; a blank or hyphen may be either, or a line's end."""
    return r"[\s-]+".join(re.escape(part) for part in re.split(r"[\s-]+", word))


def texts(part: Any, met: set[Term], name: str = "") -> Iterator[tuple[str, set[Term]]]:
    """The texts that patients read as paragraphs, in their order, and the terms that they met before."""
    if isinstance(part, str):
        if name in READ:
            yield part, met
    elif isinstance(part, list):
        for item in part:
            yield from texts(item, set(met) if name in ALONE else met, name)
    elif isinstance(part, dict):
        for key, item in part.items():
            yield from texts(item, met, key)
