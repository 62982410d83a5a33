"""Lines to nodes: what staff wrote, unchanged, each with its line and column.

Built from PyYAML's events with a stack of our own. PyYAML's own trees crash on deep nesting and resolve
aliases that fill the memory; its loaders turn `no` and `12:30` into something staff did not write.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml

from kiosk.content.problems import LimitExceededError, Report, quote
from kiosk.content.yaml.indentation import LOOKS_LIKE_NAME, not_closed, swallowed, switched_off
from kiosk.content.yaml.source import SKIP

MAX_NODES = 200_000
MAX_DEPTH = 20
"""Levels inside each other."""

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True, eq=False)
class Node:
    """A place in the file; line and column count from 1."""

    line: int
    column: int


@dataclass(slots=True, eq=False)
class Scalar(Node):
    """A single value as written; `plain` without quotes; the end is the place after its last letter."""

    value: str
    plain: bool
    end_line: int
    end_column: int


@dataclass(slots=True, eq=False)
class Map(Node):
    """Names with values, in the order of the file; not `whole` if some could not be read."""

    flow: bool
    pairs: list[tuple[Scalar, Node]] = field(default_factory=list)
    whole: bool = True

    def get(self, name: str) -> Node | None:
        return next((value for key, value in self.pairs if key.value == name), None)

    def key(self, name: str) -> Scalar | None:
        return next((key for key, _ in self.pairs if key.value == name), None)


@dataclass(slots=True, eq=False)
class List(Node):
    """Values one after another."""

    flow: bool
    items: list[Node] = field(default_factory=list)


class Broken(Node):
    """A value that was already reported."""


class Composer:
    """Turns the lines of a file into nodes; raises ParseError or YAMLError at the first mistake."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.report = Report()
        self.root: Node | None = None
        self.last: Scalar | None = None
        self.stack: list[Map | List] = []
        self.keys: list[Node | None] = []
        self.count = 0

    def compose(self) -> Node | None:
        """The outermost node; None for a file without content."""
        try:
            self.read()
        except yaml.YAMLError as error:
            self.check_depth(getattr(error, "problem_mark", None))
            raise
        return self.root

    def read(self) -> None:
        for event in yaml.parse("\n".join(self.lines), Loader):
            self.take(event)

    def check_depth(self, mark: Any) -> None:
        """Raise `LimitExceededError` if the line on which the parser stopped, at `mark`, opens too many brackets.

        The parser looks up to 1,024 characters ahead and has a limit of its own: it may stop before the first bracket's
        event. Without what follows `mark` it gives an event for each.
        """
        seen = self.lines[mark.line][: mark.column] if mark and mark.line < len(self.lines) else ""
        if seen.count("[") + seen.count("{") > MAX_DEPTH:
            with suppress(yaml.YAMLError):
                Composer([*self.lines[: mark.line], seen]).read()

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self.place(event, self.scalar(event))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            made = Map if kind is yaml.MappingStartEvent else List
            self.open(event, made(event.start_mark.line + 1, event.start_mark.column + 1, bool(event.flow_style)))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.close()
        elif kind is yaml.AliasEvent:
            self.place(event, self.refused(event, "*"))

    def scalar(self, event: Any) -> Node:
        start, end = event.start_mark, event.end_mark
        if event.value == SKIP:
            return Broken(start.line + 1, start.column + 1)
        value, plain = event.value, not event.style
        node = self.last = Scalar(start.line + 1, start.column + 1, value, plain, end.line + 1, end.column + 1)
        if event.style not in ("|", ">"):
            self.check_swallowed(node)
        return node

    def check_swallowed(self, node: Scalar) -> None:
        """A text over several lines may have swallowed lines that were meant as names or items."""
        for index in range(node.line, node.end_line):
            if LOOKS_LIKE_NAME.match(self.lines[index]):
                opened = next((one for one in self.stack if one.flow), None) if node.plain else node
                if opened:
                    raise not_closed(self.lines, opened.line - 1, opened.column - 1)
                raise swallowed(self.lines, node.line - 1, index, index + 1)

    def open(self, event: Any, node: Map | List) -> None:
        self.place(event, node)
        self.stack.append(node)
        self.keys.append(None)
        if len(self.stack) > MAX_DEPTH:
            message = f"more than {MAX_DEPTH} levels inside each other. The rest was not checked."
            raise LimitExceededError(node.line, node.column, message, node.line)

    def close(self) -> None:
        node = self.stack.pop()
        self.keys.pop()
        if isinstance(node, Map) and len({key.value for key, _ in node.pairs}) < len(node.pairs):
            self.check_repeated(node)

    def place(self, event: Any, node: Node) -> None:
        """Add `node` where it belongs: as a list's item, a map's name or the value of that name."""
        self.count += 1
        if self.count > MAX_NODES:
            message = f"more than {MAX_NODES} values. The rest was not checked."
            raise LimitExceededError(node.line, node.column, message, node.line)
        if getattr(event, "tag", None) is not None:
            node = self.refused(event, "!")
        elif event.anchor is not None and not isinstance(node, Broken):
            node = self.refused(event, "&")
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, List):
            parent.items.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = node
        else:
            self.pair(parent, self.keys[-1], node)
            self.keys[-1] = None

    def pair(self, parent: Map, key: Node, value: Node) -> None:
        if isinstance(key, Broken):
            parent.whole = False
        elif not isinstance(key, Scalar):
            parent.whole = False
            self.report.error(key.line, key.column, "a name must be in front of the colon, not a group or a list.")
        elif key.value == "<<" and key.plain:
            self.report.error(key.line, key.column, '"<<" is not possible here. Write the words out.')
        else:
            parent.pairs.append((key, value))

    def refused(self, event: Any, sign: str) -> Node:
        node = Broken(event.start_mark.line + 1, event.start_mark.column + 1)
        self.report.error(node.line, node.column, starts_with(sign))
        return node

    def check_repeated(self, node: Map) -> None:
        first: dict[str, int] = {}
        for key, _ in node.pairs:
            if key.value not in first:
                first[key.value] = key.line
                continue
            is_item = key.value == node.pairs[0][0].value and self.stack and isinstance(self.stack[-1], List)
            hint = 'Is the "- " of a new item missing?' if is_item else "Keep one of them."
            if off := switched_off(self.lines, key.line - 1):
                hint = f"{off} Switch off this line too, or take the # away."
            message = f"{quote(key.value)} is repeated here (first on line {first[key.value]}). {hint}"
            self.report.error(key.line, key.column, message)
            if is_item:
                return  # what follows belongs to that item


def starts_with(sign: str) -> str:
    return f'a text that starts with {sign} must be in double quotes: "{sign}..."'


def is_empty(node: Node) -> bool:
    """Whether nothing is written here, or what is nothing to YAML."""
    is_null = isinstance(node, Scalar) and node.plain and node.value in ("~", "null", "Null", "NULL")
    return is_null or (isinstance(node, Scalar) and not node.value.strip())
