"""Whether medical words have an entry in the glossary of their topic.

They are found by their parts, which few everyday words share, and by the list under `medical` of each language.
"""

import re
from collections.abc import Iterator

from kiosk.content.model.content import Topic
from kiosk.content.model.pages import Glossary
from kiosk.content.problems import Problem, quote
from kiosk.staff.advice.phrases import pattern
from kiosk.staff.advice.positioned_content import LocalizedText, PositionedContent, advice, base_language

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


def medical(content: PositionedContent) -> Iterator[Problem]:
    """A word is named where it is first used."""
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
    explained = (word.get(code, "") for term in terms for word in (term.word, *term.also))
    entries = pattern(explained, text.language, plurals=True)
    words = entries.sub(" ", text.words) if entries else text.words
    for listed in (MEDICAL.get(base_language(text.language)), pattern(text.language.medical, text.language)):
        if listed:
            yield from (found[0] for found in listed.finditer(words))
