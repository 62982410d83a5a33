"""Problems in content.yaml: where, and what to write instead. Found by every stage, shown once at the end."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kiosk.exit_codes import REFUSED


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake at `line` and `column`, both from 1, or in the whole file (0); `where` is the path to it in words.

    An "error" refuses the file, a "warning" does not; "advice" is about the words themselves.
    """

    line: int
    column: int
    where: str
    message: str
    severity: Literal["error", "warning", "advice"] = "error"

    def format(self, name: str) -> str:
        """The problem as one line of text, beginning with the file's `name`."""
        place = f"{name}:{self.line}:{self.column}" if self.line else name
        kind = {"error": "", "warning": "note", "advice": "advice"}[self.severity]
        return ": ".join(filter(None, (place, kind, self.where, self.message)))


def is_note(line: str) -> bool:
    """Whether a line that `Problem.format` made tells of something that refuses no file."""
    return re.match(r"[^:]+(:\d+:\d+)?: note: ", line) is not None


class ContentError(Exception):
    """Why content cannot be used as it is; the text is for staff."""


class UnreadableError(ContentError):
    """A file that cannot be read at all; the text completes "content.yaml: ..."."""


class InvalidValueError(ContentError):
    """The value is not of this kind, or the picture cannot be shown; the text says what to write or to do."""


class RefusedError(ContentError):
    """What staff asked for was not done, and nothing was changed; the `lines` say why. `code` is an exit code."""

    def __init__(self, *lines: str, code: int = REFUSED) -> None:
        super().__init__(*lines)
        self.lines = lines
        self.code = code


@dataclass(eq=False)
class ParseError(ContentError):
    """A place after which the file cannot be understood without a repair; reading failed on the line `end`.

    The lines from `line` on were perhaps meant as `instead`. `others` are mistakes that would have the same effect.
    """

    line: int
    column: int
    message: str
    end: int
    instead: tuple[str, ...] = ()
    others: tuple["ParseError", ...] = ()


class LimitExceededError(ParseError):
    """More than any real content needs; nothing is read any further."""


class Report:
    """Collects the problems while a file is being read; of junk only the first `MAX_PROBLEMS`, and how many more."""

    MAX_PROBLEMS = 2_000

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.dropped = 0
        self.damaged = False
        """Whether the file is damaged as a whole: its other problems would only follow from that."""

    def error(self, line: int, column: int, message: str) -> None:
        self.add(Problem(line, column, "", message))

    def warning(self, line: int, column: int, message: str) -> None:
        self.add(Problem(line, column, "", message, "warning"))

    @property
    def full(self) -> bool:
        return len(self.problems) >= self.MAX_PROBLEMS

    def add(self, problem: Problem) -> None:
        if self.full:
            self.dropped += 1
        else:
            self.problems.append(problem)


def listing(names: Iterable[str]) -> str:
    """The names in quotes, as in "a", "b" and "c"."""
    *first, last = map(quote, names)
    return f"{', '.join(first)} and {last}" if first else last


def quote(text: str) -> str:
    """`text` in double quotes, shortened, without anything that could upset a terminal."""
    return f'"{printable(text)}"'


def printable(text: str, max_length: int = 40) -> str:
    """`text`, shortened, on one line."""
    short = text if len(text) <= max_length else text[: max_length - 1] + "…"
    return "".join(letter if letter.isprintable() else "?" for letter in short)


def suggestion(word: str, names: list[str], min_likeness: float = 0.6) -> str | None:
    """The one of `names` that was probably meant by `word`; 1 means equal."""
    same = [name for name in names if name.lower() == word.lower()]
    close = difflib.get_close_matches(word.lower(), names, 1, min_likeness) if len(word) <= 40 else []
    return next(iter(same + close), None)


def did_you_mean(word: str, names: list[str]) -> str:
    """A sentence with the likely name, or with all names; starts with a space."""
    if meant := suggestion(word, names):
        return f' Did you mean "{meant}"?'
    return f" Write one of: {', '.join(names)}." if names else ""
