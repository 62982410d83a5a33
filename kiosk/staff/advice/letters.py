"""Whether the fonts of this machine have all letters of a language."""

from collections.abc import Iterator
from unicodedata import name

from kiosk.content.load.markup import seen_letters
from kiosk.content.problems import Problem, listing
from kiosk.staff.advice.positioned_content import PositionedContent, advice

OWN = ("LATIN ", "DIGIT ", "ARABIC ", "FULL STOP", "COMMA")
"""How the names of characters begin that the kiosk's own fonts have; for others Qt is asked, which takes longer."""


def letters(content: PositionedContent) -> Iterator[Problem]:
    """Languages of which a letter is in no font here. The kiosk does not offer them, unless it is the first."""
    for language in content.content.languages:
        texts = [text for text in content.texts if text.language is language]
        used = seen_letters(text.words for text in texts)
        lost = set(_missing(language.code, used | set(language.name)))
        found = [text for text in texts if lost.intersection(text.words)]
        if found:
            others = f" and {len(found) - 1} others" if len(found) > 1 else ""
            sentence = _sentence(language.code, lost)
            yield advice(found[0].node, f"this text{others} cannot be drawn: no font here has {sentence}")


def _missing(code: str, used: set[str]) -> str:
    if all(letter < "\u0250" or name(letter, "").startswith(OWN) for letter in used):
        return ""
    from kiosk.ui import fonts

    fonts.make_application()
    return fonts.missing(code, used)


def _sentence(code: str, lost: set[str]) -> str:
    from kiosk.ui import fonts

    shown = listing([f"{letter} (U+{ord(letter):04X})" for letter in sorted(lost)[:3]])
    return f"{shown}. Such a language is not offered to patients. Install {fonts.package(code)} on the kiosk."
