"""Whether a page is easy to read, in languages for which a measure was made."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import syllapy

from kiosk.content.problems import Problem, printable
from kiosk.staff.advice.positioned_content import PositionedContent, advice, base_language

MIN_WORDS = 30
"""On a page; with fewer a measure says nothing (ours)."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Measure:
    """The score is `start` + `per_word` × words in a sentence + `per_syllable` × syllables in a word, on average."""

    syllables: Callable[[str], int]
    start: float
    per_word: float
    per_syllable: float
    limit: float
    message: str

    def score(self, sentences: list[list[str]]) -> float:
        words = [word for sentence in sentences for word in sentence]
        syllables = sum(map(self.syllables, words))
        return self.start + self.per_word * len(words) / len(sentences) + self.per_syllable * syllables / len(words)

    def beyond(self, score: float) -> float:
        """How much harder to read than the limit a score is. Some measures count up with it, and some down."""
        return (score - self.limit) * (1 if self.per_syllable > 0 else -1)


def spanish_syllables(word: str) -> int:
    """One for each vowel that is heard: `i` and `u` join the one beside them unless they have an accent."""
    heard = re.sub("qu(?=[eéií])|gu(?=[eéií])", "q", word.lower())
    return max(1, len(re.findall("[iuü]?[aeoáéó][iuü]?|[iuü]{1,2}|[íú]", heard)))


MEASURES = {
    # Flesch-Kincaid, 1975; the AMA and the NIH ask for grade 6 at most.
    "en": Measure(syllapy.count, -15.59, 0.39, 11.8, 6, "reads at grade {:.1f}, and should at grade 6 or below"),
    # Szigriszt, 1993, by the INFLESZ scale of 2008, where normal texts begin at 55.
    "es": Measure(spanish_syllables, 206.835, -1, -62.3, 55, "has {:.0f} points on the INFLESZ scale, and needs 55"),
}


def readability(content: PositionedContent) -> Iterator[Problem]:
    """A page should be at grade 6 or below, or at the like of it in another language."""
    for part, language, texts in content.pages():
        measure = MEASURES.get(base_language(language))
        split = [(WORD.findall(sentence), text) for text in texts for sentence in text.sentences]
        spoken = [(words, text) for words, text in split if words]
        if not measure or sum(len(words) for words, _ in spoken) < MIN_WORDS:
            continue
        score = measure.score([words for words, _ in spoken])
        if measure.beyond(score) > 0:
            # Nobody can change a heading of one long word.
            whole = [one for one in spoken if len(one[0]) >= 5] or spoken
            line = max(whole, key=lambda one: measure.beyond(measure.score([one[0]])))[1].node.line
            found = f"in {printable(language.name)} this page {measure.message.format(score)}."
            yield advice(part.node, f"{found} Use shorter words and sentences. The hardest is on line {line}.")
