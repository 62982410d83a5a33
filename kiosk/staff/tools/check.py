"""The command `check`: every problem of a content file, then advice, one a line."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.content.load.loader import ParsedContent
from kiosk.content.model.content import Content
from kiosk.content.problems import Problem, RefusedError
from kiosk.content.store.content_file import load
from kiosk.content.store.location import display_name
from kiosk.exit_codes import REFUSED, UNREADABLE
from kiosk.staff.advice import advise_on
from kiosk.staff.advice.positioned_content import PositionedContent
from kiosk.staff.advice.readability import reading_figures
from kiosk.staff.tools.output import counted


def check(path: Path, strict: bool = False, today: date | None = None) -> Iterator[str]:
    """What is wrong with the file at `path`, advice, and how easy it is to read.

    Raises RefusedError for problems, if `strict` for advice.
    """
    today = today or date.today()
    result = load(path)
    advice = advise_on(result, today)
    for problem in (*result.problems, *advice):
        yield problem.format(display_name(path))
    if result.content and result.root:
        for figure in reading_figures(PositionedContent(result.content, result.root, today)):
            yield f"{display_name(path)}: {figure}"
    yield f"{display_name(path)}: {conclusion(result, advice)}"
    if result.content is None or (strict and advice):
        raise RefusedError(code=REFUSED if result.readable else UNREADABLE)


def conclusion(result: ParsedContent, advice: tuple[Problem, ...]) -> str:
    """How many problems, notes, pieces of advice, pages and languages there are."""
    if not result.readable:
        return "could not be read."
    errors = sum(problem.severity == "error" for problem in result.problems)
    notes = len(result.problems) - errors
    found = [counted(errors, "problem") if errors else "no problems"]
    found += [counted(notes, "note")] if notes else []
    found += [f"{counted(len(advice), 'piece')} of advice"] if advice else []
    return f"{', '.join(found)}.{f' {size(result.content)}.' if result.content else ''}"


def size(content: Content) -> str:
    """As in "11 pages in 2 languages"."""
    pages = sum(len(topic.pages) for topic in content.topics)
    return f"{counted(pages, 'page')} in {counted(len(content.languages), 'language')}"
