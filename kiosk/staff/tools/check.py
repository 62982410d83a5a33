"""`python main.py check`: every problem of a content file, then advice, one a line."""

from datetime import date
from pathlib import Path
from typing import TextIO

from kiosk.content.load.loader import ParsedContent
from kiosk.content.problems import Problem
from kiosk.content.store.content_file import load
from kiosk.content.store.location import display_name
from kiosk.staff.advice import advise_on

GOOD, WRONG, UNREADABLE = 0, 1, 2


def check(path: Path, out: TextIO, strict: bool = False, today: date | None = None) -> int:
    """Writes what is wrong with the file at `path`, and advice; returns 0 if good, 1 with problems, 2 if unreadable.

    If `strict`, advice counts as a problem.
    """
    result = load(path)
    advice = advise_on(result, today or date.today())
    for problem in (*result.problems, *advice):
        write(problem.format(display_name(path)), out)
    write(f"{display_name(path)}: {conclusion(result, advice)}", out)
    if not result.readable:
        return UNREADABLE
    return WRONG if result.content is None or (strict and advice) else GOOD


def write(line: str, out: TextIO) -> None:
    """A terminal that lacks a letter shows ? instead."""
    encoding = out.encoding or "utf-8"
    out.write(line.encode(encoding, "replace").decode(encoding) + "\n")


def conclusion(result: ParsedContent, advice: tuple[Problem, ...]) -> str:
    if not result.readable:
        return "could not be read."
    errors = sum(problem.severity == "error" for problem in result.problems)
    notes = len(result.problems) - errors
    found = [counted(errors, "problem") if errors else "no problems"]
    if notes:
        found.append(counted(notes, "note"))
    if advice:
        found.append(f"{counted(len(advice), 'piece')} of advice")
    end = ""
    if result.content:
        pages = sum(len(topic.pages) for topic in result.content.topics)
        end = f" {counted(pages, 'page')} in {counted(len(result.content.languages), 'language')}."
    return f"{', '.join(found)}.{end}"


def counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
