"""Tables that any spreadsheet program opens and saves: .xlsx, or .csv."""

import csv
import io
import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from zipfile import ZipFile

from kiosk.content import input_files
from kiosk.content.problems import RefusedError, UnreadableError
from kiosk.exit_codes import UNREADABLE

MAX_BYTES, MAX_UNPACKED_BYTES, MAX_TAGS = 10_000_000, 30_000_000, 1_000_000
MAX_SHEETS, MAX_ROWS, MAX_COLUMNS = 5, 20_000, 30
"""Twenty times what a clinic with a hundred pages needs. What is beyond these is not read."""

FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""How a cell begins that a program might compute or send somewhere; in .csv a ' is put in front of it."""

Rows = Sequence[Sequence[str]]

COPY = "Copy its texts into the table that was exported."
SAVE = "Save it as .xlsx (or as “CSV UTF-8”)."


def write(path: Path, rows: Rows) -> None:
    """Write a new table, .xlsx or .csv by its name. Raises RefusedError, also if the file exists."""
    make = {".xlsx": _workbook, ".csv": _csv}.get(path.suffix.lower())
    if not make:
        raise RefusedError(f"{path.name}: the name of a table ends in .xlsx or .csv.")
    made = make(rows)
    try:
        with path.open("xb") as file:
            file.write(made)
    except FileExistsError:
        raise RefusedError(f"{path.name} exists already, perhaps with somebody's work. Choose a new name.") from None
    except OSError as error:
        raise RefusedError(f"{path} cannot be written ({error.strerror}).", code=UNREADABLE) from None


def read(path: Path, column: str = "") -> dict[str, list[list[str]]]:
    """The rows of each sheet by its name, as text; a .csv is one sheet, with a `column` of this name.

    Raises RefusedError.
    """
    try:
        raw = input_files.read(path, MAX_BYTES)
        if raw.startswith(b"\xd0\xcf\x11\xe0"):
            raise UnreadableError(f"this is an old Excel file. {SAVE}")
        return _from_workbook(raw) if raw.startswith(b"PK") else {path.name: _from_csv(raw, column)}
    except UnreadableError as error:
        raise RefusedError(f"{path.name}: {error}", code=UNREADABLE) from None


def _csv(rows: Rows) -> bytes:
    out = io.StringIO(newline="")
    safe = [[f"'{cell}" if FORMULA.match(cell) else cell for cell in row] for row in rows]
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(safe)
    return out.getvalue().encode("utf-8-sig")  # without the byte-order mark Excel reads another encoding


def _from_csv(raw: bytes, column: str) -> list[list[str]]:
    try:
        text = raw.decode("utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(f"its letters were saved in an old way, and some are lost or wrong. {SAVE}") from None
    head = next((line for line in text[:10_000].splitlines() if column in line.lower()), "")
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = [row[:MAX_COLUMNS] for row in islice(reader, MAX_ROWS)]
    except csv.Error as error:
        raise UnreadableError(f"this is not a table ({error}). {SAVE}") from None
    return [[cell[1:] if cell[:1] == "'" and FORMULA.match(cell) else cell for cell in row] for row in rows]


def _workbook(rows: Rows) -> bytes:
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
    for letter, width in zip("ABCDEF", (20, 26, 30, 60, 60, 10), strict=True):  # in letters
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _from_workbook(raw: bytes) -> dict[str, list[list[str]]]:
    from openpyxl import load_workbook

    try:
        with ZipFile(io.BytesIO(raw)) as packed:
            size = sum(part.file_size for part in packed.infolist())
            if size > MAX_UNPACKED_BYTES or sum(packed.read(name).count(b"<") for name in packed.namelist()) > MAX_TAGS:
                raise UnreadableError(f"unpacked it has {size / 1e6:.0f} MB, far more than texts need. {COPY}")
        book = load_workbook(io.BytesIO(raw), read_only=True)
        found = {}
        for sheet in book.worksheets[:MAX_SHEETS]:
            cells = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)
            rows = (["" if value is None else str(value) for value in row] for row in cells)
            found[sheet.title] = [row if any(row) else [] for row in rows]
        book.close()
    except UnreadableError:
        raise
    except Exception:  # of any kind, for a damaged file or one of another program
        raise UnreadableError(f"this cannot be read. {SAVE}") from None
    return found
