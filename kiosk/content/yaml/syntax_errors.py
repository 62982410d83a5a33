"""What YAML says about a line that it cannot read, in plain English and at the line that is wrong."""

import re

import yaml

from kiosk.content.problems import ParseError
from kiosk.content.yaml import indentation
from kiosk.content.yaml.indentation import NAME, colon_missing, not_closed, value_column, wrong_column
from kiosk.content.yaml.nodes import Scalar, starts_with

SIGN = re.compile("anchor|alias|tag|block scalar|start any token|node content|mapping keys")
"""YAML's words for a sign that it did not expect."""

ESCAPE = 'inside double quotes a \\ must be written twice: "\\\\". Or use single quotes.'
DASH = "a list item must start on a line of its own, or the text must be in double quotes."


class Explanation:
    """Looks where YAML stopped, after the value `last`, and above for what was opened and never closed."""

    def __init__(self, error: yaml.YAMLError, lines: list[str], last: Scalar | None) -> None:
        context = getattr(error, "context_mark", None)
        mark = getattr(error, "problem_mark", None) or context
        self.lines = lines
        self.last = last
        index = mark.line if mark else 0
        while index > 0 and (index >= len(lines) or not lines[index].strip()):
            index -= 1
        self.index = index
        self.line = lines[index]
        self.column = min(mark.column if mark and mark.line == index else len(self.line), len(self.line))
        self.first = not self.line[: self.column].strip()
        """Whether YAML stopped at the first thing on its line."""
        self.context = (context.line, context.column) if context else None
        self.text = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or ''}"

    def mistake(self) -> ParseError:
        return (
            self.unclosed()
            or self.no_colon()
            or (self.here(ESCAPE) if re.search("escape|hexdecimal", self.text) else None)
            or self.first_letter()
            or self.after_closing()
            or self.colon_in_text()
            or self.dash()
            or self.not_in_line()
            or self.here("this cannot be read. Check colons, quotes and indentation.")
        )

    def at(self, index: int, column: int, message: str) -> ParseError:
        return ParseError(index + 1, column + 1, message, self.index + 1)

    def here(self, message: str, *instead: str, others: tuple[ParseError, ...] = ()) -> ParseError:
        return ParseError(self.index + 1, self.column + 1, message, self.index + 1, instead, others)

    def unclosed(self) -> ParseError | None:
        """A quotation mark or bracket above that was meant to end on its own line."""
        start = self.last.line - 1 if self.last else 0
        if self.context and "flow" in self.text:
            start = min(start, self.context[0])
        for index in range(start, self.index + 1):
            column = indentation.left_open(self.lines[index])
            below = self.lines[index + 1 : self.index + 1]
            ends = "end of stream" in self.text or index == self.index
            if column is not None and (ends or any(map(indentation.LOOKS_LIKE_NAME.match, below))):
                return not_closed(self.lines, index, column)
        is_quote = "quoted scalar" in self.text and "end of stream" in self.text
        return not_closed(self.lines, *self.context) if is_quote and self.context else None

    def no_colon(self) -> ParseError | None:
        """A name without its colon makes one text of two lines, and so does a line that is indented too far."""
        if "could not find expected ':'" in self.text and self.context:
            return colon_missing(self.lines, self.context[0], self.index + 1)
        if "mapping values" not in self.text:
            return None
        if re.match(r" *(?:- +)*[\w-]+ +[\[{\"']", self.line) and not NAME.match(self.line):
            return colon_missing(self.lines, self.index, self.index + 1)
        first = self.last.line - 1 if self.last and self.last.end_line - 1 == self.index else self.index
        if first < self.index and re.fullmatch(r" *[\w-]+ *", self.line[: self.column]):
            return indentation.swallowed(self.lines, first, self.index, self.index + 1)
        return None

    def first_letter(self) -> ParseError | None:
        """A text that starts with a sign that means something to YAML."""
        index, column = self.index, self.column
        if self.context and re.search("anchor|alias|tag|block scalar|directive", self.text):
            index, column = self.context
        sign = self.lines[index][column : column + 1]
        if not SIGN.search(self.text) or sign not in set("*&!|>%@`,]}{[?"):
            return None
        if sign == "?" and not self.lines[index][column + 1 :].strip():
            return self.at(index, column, "a ? says nothing. Write what is known; for a chance: not known.")
        if "flow node" in self.text:
            return self.at(index, column, f"there is nothing in front of this {sign}. Delete it.")
        return self.at(index, column, starts_with(sign))

    def after_closing(self) -> ParseError | None:
        """Text goes on after a value that ended with a quotation mark, a bracket or a word behind a sign."""
        start = value_column(self.line)
        sign = self.line[self.column : self.column + 1]
        if self.first or start >= self.column or sign in ("", ":"):
            return None
        if sign in "]}":
            return self.here(f"this {sign} has no partner. Delete it.")
        if self.line[start] in ("*&!" if "flow" in self.text else "*&![{"):
            return self.at(self.index, start, starts_with(self.line[start]))
        mark = self.line[: self.column].rstrip()[-1:]
        other = {'"': "'", "'": '"'}.get(mark)
        message = f"the text goes on after the closing {mark}. Use {other} around it, or none inside."
        return self.here(message) if other else None

    def colon_in_text(self) -> ParseError | None:
        if self.line[self.column : self.column + 1] != ":":
            return None
        curly = self.line[value_column(self.line) :].startswith(("“", "„"))
        quotes = 'straight double quotes ("), not curly ones.' if curly else "double quotes."
        return self.here(f'a text with ": " in it must be in {quotes}')

    def dash(self) -> ParseError | None:
        """A list item behind a name, or a minus and a space."""
        if "block sequence entries" not in self.text:
            return None
        number = re.match(r"- +([0-9]+)", self.line[self.column :])
        return self.here(f"take the space away: -{number[1]}." if number else DASH)

    def not_in_line(self) -> ParseError | None:
        """The line starts in another column than its group, or without the dash of its list."""
        if not self.first:
            return None
        content = self.line.lstrip()
        if re.match(r"-[^\s-]", content):
            return self.here('a space is missing after the "-".', self.line.replace("-", "- ", 1))
        if self.context and self.column == self.context[1]:
            if "'-'" in self.text:
                if further := indentation.goes_on(self.lines, self.index, self.index + 1):
                    return further
                fixed = " " * self.column + "- " + content
                message = 'a "- " is missing: this list goes on with items that start with "- ".'
                return self.here(message, fixed, others=indentation.moved_above(self.lines, self.index))
            if content.startswith("-"):
                message = 'there is a list item where a name with a colon belongs. Indent it, or delete "- ".'
                shifted = wrong_column(self.lines, self.index, self.index + 1)
                return self.here(message, others=(shifted, *shifted.others))
        return wrong_column(self.lines, self.index, self.index + 1)
