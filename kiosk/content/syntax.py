"""What YAML says about a line it cannot read, in plain English and at the line that is to blame."""

import re

import yaml

from kiosk.content.nodes import LOOKS_LIKE_NAME, Scalar, starts_with
from kiosk.content.problems import MistakeError, quote

NAME = re.compile(r"( *(?:- +)*)([\w-]+|\"[\w-]+\"|'[\w-]+')( *):(?: |$)")
"""Blanks and dashes, a name, blanks, and its colon."""

QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
PARTNER = {"{": "}", "[": "]"}


def explain(error: yaml.YAMLError, lines: list[str], last: Scalar | None) -> MistakeError:
    """The mistake behind `error`; `last` is the last value that could be read."""
    return Explanation(error, lines, last).mistake()


class Explanation:
    """Looks at the place where YAML stopped, and above it for what was opened and never closed."""

    def __init__(self, error: yaml.YAMLError, lines: list[str], last: Scalar | None) -> None:
        context = getattr(error, "context_mark", None)
        mark = getattr(error, "problem_mark", None) or context
        self.problem = str(getattr(error, "problem", "") or "")
        self.lines = lines
        self.last = last
        index = mark.line if mark else 0
        while index > 0 and (index >= len(lines) or not lines[index].strip()):
            index -= 1
        self.index = index
        self.line = lines[index]
        self.column = min(mark.column if mark and mark.line == index else len(self.line), len(self.line))
        self.context = (context.line, context.column) if context else None
        self.text = f"{getattr(error, 'context', '') or ''}: {self.problem}"

    def mistake(self) -> MistakeError:
        return (
            self.unclosed()
            or self.no_colon()
            or self.wrong_escape()
            or self.first_letter()
            or self.after_closing()
            or self.colon_in_text()
            or self.dash_in_line()
            or self.not_in_line()
            or self.at(self.index, self.column, "this cannot be read. Check the colons, quotes and indentation.")
        )

    def at(self, index: int, column: int, message: str, instead: str | None = None) -> MistakeError:
        return MistakeError(index + 1, column + 1, message, end=self.index + 1, instead=instead)

    @property
    def first(self) -> bool:
        """Whether YAML stopped at the first thing on its line."""
        return not self.line[: self.column].strip()

    def unclosed(self) -> MistakeError | None:
        """A quotation mark or bracket above that was meant to end on its own line."""
        start = self.last.line - 1 if self.last else 0
        if self.context and "flow" in self.text:
            start = min(start, self.context[0])
        for index in range(start, self.index + 1):
            opened = left_open(self.lines[index])
            if opened is None:
                continue
            sign, column = opened
            below = self.lines[index + 1 : self.index + 1]
            ends = "end of stream" in self.text or index == self.index
            if ends or any(LOOKS_LIKE_NAME.match(line) for line in below):
                end = PARTNER.get(sign, sign)
                what = "bracket" if sign in PARTNER else "quotation mark"
                message = f"the {what} {sign} that opens here is not closed. Put a {end} at the end."
                return self.at(index, column, message)
        return None

    def no_colon(self) -> MistakeError | None:
        """A name without its colon makes one text of two lines."""
        if "could not find expected ':'" in self.text and self.context:
            index, column = self.context
            return self.colon_missing(index, column)
        starts = self.last and self.last.plain and self.last.end_line - 1 == self.index and self.last.line
        if "mapping values" in self.text and starts and starts - 1 < self.index and self.name_only():
            above = self.lines[self.index - 1]
            if starts == self.index and not NAME.match(above) and not re.match(r" *- ", above):
                return self.colon_missing(self.index - 1, indent(above))
            fixed = NAME.match(above)
            column = len(fixed[1]) if fixed else indent(above)
            message = "this line is indented too far. Start it in the same column as the line above."
            return self.at(self.index, indent(self.line), message, " " * column + self.line.lstrip())
        return None

    def name_only(self) -> bool:
        return re.fullmatch(r" *[\w-]+ *", self.line[: self.column]) is not None

    def colon_missing(self, index: int, column: int) -> MistakeError:
        line = self.lines[index]
        word = re.match(r"[\w-]+", line[column:])
        after = f" after {quote(word[0])}" if word else ""
        return self.at(index, column, f'a colon is missing{after}. Write "name: text".')

    def wrong_escape(self) -> MistakeError | None:
        if "escape" not in self.text and "hexdecimal" not in self.text:
            return None
        message = 'inside double quotes a \\ must be written twice: "\\\\". Or use single quotes.'
        return self.at(self.index, self.column, message)

    def first_letter(self) -> MistakeError | None:
        """A text that starts with a sign that means something to YAML."""
        index, column = self.index, self.column
        if self.context and re.search("anchor|alias|tag|block scalar|directive", self.text):
            index, column = self.context
        sign = self.lines[index][column : column + 1]
        wanted = re.search("anchor|alias|tag|block scalar|start any token|node content|mapping keys", self.text)
        if not wanted or sign not in set("*&!|>%@`,]}{[?"):
            return None
        if "flow node" in self.text:
            return self.at(index, column, f"nothing stands in front of this {sign}. Delete it, or write the text.")
        return self.at(index, column, starts_with(sign))

    def after_closing(self) -> MistakeError | None:
        """Text goes on after a closing quotation mark or bracket."""
        before = self.line[: self.column].rstrip()
        if self.first or self.line[self.column] in ":" or not before.endswith(('"', "'", "]", "}")):
            return None
        sign = before[-1]
        if sign in "]}":
            start = self.value_column()
            return self.at(self.index, start, starts_with(self.line[start]))
        other = "'" if sign == '"' else '"'
        message = f"the text goes on after the closing {sign}. Use {other} around it, or none inside."
        return self.at(self.index, self.column, message)

    def value_column(self) -> int:
        name = NAME.match(self.line)
        return len(name[0]) if name else indent(self.line)

    def colon_in_text(self) -> MistakeError | None:
        if self.line[self.column : self.column + 1] != ":":
            return None
        message = 'a text with ": " in it must stand in double quotes.'
        return self.at(self.index, self.column, message)

    def dash_in_line(self) -> MistakeError | None:
        if "block sequence entries" not in self.text:
            return None
        message = 'a list item must start on a line of its own, or the text must stand in double quotes.'
        return self.at(self.index, self.column, message)

    def not_in_line(self) -> MistakeError | None:
        """The line starts in another column than its group."""
        if not self.first:
            return None
        content = self.line.lstrip()
        column = self.context[1] if self.context else 0
        if re.match(r"-[^\s-]", content):
            fixed = self.line.replace("-", "- ", 1)
            return self.at(self.index, self.column, 'a blank is missing after the "-".', fixed)
        if self.column == column and "'-'" in self.text:
            message = 'a "- " is missing: this list goes on with items that start with "- ".'
            return self.at(self.index, self.column, message)
        if self.column == column and content.startswith("-"):
            message = 'a list item stands where a name with a colon belongs. Delete the "- " or indent it.'
            return self.at(self.index, self.column, message)
        message = (
            f"this line starts in column {self.column + 1}, but its group starts in column {column + 1}. "
            "Start it in the same column."
        )
        return self.at(self.index, self.column, message, " " * column + content)


def indent(line: str) -> int:
    """How many blanks stand in front."""
    return len(line) - len(line.lstrip(" "))


def left_open(line: str) -> tuple[str, int] | None:
    """The quotation mark or bracket that opens a value on this line and is not closed on it, and its column."""
    name = NAME.match(line)
    column = len(name[0]) if name else len(re.match(r" *(?:- +)*", line)[0])  # type: ignore[index]
    opened: list[tuple[str, int]] = []
    start = True
    while column < len(line):
        sign = line[column]
        if start and sign in QUOTED:
            closed = QUOTED[sign].match(line, column)
            if not closed:
                return sign, column
            column = closed.end()
            start = False
            continue
        if start and sign in PARTNER:
            opened.append((sign, column))
        elif opened and sign == PARTNER[opened[-1][0]]:
            opened.pop()
        elif not opened and not sign.isspace():
            return None
        if sign == "#" and line[column - 1 : column] == " ":
            break
        start = sign in "{[,:" or (start and sign == " ")
        column += 1
    return opened[-1] if opened else None
