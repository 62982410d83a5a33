"""Words to avoid or explain: promises, vague and medical ones. Staff list more for each language, in content.yaml."""

import re
from collections.abc import Iterator
from functools import cache

from kiosk.content.model.content import Language, Topic
from kiosk.content.model.pages import Glossary
from kiosk.content.problems import Problem, quote
from kiosk.staff.advice.positioned_content import LocalizedText, PositionedContent, advice, base_language, has_spaces

PARTS = {
    "en": r"derm\w+|hyper\w{4,}|hypo\w{4,}|ha?emo\w{3,}|cardio\w+|neuro\w+|immuno\w+|erythema\w*|o?edema|subcutan\w+"
    r"|intra(?:ven|musc|derm)\w+|isotretinoin|\w{2,}emia|\w{3,}(?:itis|omas?|osis|iasis|ectom(?:y|ies)|ostomy|plasty"
    r"|pathy|algia|scopy|rrh?o?ea|derma|caine|cillin|mycin|statin|azole|xaban|parin|farin|dogrel)",
    "es": r"derm\w+|hiper\w{4,}|hipo\w{4,}|hemo\w{3,}|cardio\w+|neuro\w+|inmuno\w+|eritema\w*|edemas?|subcutáne\w+"
    r"|intra(?:ven|musc|derm)\w+|isotretinoína|anemia|anestési\w+|\w{4,}omas?|\w{3,}(?:itis|osis|iasis|ectomía|ostomía"
    r"|plastia|patía|emia|algia|scopia|rrea|dermia|dermis|caína|cilina|micina|statina|azol|xabán|parina|farina|dogrel)",
}
EVERYDAY = {
    "en": "diagnosis|prognosis|diarrho?ea|diplomas?|oklahoma|paloma|tacoma|academia|bohemia|nostalgia|sympathy|empathy"
    "|telepathy|hyperlinks?|hypothe\\w+|hypocri\\w+",
    "es": "síntomas?|autónomas?|diplomas?|cromosomas?|sobredosis|diarrea|academia|epidemia|pandemia|nostalgia|simpatía"
    "|empatía|antipatía|hipermercados?|hipotecas?",
}
MEDICAL = {
    code: re.compile(rf"\b(?!(?:{EVERYDAY[code]})\b)(?:{parts})\b", re.IGNORECASE) for code, parts in PARTS.items()
}
"""They are found by their parts, which few everyday words share."""


def promises(content: PositionedContent) -> Iterator[Problem]:
    """No word of the list `never`."""
    for text in content.texts:
        if word := first_of(text.language.never, text):
            yield advice(text.node, f"{quote(word)} promises too much. Say what studies found, or leave it out.")


def vague(content: PositionedContent) -> Iterator[Problem]:
    """No bare word of the list `vague`: people hear 45 % in "common", which means 1 to 10 % (R1; Berry 2004)."""
    for text in content.texts:
        word = first_of(text.language.vague, text)
        # A question claims nothing, and its answer has the number.
        if word and not re.search(r"\d|[?？؟;]$", text.words.rstrip()):
            message = f"people read {quote(word)} in many ways. Write how many out of 100, or that it is not known."
            yield advice(text.node, message)


def medical(content: PositionedContent) -> Iterator[Problem]:
    """Medical words have an entry in the glossary of their topic; each is named where it is first used."""
    named: set[tuple[int, str, str]] = set()
    for text in content.texts:
        topic = text.part.inside(Topic)
        for word in unexplained(text, topic) if topic else ():
            key = (id(topic), text.language.code, word.casefold())
            if key not in named:
                named.add(key)
                message = f"{quote(word)} is a medical word. Explain it in the glossary, or use plain words."
                yield advice(text.node, message)


def unexplained(text: LocalizedText, topic: Topic) -> Iterator[str]:
    """The medical words of a text that the glossary of its topic does not have."""
    code = text.language.code
    terms = [term for page in topic.pages if isinstance(page, Glossary) for term in page.terms]
    explained = tuple(word.get(code, "") for term in terms for word in (term.word, *term.also))
    entries = pattern(explained, text.language, plurals=True)
    words = entries.sub(" ", text.words) if entries else text.words
    for listed in (MEDICAL.get(base_language(text.language)), pattern(text.language.medical, text.language)):
        if listed:
            yield from (found[0] for found in listed.finditer(words))


def first_of(phrases: tuple[str, ...], text: LocalizedText) -> str:
    """The first of the listed phrases in a text, or ""."""
    listed = pattern(phrases, text.language)
    found = listed.search(text.words) if listed else None
    return found[0] if found else ""


@cache
def pattern(phrases: tuple[str, ...], language: Language, plurals: bool = False) -> re.Pattern[str] | None:
    """Matches each phrase, and perhaps its plural; `*` at its end means any ending. None without phrases."""
    expressions = []
    for phrase in sorted((phrase.strip() for phrase in phrases if phrase.strip("* ")), key=len, reverse=True):
        plural = "s?" if phrase.isupper() else "(?:e?s)?"  # hives are no plural of HIV
        ending = r"\w*" if phrase.endswith("*") else plural if plurals else ""
        # A space or hyphen may be either, or the end of a line.
        parts = [re.escape(part) for part in re.split(r"[\s-]+", phrase.removesuffix("*"))]
        expressions.append(r"[\s-]+".join(parts) + ending)
    if not expressions:
        return None
    words = "|".join(expressions)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if has_spaces(language) else words, re.IGNORECASE)
