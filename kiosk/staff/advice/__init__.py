"""Advice on a content file: where its words could be plainer or safer. Patients see the file with or without it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from kiosk.content.load.loader import ParsedContent, placed
from kiosk.content.problems import Problem
from kiosk.content.store.content_file import load
from kiosk.staff.advice.approval import approval
from kiosk.staff.advice.calls import calls
from kiosk.staff.advice.lists import lists
from kiosk.staff.advice.medical import medical
from kiosk.staff.advice.passive import passive
from kiosk.staff.advice.pictures import pictures
from kiosk.staff.advice.promises import promises
from kiosk.staff.advice.readability import readability
from kiosk.staff.advice.risks import risks
from kiosk.staff.advice.sentences import sentences
from kiosk.staff.advice.summaries import summaries
from kiosk.staff.advice.vague import vague
from kiosk.staff.advice.written import Written

RULES: tuple[Callable[[Written], Iterator[Problem]], ...] = (
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


def advise(path: Path, today: date) -> tuple[Problem, ...]:
    """The advice on the file at `path`, by line."""
    return advise_on(load(path), today)


def advise_on(result: ParsedContent, today: date) -> tuple[Problem, ...]:
    """The advice on what was loaded; none as long as it has errors."""
    if result.content is None or result.root is None:
        return ()
    written = Written(result.content, result.root, today)
    found = {problem for rule in RULES for problem in rule(written)}
    return tuple(placed(problem, result.root) for problem in sorted(found))
