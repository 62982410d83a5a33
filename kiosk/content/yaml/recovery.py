"""Reads on after a mistake, so that one run lists them all: the smallest part that helps is left out."""

import re
from collections.abc import Iterator
from math import inf

import yaml

from kiosk.content.problems import LimitExceededError, ParseError, Report
from kiosk.content.yaml.indentation import NAME, below, indent
from kiosk.content.yaml.nodes import Composer, Node
from kiosk.content.yaml.source import SKIP
from kiosk.content.yaml.syntax_errors import explain

MISTAKES = 20
EFFORT = 1_000_000
"""All attempts together, in microseconds, roughly: each value takes 3, and 20 letters take 1."""

AREA = 10
"""Lines in which a mistake shows: a repair that lets reading go on further is the right one."""

ITEM = re.compile(r" *(?:- +)+")


class Attempt:
    """The nodes of some lines, or the first mistake in them; and the effort spent so far."""

    def __init__(self, lines: list[str], spent: int = 0) -> None:
        self.lines = lines
        self.root: Node | None = None
        self.mistake: ParseError | None = None
        composer = Composer(lines)
        try:
            self.root = composer.compose()
        except ParseError as mistake:
            self.mistake = mistake
        except yaml.YAMLError as error:
            self.mistake = explain(error, lines, composer.last)
        self.report = composer.report
        self.spent = spent + 3 * composer.count + sum(map(len, lines)) // 20


def parse(lines: list[str], report: Report) -> tuple[Node | None, list[str]]:
    """The outermost node and the lines it was read from; None if nothing could be understood."""
    attempt = Attempt(lines)
    for _ in range(MISTAKES):
        if attempt.mistake is None:
            break
        mistake, better = next_attempt(attempt, attempt.mistake)
        report.error(mistake.line, mistake.column, mistake.message)
        if better is None:
            break
        attempt = better
    for problem in attempt.report.problems:
        report.add(problem)
    return attempt.root, attempt.lines


def next_attempt(attempt: Attempt, mistake: ParseError) -> tuple[ParseError, Attempt | None]:
    """The mistake, and what follows from the smallest repair that lets reading go on further down."""
    if isinstance(mistake, LimitExceededError):
        return mistake, None
    if mistake.others:
        likely, better = likeliest(attempt, mistake)
        if better and reach(better) > mistake.end:
            return likely, better
    spent = attempt.spent
    for lines in repairs(attempt.lines, mistake):
        if spent > EFFORT:
            return mistake, None
        better = Attempt(lines, spent)
        if reach(better) > mistake.end:
            return mistake, better
        spent = better.spent
    return mistake, None


def likeliest(attempt: Attempt, mistake: ParseError) -> tuple[ParseError, Attempt | None]:
    """Of mistakes that all stop reading at the same line, the one whose repair lets it go on furthest."""
    likely, best = mistake, None
    # Groups stand two blanks further right; so of two lines that do not agree, the one in an odd place is wrong.
    for one in sorted((mistake, *mistake.others), key=lambda one: sum(map(indent, one.instead[:1])) % 2):
        if not one.instead or attempt.spent > EFFORT:
            continue
        trial = Attempt(mended(attempt.lines, one), attempt.spent)
        attempt.spent = trial.spent
        if best is None or reach(trial) > reach(best):
            likely, best = one, trial
        if reach(best) > mistake.end + AREA:
            break
    if best:
        best.spent = attempt.spent
    return likely, best


def reach(attempt: Attempt) -> float:
    """The line that stops it, if any."""
    found = attempt.mistake
    return inf if found is None or isinstance(found, LimitExceededError) else found.end


def repairs(lines: list[str], mistake: ParseError) -> Iterator[list[str]]:
    """The lines with ever more left out around the mistake; their number stays the same."""
    at = mistake.line - 1
    if mistake.instead:
        yield mended(lines, mistake)
    for index in dict.fromkeys((at, mistake.end - 1)):
        yield from around(lines, index)
    for index in enclosing(lines, at):
        yield replaced(lines, index, below(lines, index), emptied(lines[index]))
    yield lines[:at] + [""] * (len(lines) - at)


def around(lines: list[str], index: int) -> Iterator[list[str]]:
    line = lines[index]
    end = below(lines, index)
    name = f"{item(line)}{SKIP}: {SKIP}"
    for instead in dict.fromkeys((emptied(line), name, "")):
        for stop in dict.fromkeys((index + 1, end)):
            yield replaced(lines, index, stop, instead)


def emptied(line: str) -> str:
    """The line without its value."""
    name = NAME.match(line)
    if name:
        return f"{name[0].rstrip()} {SKIP}"
    return f"{item(line)}{SKIP}" if ITEM.match(line) else f"{item(line)}{SKIP}: {SKIP}"


def item(line: str) -> str:
    """The blanks and dashes in front."""
    dashes = ITEM.match(line)
    return dashes[0] if dashes else " " * indent(line)


def enclosing(lines: list[str], index: int) -> Iterator[int]:
    """The lines above that `index` belongs to, from the innermost."""
    level = indent(lines[index])
    for above in range(index - 1, -1, -1):
        line = lines[above]
        if line.strip() and not line.lstrip().startswith("#") and indent(line) < level:
            level = indent(line)
            yield above


def mended(lines: list[str], mistake: ParseError) -> list[str]:
    at = mistake.line - 1
    return [*lines[:at], *mistake.instead, *lines[at + len(mistake.instead) :]]


def replaced(lines: list[str], start: int, end: int, instead: str) -> list[str]:
    return [*lines[:start], instead, *[""] * (end - start - 1), *lines[end:]]
