"""What a line looks like, alone and below others: names, dashes, columns, what it leaves open."""

import re

from kiosk.content.problems import MistakeError, quote

NAME = re.compile(r"( *(?:- +)*)([\w-]+|\"[\w-]+\"|'[\w-]+') *:(?: |$)")
"""Blanks and dashes, a name, and its colon."""

GLUED = re.compile(r"( *(?:- +)*)([A-Za-z_][\w-]*):(?!//)(?=\S)")
"""A name whose colon has no blank behind it."""

LOOKS_LIKE_NAME = re.compile(r" *(?:- |-$|[A-Za-z_][\w-]*:(?!//))")
"""A line that starts a list item or a name; inside a text it was hardly meant as text."""

START = re.compile(r" *(?:- +)*")
QUOTED = {'"': re.compile(r'"(?:[^"\\]++|\\.)*+"'), "'": re.compile(r"'(?:[^']++|'')*+'")}
DEPTH = 20
"""Brackets inside each other, after which counting them is of no use."""

PARTNER = {"{": "}", "[": "]"}


def indent(line: str) -> int:
    """How many blanks stand in front."""
    return len(line) - len(line.lstrip(" "))


def start(line: str) -> int:
    """How many blanks and dashes stand in front."""
    found = START.match(line)
    return found.end() if found else 0


def value_start(line: str) -> int:
    """The column, from 0, behind the name on this line."""
    name = NAME.match(line)
    column = name.end() if name else start(line)
    return column + indent(line[column:])


def left_open(line: str) -> tuple[str, int] | None:
    """The quotation mark or bracket of a value that this line does not close, and its column from 0."""
    column = value_start(line)
    opened: list[tuple[str, int]] = []
    begins = True
    while column < len(line):
        sign = line[column]
        if begins and sign in QUOTED:
            closed = QUOTED[sign].match(line, column)
            if not closed:
                return sign, column
            column, begins = closed.end(), False
            continue
        if begins and sign in PARTNER:
            opened.append((sign, column))
            if len(opened) > DEPTH:
                break
        elif opened and sign == PARTNER[opened[-1][0]]:
            opened.pop()
        elif sign == "#" and line[column - 1 : column] == " ":
            break
        elif not opened and sign != " ":
            return None
        begins = sign in "{[,:" or (begins and sign == " ")
        column += 1
    return opened[-1] if opened else None


def not_closed(index: int, column: int, sign: str) -> MistakeError:
    """What opens at `index` and `column`; it may have taken in other mistakes below."""
    what = "bracket" if sign in PARTNER else "quotation mark"
    message = f"the {what} {sign} that opens here is not closed. Put a {PARTNER.get(sign, sign)} at the end."
    return MistakeError(index + 1, column + 1, message)


def colon_missing(lines: list[str], index: int, end: int) -> MistakeError:
    """The line at `index` should have been `name: ...`."""
    line = lines[index]
    glued = GLUED.match(line)
    if glued:
        fixed = f"{line[: glued.end()]} {line[glued.end() :]}"
        message = f'a blank is missing after the colon: "{glued[2]}: ...".'
        return MistakeError(index + 1, glued.end(), message, end=end, instead=fixed)
    column = start(line)
    word = re.match(r"[\w-]+", line[column:])
    if not word:
        return MistakeError(index + 1, column + 1, 'a colon is missing. Write "name: text".', end=end)
    fixed = f"{line[: column + word.end()]}:{line[column + word.end() :]}"
    message = f'a colon is missing after {quote(word[0])}. Write "{word[0]}: ...".'
    return MistakeError(index + 1, column + 1, message, end=end, instead=fixed)


def wrong_column(lines: list[str], index: int, end: int, wanted: int | None = None) -> MistakeError:
    """The line at `index` starts in a column where no group starts, or not in the `wanted` one."""
    line = lines[index]
    column = indent(line)
    if wanted is None:
        wanted = min(columns_above(lines, index), key=lambda one: abs(one - column), default=0)
    side = "right" if wanted < column else "left"
    message = (
        f"this line is too far to the {side}. "
        f"It starts in column {column + 1}; the lines it belongs with start in column {wanted + 1}."
    )
    return MistakeError(index + 1, column + 1, message, end=end, instead=" " * wanted + line.lstrip())


def columns_above(lines: list[str], index: int) -> list[int]:
    """The columns of the groups that are open here; of the lists, if the line at `index` has a dash."""
    dash = lines[index].lstrip().startswith("- ")
    columns: list[int] = []
    lowest = len(lines[index])
    for line in reversed(lines[max(0, index - 400) : index]):
        content = line.lstrip()
        if not content or content.startswith("#") or indent(line) > lowest:
            continue
        lowest = indent(line)
        if not dash:
            columns.append(start(line))
        elif content.startswith("- "):
            columns.append(lowest)
        elif content.endswith(":"):
            columns.append(lowest + 2)
        if lowest == 0:
            break
    return columns


def swallowed(lines: list[str], first: int, index: int, end: int) -> MistakeError:
    """The line at `index` looks like a name but is part of the text that starts on the line at `first`."""
    head = lines[first]
    if not NAME.match(head) and (GLUED.match(head) or re.fullmatch(r" *(?:- +)*[\w-]+ *", head)):
        return colon_missing(lines, first, end)
    if GLUED.match(lines[index]):
        return colon_missing(lines, index, end)
    above = next((line for line in reversed(lines[:first]) if line.strip()), "")
    if indent(head) < start(above) == indent(lines[index]):
        return wrong_column(lines, first, end, indent(lines[index]))
    return wrong_column(lines, index, end)
