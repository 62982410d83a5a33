"""Whether a page is easy to read, in languages for which a measure was made."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import syllapy

from kiosk.content.problems import Problem, printable
from kiosk.staff.advice.written import Written, advice, tongue

LEAST = 30
"""Words on a page; with fewer a measure says nothing (ours)."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Measure:
    """`start`, and `length` for each word in a sentence, and `weight` for each syllable in a word, up to `limit`."""

    syllables: Callable[[str], int]
    start: float
    length: float
    weight: float
    limit: float
    said: str

    def score(self, sentences: list[list[str]]) -> float:
        words = [word for sentence in sentences for word in sentence]
        length, weight = len(words) / len(sentences), sum(map(self.syllables, words)) / len(words)
        return self.start + self.length * length + self.weight * weight

    def beyond(self, score: float) -> float:
        """How far a score is beyond the limit, which with some measures is the lowest and with some the highest."""
        return (score - self.limit) * (1 if self.weight > 0 else -1)


def spanish_syllables(word: str) -> int:
    """One for each vowel that is heard: `i` and `u` join the one beside them unless they bear an accent."""
    heard = re.sub("qu(?=[eéií])|gu(?=[eéií])", "q", word.lower())
    return max(1, len(re.findall("[iuü]?[aeoáéó][iuü]?|[iuü]{1,2}|[íú]", heard)))


MEASURES = {
    # Flesch-Kincaid, 1975; the AMA and the NIH ask for grade 6 at most.
    "en": Measure(syllapy.count, -15.59, 0.39, 11.8, 6, "reads at grade {:.1f}, and should at grade 6 or below"),
    # Szigriszt, 1993, by the INFLESZ scale of 2008, where normal texts begin at 55.
    "es": Measure(spanish_syllables, 206.835, -1, -62.3, 55, "has {:.0f} points on the INFLESZ scale, and needs 55"),
}


def readability(written: Written) -> Iterator[Problem]:
    """Each page is at grade 6 or below, or what is like it in another language."""
    for part, language, texts in written.pages():
        measure = MEASURES.get(tongue(language))
        read = [(WORD.findall(sentence), text) for text in texts for sentence in text.sentences]
        said = [(words, text) for words, text in read if words]
        if not measure or sum(len(words) for words, _ in said) < LEAST:
            continue
        score = measure.score([words for words, _ in said])
        if measure.beyond(score) > 0:
            # A heading of one long word is no sentence to mend.
            whole = [one for one in said if len(one[0]) >= 5] or said
            line = max(whole, key=lambda one: measure.beyond(measure.score([one[0]])))[1].node.line
            found = f"in {printable(language.name)} this page {measure.said.format(score)}."
            yield advice(part.node, f"{found} Use shorter words and sentences. The hardest is on line {line}.")
