"""Advice on a content file: where its words could be plainer or safer. Patients see the file with or without it."""

from collections.abc import Callable, Iterator
from datetime import date

from kiosk.content.load.loader import ParsedContent, placed
from kiosk.content.problems import Problem
from kiosk.staff.advice.approval import approval
from kiosk.staff.advice.completeness import calls, summaries
from kiosk.staff.advice.lengths import lists, sentences
from kiosk.staff.advice.listed_words import promises, vague
from kiosk.staff.advice.medical import medical
from kiosk.staff.advice.passive import passive
from kiosk.staff.advice.pictures import pictures
from kiosk.staff.advice.positioned_content import PositionedContent
from kiosk.staff.advice.readability import readability
from kiosk.staff.advice.risks import risks

Rule = Callable[[PositionedContent], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    approval,
    calls,
    lists,
    medical,
    passive,
    pictures,
    promises,
    readability,
    risks,
    sentences,
    summaries,
    vague,
)


def advise_on(result: ParsedContent, today: date) -> tuple[Problem, ...]:
    """The advice on what was loaded, by line; none while it has errors."""
    if result.content is None or result.root is None:
        return ()
    content = PositionedContent(result.content, result.root, today)
    found = {problem for rule in RULES for problem in rule(content)}
    return tuple(placed(problem, result.root) for problem in sorted(found))
