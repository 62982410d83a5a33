"""Tables that any spreadsheet program opens and saves: .xlsx, or .csv."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from kiosk.content import input_files
from kiosk.content.problems import UnreadableError

LIMIT = 20_000_000
"""The largest table that is read, in bytes."""

ROWS = 20_000
"""Rows that are read at most."""

FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""How a cell begins that a program might compute or send somewhere; in .csv a ' is put in front of it."""

WIDTHS = (20, 26, 30, 60, 60, 10)
"""Of the columns, in letters."""

Rows = Sequence[Sequence[str]]

SAVE = "Save it as .xlsx (or as “CSV UTF-8”)."


class TableError(Exception):
    """A file that is no table; the text says why, and what to do."""


def write(path: Path, rows: Rows) -> None:
    """A table in a new file, .xlsx or .csv by its name. Raises OSError: FileExistsError if there is such a file."""
    makers = {".xlsx": _book, ".csv": _csv}
    if path.suffix.lower() not in makers:
        raise TableError("the name of a table ends in .xlsx or .csv.")
    made = makers[path.suffix.lower()](rows)
    with path.open("xb") as file:
        file.write(made)


def read(path: Path) -> list[list[str]]:
    """All rows, as text. Raises TableError."""
    try:
        raw = input_files.read(path, LIMIT)
    except UnreadableError as error:
        raise TableError(str(error)) from None
    if raw.startswith(b"PK"):
        return _from_book(raw)
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise TableError(f"this is an old Excel file. {SAVE}")
    return _from_csv(raw)


def _csv(rows: Rows) -> bytes:
    out = io.StringIO(newline="")
    safe = [[f"'{cell}" if FORMULA.match(cell) else cell for cell in row] for row in rows]
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(safe)
    return out.getvalue().encode("utf-8-sig")  # without its mark Excel takes the letters for others


def _from_csv(raw: bytes) -> list[list[str]]:
    try:
        text = raw.decode("utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        raise TableError(f"its letters were saved in an old way, and some are lost or wrong. {SAVE}") from None
    sign = max(",;\t", key=text.partition("\n")[0].count)
    try:
        rows = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True), ROWS))
    except csv.Error as error:
        raise TableError(f"this is no table ({error}). {SAVE}") from None
    return [[cell[1:] if cell[:1] == "'" and FORMULA.match(cell) else cell for cell in row] for row in rows]


def _book(rows: Rows) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            cell.data_type = "s"  # never a formula
            cell.number_format = "@"  # nor a date or number, when something is typed into it
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1)
    for letter, width in zip("ABCDEF", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _from_book(raw: bytes) -> list[list[str]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(raw), read_only=True)
        rows: Iterable[Sequence[object]] = book.worksheets[0].iter_rows(values_only=True)
        found = [["" if value is None else str(value) for value in row] for row in islice(rows, ROWS)]
    except Exception:  # of any kind, for a damaged file or one of another program
        raise TableError(f"this cannot be read. {SAVE}") from None
    book.close()
    return found
