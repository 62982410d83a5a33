"""Whether lists are short (P3; CDC Clear Communication Index)."""

from collections.abc import Iterator

from kiosk.content.model.pages import Page
from kiosk.content.problems import Problem
from kiosk.staff.advice.written import Written, advice

MOST = 7

LONG = {"risks", "sections", "rows", "groups", "terms", "also", "sources"}
"""The parts of a page, and what is looked up, not read."""


def lists(written: Written) -> Iterator[Problem]:
    for part in written.parts:
        listed = isinstance(part.value, tuple) and part.inside(Page) is not None and part.name not in LONG
        if listed and len(part.value) > MOST:
            message = f"a list of {len(part.value)} items. Make two of it: patients keep {MOST} at most."
            yield advice(part.node, message)
