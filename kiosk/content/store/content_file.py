"""The content that a path means, read and checked in this process."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.command_name import command_name
from kiosk.content import clock
from kiosk.content.load.loader import ParsedContent, examine
from kiosk.content.load.revision import mark_changes
from kiosk.content.load.serialize import to_plain
from kiosk.content.plain import PlainContent
from kiosk.content.problems import Problem, UnreadableError
from kiosk.content.store import location
from kiosk.content.store.loader_process import LoadedContent

MANY = 10
"""More problems than one change makes, unless it damages the file."""


def read(place: Path) -> LoadedContent:
    """The content that `place` means, in plain values. Never raises for what a file holds."""
    published = ""
    with suppress(UnreadableError):
        published = location.published_day(location.resolve(place))
    return to_loaded(load(place), location.display_name(place), published)


def load(place: Path) -> ParsedContent:
    """Read and check the file that `place` means, its pictures and translations. Never raises for what a file holds."""
    try:
        file, raw = location.read(place)
    except UnreadableError as error:
        return ParsedContent(None, (Problem(0, 0, "", str(error)),), "", {}, readable=False)
    parsed = examine(raw, file)
    if damage := location.integrity_error(file, parsed.digest):
        return replace(parsed, content=None, problems=(Problem(0, 0, "", damage), *parsed.problems))
    if parsed.damaged:
        first, *others = parsed.problems
        return replace(parsed, problems=(replace(first, message=f"{first.message} {way_back(place)}"), *others))
    if sum(problem.severity == "error" for problem in parsed.problems) > MANY:
        hint = f"the problems are many. Was the file good before the last change? {way_back(place)}"
        return replace(parsed, problems=(Problem(0, 0, "", hint, "warning"), *parsed.problems))
    warnings = filter(None, (location.shadowed_file_warning(place, file, raw), location.conflict_warning(file)))
    return replace(parsed, problems=(*(Problem(0, 0, "", text, "warning") for text in warnings), *parsed.problems))


def way_back(place: Path) -> str:
    """How the last good words come back, in a sentence for staff."""
    return f"Undo it (Ctrl+Z), or put the last good words back: type {command_name('restore', '--content', place)}"


def to_loaded(parsed: ParsedContent, name: str, published: str = "") -> LoadedContent:
    """What was parsed, in plain values; `name` is the file's in the lines about problems.

    `published` is the day on which it was, if that is known.
    """
    content = parsed.content
    pages: dict[str, PlainContent] = {}
    if content:
        approval = content.clinic.approval
        first = clock.earliest(approval.on if approval else "", published)
        for code in (language.code for language in content.languages):
            pages[code] = mark_changes(to_plain(content, code) | {"earliest": first}, content, parsed.parts)
    first_errors = sorted(parsed.problems, key=lambda problem: problem.severity != "error")
    problems = tuple(problem.format(name) for problem in first_errors)
    return LoadedContent(pages, problems, parsed.digest, parsed.pictures, parsed.readable)
