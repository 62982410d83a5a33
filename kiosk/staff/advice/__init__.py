"""Advice on a content file: where its words could be plainer or safer. Patients see the file with or without it."""

from datetime import date

from kiosk.content.load.loader import ParsedContent, placed
from kiosk.content.problems import Problem
from kiosk.staff.advice.completeness import approval, calls, chapters, closed, days, notice, pictures, summaries
from kiosk.staff.advice.letters import letters
from kiosk.staff.advice.numbers import numbers, phones
from kiosk.staff.advice.positioned_content import PositionedContent
from kiosk.staff.advice.readability import lists, passive, readability, sentences
from kiosk.staff.advice.risks import comparisons, risks
from kiosk.staff.advice.triage import triage
from kiosk.staff.advice.words import medical, promises, vague

RULES = (
    *(
        approval,
        calls,
        chapters,
        closed,
        comparisons,
        days,
        letters,
        lists,
        medical,
        notice,
        numbers,
        passive,
        phones,
        pictures,
    ),
    *(promises, readability, risks, sentences, summaries, triage, vague),
)


def advise_on(result: ParsedContent, today: date) -> tuple[Problem, ...]:
    """The advice on what was loaded, by line; none while it has errors."""
    if result.content is None or result.root is None:
        return ()
    content = PositionedContent(result.content, result.root, today)
    found = {problem for rule in RULES for problem in rule(content)}
    return tuple(placed(problem, result.root) for problem in sorted(found))
