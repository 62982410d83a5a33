"""Whether "When to call" alone says how urgent a sign is: what stands in two places will differ one day (ours)."""

from collections.abc import Iterator

from kiosk.content.load.triage import MIN_LETTERS, folded, help_page, levels_said
from kiosk.content.model.content import Topic
from kiosk.content.model.pages import Glossary, Help, Page, Quiz
from kiosk.content.plain import LEVELS
from kiosk.content.problems import Problem, quote
from kiosk.staff.advice.positioned_content import PositionedContent, advice

HOW = 'name the sign in "call" of a stage, a risk, a section or a group: its level and words are on "When to call".'


def triage(content: PositionedContent) -> Iterator[Problem]:
    """No page but that of kind help says for which signs to call, and when. A quiz asks about it."""
    for text in content.texts:
        topic, page = text.part.inside(Topic), text.part.inside(Page)
        if topic is None or isinstance(page, Help | Glossary | Quiz | None):
            continue
        code, group = text.language.code, text.part.ancestors[-1]
        words = text.part.value[code]
        sign = repeated(help_page(topic), words, code)
        if levels_said(words, code):
            yield advice(text.node, f"this says by itself when to call. Instead, {HOW}")
        elif sign and sign not in getattr(group, "call", ()):
            yield advice(text.node, f"these are the words of the sign {quote(sign)}. Instead, {HOW}")


def repeated(page: Help, words: str, code: str) -> str:
    """The id of a sign whose words are all in a text; else ""."""
    text = f" {folded(words)} "
    signs = (item for name in LEVELS for item in getattr(page, name).signs.items())
    found = ((sign, folded(known.get(code, ""))) for sign, known in signs)
    return next((sign for sign, known in found if len(known) >= MIN_LETTERS and f" {known} " in text), "")
