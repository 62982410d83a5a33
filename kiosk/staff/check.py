"""`python main.py check`: every problem of a content file, one a line."""

from pathlib import Path
from typing import TextIO

from kiosk.content.load import Result, load

GOOD, WRONG, UNREADABLE = 0, 1, 2


def check(path: Path, out: TextIO) -> int:
    """Writes what is wrong with the file at `path`; returns 0 if good, 1 with problems, 2 if unreadable."""
    result = load(path)
    for problem in result.problems:
        write(problem.format(path.name), out)
    write(f"{path.name}: {conclusion(result)}", out)
    if not result.readable:
        return UNREADABLE
    return GOOD if result.content else WRONG


def write(line: str, out: TextIO) -> None:
    """A terminal that lacks a letter shows ? instead."""
    encoding = out.encoding or "utf-8"
    out.write(line.encode(encoding, "replace").decode(encoding) + "\n")


def conclusion(result: Result) -> str:
    if not result.readable:
        return "could not be read."
    errors = sum(problem.severity == "error" for problem in result.problems)
    notes = len(result.problems) - errors
    found = [counted(errors, "problem") if errors else "no problems"]
    if notes:
        found.append(counted(notes, "note"))
    end = ""
    if result.content:
        pages = sum(len(topic.pages) for topic in result.content.topics)
        end = f" {counted(pages, 'page')} in {counted(len(result.content.languages), 'language')}."
    return f"{', '.join(found)}.{end}"


def counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
