"""One triage: each sign has one level and one wording, on the page of kind help; other pages name it by its id."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.content.load.translations import texts, walk
from kiosk.content.model.content import Topic
from kiosk.content.model.pages import Glossary, Help, Page, Question, Sources
from kiosk.content.model.types import Level, Text
from kiosk.content.plain import LEVELS
from kiosk.content.problems import did_you_mean, listing, quote
from kiosk.content.yaml.nodes import List, Map, Scalar

if TYPE_CHECKING:
    from kiosk.content.load.decoder import Decoder

CALL = {
    "en": r"(?<!we )(?<!will )\bcall\b[^.!?]{0,30}?\b(?:%s)\b",
    "es": r"\bll[aá]m(?:e|enos|ar|arnos)\b[^.!?]{0,30}?\b(?:%s)\b",
}
"""In languages in which a text can be seen to say by when patients should call."""
WEEK = {"en": "week", "es": "semana"}
TODAY = {
    "en": "now|today|right away|at once|immediately|same day",
    "es": "ahora|hoy|enseguida|de inmediato|inmediatamente|mismo día",
}
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
CLAUSE = re.compile(r"[(),;:.]+")
LEADING = re.compile(r"^(?:(?:or|and|an?|the|you have|o|u|y|e|una?|el|la|tiene) )+")
MIN_WORDS, MIN_LETTERS = 2, 12
"""Of words that count as those of a sign: fewer are in other texts too."""


def help_page(topic: Topic) -> Help:
    """The one page of this kind, in a topic without errors."""
    return next(page for page in topic.pages if isinstance(page, Help))


def named(page: Help, ids: Collection[str]) -> Iterator[tuple[str, Level]]:
    """The levels of these signs, the most urgent first, each with its name and none of the other signs."""
    for name in LEVELS:
        level: Level = getattr(page, name)
        if chosen := {sign: text for sign, text in level.signs.items() if sign in ids}:
            yield name, replace(level, signs=chosen)


def shown_levels(topic: Topic, page: Page) -> Iterator[Level]:
    """What a page shows of the help page of its topic."""
    for part in callers(page):
        yield from (level for _, level in named(help_page(topic), part.call))


def callers(page: Page) -> Iterator[Any]:
    """The parts of a page that may name signs, such as a stage; each has `call`."""
    return (part for *_, part in walk(page) if hasattr(part, "call"))


def report(topic: Topic, decoder: "Decoder") -> None:
    """Report signs that are there twice or not at all, and texts that give a sign another level."""
    helps = [page for page in topic.pages or () if isinstance(page, Help)]
    if len(helps) != 1 or not all(getattr(helps[0], name) and getattr(helps[0], name).signs for name in LEVELS):
        return
    found: dict[str, int] = {}
    for level in (getattr(helps[0], name) for name in LEVELS):
        node = decoder.place(level, "signs")
        for key, _ in node.pairs if isinstance(node, Map) else ():
            if key.value in found:
                message = f"the sign {quote(key.value)} is here a second time (first on line {found[key.value]})."
                decoder.error(key, f"{message} A sign has one level.")
            found.setdefault(key.value, key.line)
    for page in topic.pages:
        report_unknown(page, decoder, [*found])
    for page in topic.pages:
        for text, code, words in checked_texts(page):
            report_other_level(text, code, words, helps[0], decoder)


def report_unknown(page: Page, decoder: "Decoder", known: list[str]) -> None:
    for part in callers(page):
        node = decoder.place(part, "call")
        seen: set[str] = set()
        for item in node.items if isinstance(node, List) else [node]:
            sign = item.value if isinstance(item, Scalar) else ""
            if sign not in (part.call or ()):
                continue
            if sign not in known and "signs" not in decoder.unparsed_text:
                decoder.error(item, f"the page of kind help has no sign {quote(sign)}.{did_you_mean(sign, known)}")
            elif sign in seen:
                decoder.error(item, f"the sign {quote(sign)} is here a second time. Delete one of them.")
            seen.add(sign)


def report_other_level(text: Text, code: str, words: str, page: Help, decoder: "Decoder") -> None:
    said = levels_said(words, code)
    for name, sign in signs_in(words, code, page) if said else ():
        node = decoder.text_nodes.get(text.place)
        if node and name not in said:
            place = (node.get(code) if isinstance(node, Map) else None) or node
            what = f"these are words of the sign {quote(sign)} ({name}), but this says {listing(sorted(said))}"
            decoder.error(place, f"{what}. Leave it out here, and write call: [{sign}]")


def checked_texts(page: Page) -> Iterator[tuple[Text, str, str]]:
    """The texts of a page that must agree with the help page: each text, a language, and its words there.

    A question is one text with its right answer; a wrong answer may say what is wrong.
    """
    if isinstance(page, Help | Glossary | Sources):
        return
    for _, group, text in texts(page):
        if isinstance(group, Question):
            if text is group.why:
                for code in text:
                    parts = (group.ask, group.right, group.why)
                    yield text, code, " ".join(part.get(code, "") for part in parts if part)
        else:
            yield from ((text, code, words) for code, words in text.items())


def levels_said(words: str, code: str) -> set[str]:
    """The levels that a text says by itself: the emergency number, or to call now or this week."""
    base = code.split("-")[0]
    found = set()
    for sentence in SENTENCE.split(words):
        if "{emergency}" in sentence:
            found.add("emergency")
        elif base in CALL:
            times = {"today": TODAY[base], "week": WEEK[base]}
            found |= {name for name, when in times.items() if re.search(CALL[base] % when, sentence, re.IGNORECASE)}
    return found


def signs_in(words: str, code: str, page: Help) -> Iterator[tuple[str, str]]:
    """The level and the id of each sign of which a text has at least a whole clause that no other level has."""
    text = f" {folded(words)} "
    found: dict[str, tuple[str, str]] = {}
    shared = set()
    for name in LEVELS:
        for sign, sign_text in getattr(page, name).signs.items():
            for clause in clauses(sign_text.get(code, "")):
                if f" {clause} " in text and found.setdefault(clause, (name, sign))[0] != name:
                    shared.add(clause)
    for clause, level_and_sign in found.items():
        # One clause may be a part of another, as "trouble breathing" of "hives with trouble breathing".
        if clause not in shared and not any(clause != other and clause in other for other in found):
            yield level_and_sign


def clauses(words: str) -> Iterable[str]:
    """The parts of a sign between commas and brackets that are long enough to be its own."""
    for part in CLAUSE.split(words):
        clause = LEADING.sub("", folded(part))
        if len(clause.split()) >= MIN_WORDS and len(clause) >= MIN_LETTERS:
            yield clause


def folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
