"""Reads on after a mistake, so that one run lists them all: as little as possible is left out."""

from collections.abc import Iterator
from math import inf

import yaml

from kiosk.content.problems import LimitExceededError, ParseError, Report
from kiosk.content.yaml.indentation import NAME, below, indent, text_column
from kiosk.content.yaml.nodes import Composer, Node
from kiosk.content.yaml.source import SKIP
from kiosk.content.yaml.syntax_errors import Explanation

MAX_MISTAKES = 20
MAX_EFFORT_US = 600_000
"""All attempts together, roughly: each value takes 3, and 20 letters take 1."""
ENOUGH_LINES = 10
"""A repair after which reading goes on further than this below the mistake is the right one."""


class Attempt:
    """The nodes of some lines, or the first mistake in them; and the effort spent so far, in microseconds."""

    def __init__(self, lines: list[str], spent: int = 0) -> None:
        self.lines = lines
        self.root: Node | None = None
        self.mistake: ParseError | None = None
        self.end: float = inf
        """The line at which reading stops; infinite where nothing stops it."""
        composer = Composer(lines)
        try:
            self.root = composer.compose()
        except ParseError as mistake:
            self.mistake = mistake
        except yaml.YAMLError as error:
            self.mistake = Explanation(error, lines, composer.last).mistake()
        if self.mistake and not isinstance(self.mistake, LimitExceededError):
            self.end = self.mistake.end
        self.report = composer.report
        self.spent = spent + 3 * composer.count + sum(map(len, lines)) // 20


def parse(lines: list[str], report: Report) -> tuple[Node | None, list[str]]:
    """The outermost node and the lines it was read from; None if nothing could be understood."""
    attempt = Attempt(lines)
    for _ in range(MAX_MISTAKES):
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
    """The mistake, and the attempt with the smallest repair after which reading goes on further down, if any."""
    if isinstance(mistake, LimitExceededError):
        return mistake, None
    if mistake.others:
        likely, better = best_candidate(attempt, mistake)
        if better and better.end > mistake.end:
            return likely, better
    spent = attempt.spent
    for lines in repairs(attempt.lines, mistake):
        if spent > MAX_EFFORT_US:
            return mistake, None
        better = Attempt(lines, spent)
        if better.end > mistake.end:
            return mistake, better
        spent = better.spent
    return mistake, None


def best_candidate(attempt: Attempt, mistake: ParseError) -> tuple[ParseError, Attempt | None]:
    """Of mistakes that all stop reading at the same line, the one after whose repair it goes on furthest."""
    likely, best = mistake, None
    # Groups are indented by two spaces; so of two lines that do not agree, the one in an odd column is wrong.
    for one in sorted((mistake, *mistake.others), key=lambda one: sum(map(indent, one.instead[:1])) % 2):
        if not one.instead or attempt.spent > MAX_EFFORT_US:
            continue
        trial = Attempt(corrected(attempt.lines, one), attempt.spent)
        attempt.spent = trial.spent
        if best is None or trial.end > best.end:
            likely, best = one, trial
        if best.end > mistake.end + ENOUGH_LINES:
            break
    if best:
        best.spent = attempt.spent
    return likely, best


def repairs(lines: list[str], mistake: ParseError) -> Iterator[list[str]]:
    """The lines with more and more left out around the mistake; their number stays the same."""
    at = mistake.line - 1
    if mistake.instead:
        yield corrected(lines, mistake)
    for index in dict.fromkeys((at, mistake.end - 1)):
        yield from around(lines, index)
    for index in enclosing(lines, at):
        yield replaced(lines, index, below(lines, index), emptied(lines[index]))
    yield lines[:at] + [""] * (len(lines) - at)


def around(lines: list[str], index: int) -> Iterator[list[str]]:
    front = lines[index][: text_column(lines[index])]
    for instead in dict.fromkeys((emptied(lines[index]), f"{front}{SKIP}: {SKIP}", "")):
        for stop in dict.fromkeys((index + 1, below(lines, index))):
            yield replaced(lines, index, stop, instead)


def emptied(line: str) -> str:
    if name := NAME.match(line):
        return f"{name[0].rstrip()} {SKIP}"
    front = line[: text_column(line)]
    return f"{front}{SKIP}" if front.strip() else f"{front}{SKIP}: {SKIP}"


def enclosing(lines: list[str], index: int) -> Iterator[int]:
    """The lines above that `index` belongs to, from the innermost."""
    level = indent(lines[index])
    for above in range(index - 1, -1, -1):
        line = lines[above]
        if line.strip() and not line.lstrip().startswith("#") and indent(line) < level:
            level = indent(line)
            yield above


def corrected(lines: list[str], mistake: ParseError) -> list[str]:
    at = mistake.line - 1
    return [*lines[:at], *mistake.instead, *lines[at + len(mistake.instead) :]]


def replaced(lines: list[str], first: int, end: int, instead: str) -> list[str]:
    return [*lines[:first], instead, *[""] * (end - first - 1), *lines[end:]]
