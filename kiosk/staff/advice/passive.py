"""Whether a sentence says who does it: "We clean your skin", not "Your skin is cleaned" (plain-language guidance).

Finds only what is almost surely passive: a form of "be" with a participle that is no everyday adjective.
"""

import re
from collections.abc import Iterator

from kiosk.content.model.pages import Page
from kiosk.content.problems import Problem, quote
from kiosk.staff.advice.positioned_content import PositionedContent, advice, base_language

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


def passive(content: PositionedContent) -> Iterator[Problem]:
    for text in content.texts:
        if base_language(text.language) in PASSIVE and text.part.inside(Page) is not None:
            form, example = PASSIVE[base_language(text.language)]
            found = form.search(text.words)
            if found:
                yield advice(text.node, f"{quote(found[0])} hides who does it. Say who, as in {example}.")
