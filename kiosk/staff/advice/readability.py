"""Whether a page is easy to read: short, active sentences, short lists, and the measures made for some languages.

Sources: P2, plain-language guidance; P3, CDC Clear Communication Index.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.content.model.content import Language
from kiosk.content.model.pages import Page
from kiosk.content.problems import Problem, printable, quote
from kiosk.staff.advice.positioned_content import (
    LocalizedText,
    Part,
    PositionedContent,
    advice,
    base_language,
    has_spaces,
)
from kiosk.staff.advice.syllables import english, spanish

MAX_WORDS, MAX_MEAN_WORDS = 20, 12
"""In a sentence; and on average on a page."""
MAX_ITEMS = 7
MAY_BE_LONG = {"risks", "sections", "rows", "groups", "terms", "also", "sources", "call"}
"""The parts of a page, what people look up, and what is shown in several lists."""
MIN_WORDS = 30
"""On a page; with fewer a measure says nothing (ours)."""

ENGLISH = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being)\s(?:(?:not|also|only|still|now|often|always|never|being|been|\w+ly)\s){0,2}"
    r"(?!(?:called|named|known|aged|based|located|related|limited|complicated|detailed|indeed|supposed|allowed|opposed"
    r"|closed|finished|prepared|sealed|married|retired|trained|skilled|qualified|experienced|disabled|tired|worried"
    r"|scared|frightened|concerned|interested|excited|pleased|relaxed|confused|stressed|depressed|overwhelmed|dented"
    r"|raised|blocked|bruised|scarred|tanned|infected|inflamed|irritated|crooked|naked|sacred)\b)"
    r"(?:\w{2,}ed|made|given|taken|put|seen|shown|held|kept|sent|found|told|cut|worn|drawn|built|brought|chosen"
    r"|written|paid|sold|done\sby)\b",
    re.IGNORECASE,
)
SPANISH = re.compile(
    r"\b(?:es|son|era|eran|fue|fueron|será|serán|sea|sean|ser|sido|siendo)\s(?:(?:ya|siempre|\w+mente)\s)?"
    r"(?!(?:grado|estado|resultado|cuidado|sonido|sentido|pedido|vestido|marido|(?:delicad|complicad|limitad|demasiad"
    r"|adecuad|inadecuad|privad|pesad|elevad|variad|apropiad|avanzad|aislad|parecid|conocid|debid|divertid|querid"
    r"|seguid|fluid)[oa]s?)\b)"
    r"(?:[a-zñü]{2,}(?:ad|id|íd)[oa]s?|hech[oa]s?|vist[oa]s?|puest[oa]s?|escrit[oa]s?|abiert[oa]s?|cubiert[oa]s?)\b",
    re.IGNORECASE,
)
PASSIVE = {
    "en": (ENGLISH, '"We clean your skin", not "Your skin is cleaned"'),
    "es": (SPANISH, '"Limpiamos su piel", not "Su piel es limpiada"'),
}
"""What is almost surely passive: a form of "be" with a participle that is no everyday adjective."""

WORD = re.compile(r"(?:[^\W_]|(?<=\d)[.,:](?=\d)|(?<=\w)['’](?=\w))+")
"""Letters and digits: a number counts as the one word that is written."""

Sentence = tuple[list[str], LocalizedText]
"""The words of a sentence, and the text that it is in."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The score is `start` + `per_word` × words in a sentence + `per_syllable` × syllables in a word, on average."""

    name: str
    syllables: Callable[[str], int]
    start: float
    per_word: float
    per_syllable: float
    limit: float

    def score(self, sentences: list[list[str]]) -> float:
        words = [word for sentence in sentences for word in sentence]
        syllables = sum(map(self.syllables, words))
        return self.start + self.per_word * len(words) / len(sentences) + self.per_syllable * syllables / len(words)

    def beyond(self, score: float) -> float:
        """How much harder to read than the limit a score is. Some measures count up with it, and some down."""
        return (score - self.limit) * (1 if self.per_syllable > 0 else -1)

    @property
    def aim(self) -> str:
        return f"{self.limit:.0f} {'at most' if self.per_syllable > 0 else 'at least'}"


MEASURES = {
    # Flesch-Kincaid, 1975; the AMA and the NIH ask for grade 6 at most.
    "en": Measure("a Flesch-Kincaid grade", english, -15.59, 0.39, 11.8, 6),
    # Szigriszt-Pazos, 1993. On the INFLESZ scale of 2008 normal texts have 55 to 65; 60 and more is ours.
    "es": Measure("an INFLESZ score", spanish, 206.835, -1, -62.3, 60),
}


def readability(content: PositionedContent) -> Iterator[Problem]:
    """A page should be at grade 6 or below, or at the like of it in another language."""
    for part, language, measure, spoken in measured_pages(content):
        score = measure.score([words for words, _ in spoken])
        if measure.beyond(score) > 0:
            # Nobody can change a heading of one long word.
            whole = [one for one in spoken if len(one[0]) >= 5] or spoken
            line = max(whole, key=lambda one: measure.beyond(measure.score([one[0]])))[1].node.line
            found = f"this page has {measure.name} of {score:.1f}, and should have {measure.aim}."
            how = f"Use shorter words and sentences. The hardest is on line {line}."
            yield advice(part.node, f"in {printable(language.name)} {found} {how}")


def measured_pages(content: PositionedContent) -> Iterator[tuple[Part, Language, Measure, list[Sentence]]]:
    """The sentences of each page that can be measured: enough words, in a language that has a measure."""
    for part, language, texts in content.pages():
        split = [(WORD.findall(sentence), text) for text in texts for sentence in text.sentences]
        spoken = [(words, text) for words, text in split if words]
        measure = MEASURES.get(base_language(language))
        if measure and sum(len(words) for words, _ in spoken) >= MIN_WORDS:
            yield part, language, measure, spoken


def reading_figures(content: PositionedContent) -> Iterator[str]:
    """How easy each language is to read, all pages together and the hardest; or that this is not measured."""
    pages = list(measured_pages(content))
    for language in content.content.languages:
        own = [(part, [words for words, _ in spoken]) for part, known, _, spoken in pages if known == language]
        measure = MEASURES.get(base_language(language))
        name = printable(language.name)
        if not measure:
            yield f"{name}: how easy it is to read is not measured, as no formula for it is known here."
        elif not own:
            yield f"{name}: too few words to measure how easy they are to read."
        else:
            every = measure.score([words for _, sentences in own for words in sentences])
            hardest = max(own, key=lambda page: measure.beyond(measure.score(page[1])))
            worst = f"{quote(hardest[0].value.title[language.code])}, has {measure.score(hardest[1]):.1f}"
            yield f"{name}: {measure.name} of {every:.1f}. The hardest page, {worst}. Each should have {measure.aim}."


def lists(content: PositionedContent) -> Iterator[Problem]:
    for part in content.parts:
        is_list = isinstance(part.value, tuple) and part.inside(Page) is not None and part.name not in MAY_BE_LONG
        if (is_list or part.name == "signs") and len(part.value) > MAX_ITEMS:
            found = f"a list of {len(part.value)} items"
            yield advice(part.node, f"{found}. Make two of it: patients keep {MAX_ITEMS} at most.")


def sentences(content: PositionedContent) -> Iterator[Problem]:
    for part, language, texts in content.pages():
        if not has_spaces(language):
            continue
        lengths = [(len(sentence.split()), sentence, text) for text in texts for sentence in text.sentences]
        total = sum(length for length, _, _ in lengths)
        if total >= MIN_WORDS and total / len(lengths) > MAX_MEAN_WORDS:
            found = f"in {printable(language.name)} a sentence on this page has {total / len(lengths):.1f} words"
            yield advice(part.node, f"{found} on average. {MAX_MEAN_WORDS} or fewer are easy to read.")
        for length, sentence, text in lengths:
            if length > MAX_WORDS:
                how = "Make it shorter" if text.part.name in ("title", "heading") else "Make two sentences of it"
                message = f"{quote(sentence)} has {length} words. {how}: {MAX_WORDS} at most."
                yield advice(text.node, message)


def passive(content: PositionedContent) -> Iterator[Problem]:
    """A sentence says who does it: "We clean your skin", not "Your skin is cleaned"."""
    for text in content.texts:
        if base_language(text.language) in PASSIVE and text.part.inside(Page) is not None:
            form, example = PASSIVE[base_language(text.language)]
            if found := form.search(text.words):
                yield advice(text.node, f"{quote(found[0])} hides who does it. Say who, as in {example}.")
