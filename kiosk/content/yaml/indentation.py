"""What a line looks like, alone and below others: names, dashes, columns, what it leaves open.

Lines and columns of a ParseError count from 1, an `index` and all columns here from 0.
"""

import re

from kiosk.content.problems import ParseError, quote

INDENT = re.compile(r" *(?:- +)*")
"""Spaces and dashes in front."""
NAME = re.compile(r"( *(?:- +)*)([\w-]+|\"[\w-]+\"|'[\w-]+') *:(?: |$)")
"""Spaces and dashes, a name, and its colon."""
GLUED = re.compile(r"( *(?:- +)*)([A-Za-z_][\w-]*):(?!//)(?=\S)")
"""A name whose colon has no space behind it."""
LOOKS_LIKE_NAME = re.compile(r" *(?:- |-$|[A-Za-z_][\w-]*:(?!//))")
"""A line that starts a list item or a name; inside a text it was hardly meant as text."""
FIRST = re.compile(r" *(?:- +)+[a-z][a-z\d-]* +\S")
"""A list item that starts with a name without its colon."""
QUOTED = {'"': re.compile(r'"(?:[^"\\]++|\\.)*+"'), "'": re.compile(r"'(?:[^']++|'')*+'")}
MAX_BRACKETS = 20
"""Inside each other; counting more is of no use."""
PARTNER = {"{": "}", "[": "]"}


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def text_column(line: str) -> int:
    """The column of the first letter behind spaces and dashes."""
    found = INDENT.match(line)
    return found.end() if found else 0


def below(lines: list[str], index: int) -> int:
    """The first line that no longer belongs to the one at `index`."""
    level = indent(lines[index])
    behind = range(index + 1, len(lines))
    return next((at for at in behind if lines[at].strip() and indent(lines[at]) <= level), len(lines))


def value_column(line: str) -> int:
    """The column behind the name on this line."""
    found = NAME.match(line) or INDENT.match(line)
    column = found.end() if found else 0
    return column + indent(line[column:])


def left_open(line: str) -> int | None:
    """The column of the quotation mark or bracket of a value that this line does not close."""
    column = value_column(line)
    opened: list[tuple[str, int]] = []
    at_start = True
    while column < len(line):
        sign = line[column]
        if at_start and sign in QUOTED:
            if not (closed := QUOTED[sign].match(line, column)):
                return column
            column, at_start = closed.end(), False
            continue
        if at_start and sign in PARTNER:
            opened.append((sign, column))
            if len(opened) > MAX_BRACKETS:
                break
        elif opened and sign == PARTNER[opened[-1][0]]:
            opened.pop()
        elif sign == "#" and line[column - 1 : column] == " ":
            break
        elif not opened and sign != " ":
            return None
        at_start = sign in "{[,:" or (at_start and sign == " ")
        column += 1
    return opened[-1][1] if opened else None


def not_closed(lines: list[str], index: int, column: int) -> ParseError:
    """The sign at `index` and `column` opens what nothing closes; it may have swallowed other mistakes below."""
    sign = next((sign for sign in lines[index][column:] if sign in "\"'{["), '"')  # perhaps behind an anchor or tag
    what = "bracket" if sign in PARTNER else "quotation mark"
    message = f"the {what} {sign} that opens here is not closed. Put a {PARTNER.get(sign, sign)} at the end."
    return ParseError(index + 1, column + 1, message, index + 1)


def colon_missing(lines: list[str], index: int, end: int) -> ParseError:
    """The line at `index` should have been `name: ...`, or it goes on from such a line."""
    line = lines[index]
    above = lines[index - 1] if index else ""
    name = NAME.match(above)
    if name and not above[name.end() :].strip() and indent(line) <= text_column(above):
        return moved(lines, index, index + 1, text_column(above) + 2, end)
    if glued := GLUED.match(line):
        fixed = f"{line[: glued.end()]} {line[glued.end() :]}"
        message = f'a space is missing after the colon: "{glued[2]}: ...".'
        return ParseError(index + 1, glued.end(), message, end, (fixed,))
    column = text_column(line)
    if word := re.match(r"[\w-]+", line[column:]):
        fixed = f"{line[: column + word.end()]}:{line[column + word.end() :]}"
        message = f'a colon is missing after {quote(word[0])}. Write "{word[0]}: ...".'
        return ParseError(index + 1, column + 1, message, end, (fixed,))
    return ParseError(index + 1, column + 1, 'a colon is missing. Write "name: text".', end)


def wrong_column(lines: list[str], index: int, end: int) -> ParseError:
    """The line at `index` starts in a column where no group starts."""
    column = indent(lines[index])
    columns = [one for one in columns_above(lines, index) if one != column]
    wanted = min(columns, key=lambda one: abs(one - column), default=0)
    others = (*moved_above(lines, index), moved(lines, index, group_end(lines, index, wanted), wanted, end))
    return moved(lines, index, index + 1, wanted, end, others)


def group_end(lines: list[str], index: int, wanted: int) -> int:
    """The first line that would not belong to the one at `index` if that started in the `wanted` column."""
    end = below(lines, index)
    outside = [at for at in range(index + 1, end) if lines[at].strip() and indent(lines[at]) <= wanted]
    return next((at for at in outside if has_dash(lines[at]) == has_dash(lines[index])), end)


def has_dash(line: str) -> bool:
    return line.lstrip().startswith("- ")


def moved(
    lines: list[str], index: int, until: int, wanted: int, end: int, others: tuple[ParseError, ...] = ()
) -> ParseError:
    """The lines from `index` up to `until`, which is not one of them, should start in the `wanted` column."""
    column = indent(lines[index])
    side = "right" if wanted < column else "left"
    message = f"this line is too far to the {side}. It starts in column {column + 1}; "
    message += f"the lines it belongs with start in column {wanted + 1}."
    message += " Move what belongs to it along." if until > index + 1 else ""
    instead = tuple(" " * max(0, indent(line) + wanted - column) + line.lstrip() for line in lines[index:until])
    return ParseError(index + 1, column + 1, message, end, instead, others)


def moved_above(lines: list[str], index: int) -> tuple[ParseError, ...]:
    """The line just above the one at `index`, or the first of its group, may start in a wrong column."""
    column = indent(lines[index])
    above = written_above(lines, index)
    outer = [at for at in above if indent(lines[at]) < column]
    found = {}
    for at in above[-1:] + outer[-1:]:
        own, inner = indent(lines[at]), next(one for one in [*above, index] if one > at)
        for wanted in (column - text_column(lines[at]) + own, column, indent(lines[inner]) - 2):
            if 0 <= wanted != own:
                found[at, wanted] = moved(lines, at, at + 1, wanted, index + 1)
    return tuple(found.values())


def written_above(lines: list[str], index: int) -> list[int]:
    """Where the lines above are that have more than a comment; at most 400 lines up."""
    return [at for at in range(max(0, index - 400), index) if not re.match(r"\s*(#|$)", lines[at])]


def columns_above(lines: list[str], index: int) -> list[int]:
    """The columns of the groups that are open here; of the lists, if the line at `index` has a dash."""
    columns: list[int] = []
    lowest = len(lines[index])
    for at in reversed(written_above(lines, index)):
        line = lines[at]
        if indent(line) > lowest:
            continue
        lowest = indent(line)
        if not has_dash(lines[index]):
            columns.append(text_column(line))
        elif has_dash(line):
            columns.append(lowest)
        elif line.endswith(":"):
            columns.append(lowest + 2)
        if lowest == 0:
            break
    return columns


def swallowed(lines: list[str], first: int, index: int, end: int) -> ParseError:
    """The line at `index` looks like a name but is part of the text that starts on the line at `first`."""
    head = lines[first]
    is_first = FIRST.match(head) and text_column(head) == indent(lines[index])
    if not NAME.match(head) and (is_first or GLUED.match(head) or re.fullmatch(r" *(?:- +)*[\w-]+ *", head)):
        return colon_missing(lines, first, end)
    if GLUED.match(lines[index]):
        return colon_missing(lines, index, end)
    above = next((line for line in reversed(lines[:first]) if line.strip()), "")
    if indent(head) < text_column(above) == indent(lines[index]):
        other = moved(lines, index, index + 1, text_column(head), end)
        return moved(lines, first, first + 1, indent(lines[index]), end, (other,))
    return wrong_column(lines, index, end)
