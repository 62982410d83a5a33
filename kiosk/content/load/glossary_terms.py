"""Finds words of the glossary in the texts of other pages, so that they can be explained in place."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kiosk.content.load.line_breaks import without_breaks
from kiosk.content.plain import PlainPage, PlainTerm, PlainTerms, PlainTopic

PARAGRAPH_FIELDS = {"message", "text", "points", "note", "warning", "what", "feel", "see", "do", "avoid", "looks"}
PARAGRAPH_FIELDS |= {"rule", "why", "when", "who"}
"""What patients read as paragraphs. The other fields are on buttons and in tables, name what is below, or are signs,
which must be read at once."""
RESTART_IN = ("steps", "stages", "risks", "questions")
"""Fields whose items are shown one at a time: a word is annotated again in each."""
PLAIN_KINDS = ("glossary", "help", "sources", "summary")
"""Kinds of page without annotations: they explain the words themselves, are buttons, or must be read at once."""
WITHOUT_WORDS = {"bo", "ja", "km", "lo", "my", "th", "yue", "zh"}
"""Languages whose words are not parted by blanks."""
HEBREW_PREFIXES = "ובהכלמש"
"""And, in, the, as, to, from, that: one or two of these letters before a word belong to it in writing."""
PLURAL = {"en": "s?", "es": "s?"}
"""An ending that does not make another word (with "es", hives would be HIV). Other languages have none here."""
SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
"""Signs above and below letters: a word with one more of them is another word."""
GAP = r"[\s-]+"
"""A space or hyphen in a word may be either, or the end of a line."""
BEGIN, END = "\u0001", "\u0002"
"""Before and behind an annotated word. No text of a file can contain them."""


class Glossary:
    """The words of one topic in one language."""

    def __init__(self, pages: Iterable[PlainPage], language: str) -> None:
        terms = [term for page in pages if page["kind"] == "glossary" for term in page["terms"]]
        found = [
            (without_breaks(word).strip(), term) for term in terms for word in (term["word"], *term["also"]) if word
        ]
        found.sort(key=lambda pair: -len(pair[0]))
        self._words = found
        # Whole words, the longest first; each is a group.
        begin, end = _ends(language)
        each = "|".join(f"({_pattern(word.lower())})" for word, _ in found)
        first = "".join({re.escape(word[0].lower()) for word, _ in found})
        self._pattern = re.compile(rf"{begin}(?=[{first}])(?:{each}){end}" if found else "(?!)")

    def annotated(self, text: str, already_seen: set[str]) -> PlainTerms:
        """The annotation of a text; its terms are the words that are met for the first time."""
        words, at = "", 0
        found: list[PlainTerm] = []
        bare = without_breaks(text)
        # Where each letter of it is in the text; None where it is the same.
        places = None if len(bare) == len(text) else [n for n, letter in enumerate(text) if without_breaks(letter)]
        # Ignoring case in the pattern would take twice as long. There are letters whose small form is two.
        small = bare.lower()
        for match in self._pattern.finditer(small if len(small) == len(bare) else bare):
            word, term = self._words[(match.lastindex or 1) - 1]
            if term["word"] in already_seen or (_is_abbreviation(word) and not bare.startswith(word, match.start())):
                continue
            already_seen.add(term["word"])
            found.append(term)
            start, end = match.span() if places is None else (places[match.start()], places[match.end() - 1] + 1)
            words += f"{text[at:start]}{BEGIN}{text[start:end]}{END}"
            at = end
        return {"words": words + text[at:], "terms": found}


def _pattern(word: str) -> str:
    """A word of the glossary; with * at its end, with any ending."""
    stem, any_ending = word.removesuffix("*"), word.endswith("*")
    return GAP.join(map(re.escape, re.split(GAP, stem))) + (r"\w*" if any_ending else "")


def _ends(language: str) -> tuple[str, str]:
    """What must be before and behind a word: in most languages no other letter."""
    base = language.split("-")[0]
    if base in WITHOUT_WORDS:
        return "", ""
    if base == "ko":
        return r"(?<!\w)", ""
    if base == "he":
        return rf"(?:(?<!\w)|(?<=\b[{HEBREW_PREFIXES}])|(?<=\b[{HEBREW_PREFIXES}]{{2}}))", rf"(?![\w{SIGNS}])"
    return r"(?<!\w)", rf"{PLURAL.get(base, '')}(?![\w{SIGNS}])"


def _is_abbreviation(word: str) -> bool:
    """Whether a word must be found as it is written: FIT is not fit."""
    return len(word) > 1 and word.isupper() and word.lower() != word


def annotate(topics: Iterable[PlainTopic], language: str) -> dict[str, PlainTerms]:
    """The annotations by text, for all texts of these topics that have a word of their topic's glossary."""
    found: dict[str, PlainTerms] = {}
    for topic in topics:
        glossary = Glossary(topic["pages"], language)
        for page in topic["pages"]:
            texts = paragraphs(page, set()) if page["kind"] not in PLAIN_KINDS else ()
            made = [(text, glossary.annotated(text, already_seen)) for text, already_seen in texts]
            found |= {text: one for text, one in made if one["terms"] and text not in found}
    return found


def paragraphs(part: Any, already_seen: set[str], name: str = "") -> Iterator[tuple[str, set[str]]]:
    """Each paragraph of a page in reading order, and the mutable set of words annotated before it; see `RESTART_IN`."""
    if isinstance(part, str):
        if name in PARAGRAPH_FIELDS:
            yield part, already_seen
    elif isinstance(part, list):
        for item in part:
            yield from paragraphs(item, set(already_seen) if name in RESTART_IN else already_seen, name)
    elif isinstance(part, dict):
        for key, item in part.items():
            yield from paragraphs(item, already_seen, key)
