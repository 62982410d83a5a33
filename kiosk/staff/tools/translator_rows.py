"""What a translator's table says: which column is which, and row by row which text has which translation.

Spreadsheet programs sort columns apart, lose quotation marks, spoil letters and make dates of words. So a row counts
only if the text that it was made from is still beside its place.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from kiosk.content.load import markup, values
from kiosk.content.load.translations import digest
from kiosk.content.problems import InvalidValueError, RefusedError, listing, quote
from kiosk.content.yaml.nodes import Node
from kiosk.content.yaml.source import CONTROL, invisible
from kiosk.staff.tools import tables

PLACE, STATE = "place", "state"
"""Names of columns in a translator's table."""

MISSING, STALE, OK = "missing", "stale", "ok"
"""What is known of a translation. A translator writes `ok` beside a stale one that still fits."""

MAX_HEAD_ROW = 20
"""The names of the columns are in one of so many rows: a title may be above them."""

PLACE_CELL = re.compile(r"([^#]+)#([0-9a-f]{12})\.([0-9a-f]{12})")
"""The key of a text, and the digests of the text and of its translation when they were exported."""

MADE_OF_WORDS = re.compile(
    r"=.*|#(NAME|REF|VALUE|DIV/0|N/A|NULL|NUM)\b.*"  # a formula
    r"|\d{1,4}([-./])\d{1,2}(\2\d{1,4})?( \d\d?:\d\d(:\d\d)?)?|\d{1,2}[-.] ?[^\W\d]{3,4}\.?|\d\d?:\d\d:\d\d"  # a date
    r"|TRUE|FALSE|VERDADERO|FALSO|VRAI|FAUX|WAHR|FALSCH|-?\d+([.,]\d+)?",
    re.IGNORECASE | re.DOTALL,
)
"""What a spreadsheet program makes of words that it takes for something else."""

LETTERS_LOST = re.compile(r"[^\W\d_]\?[^\W\d_]|^\?[^\W\d_]|\?{3}|\ufffd")
"""What is left of letters that a program does not have."""

LONG = 20
"""Letters in a translation that hardly two different texts share."""

LETTERS = "a program spoilt its letters as it saved it. Take the table as the translator saved it, as .xlsx"
APART = "columns were sorted, or cells moved, without the others in their rows. Undo that, or export a new table"
CUT = "it was saved without quotation marks, so commas cut its texts. Save it as .xlsx"
MADE = "a spreadsheet program made dates, numbers or formulas of words. Set the cells to “Text” and type them again"


class Entry(NamedTuple):
    """A text to translate. `key` has the ids that lead to it; `node` is None if it is not in the file."""

    key: str
    page: str
    what: str
    node: Node | None
    original: str
    words: str
    state: str

    @property
    def place(self) -> str:
        """The first cell of its row, which shows at import whether the text or its translation was changed since."""
        return f"{self.key}#{digest(self.original)}.{digest(self.words)}"


Change = tuple[Entry, str]
"""A text and its new translation."""


class Row(NamedTuple):
    """A row by its number in the sheet; it is `cut` if it has more cells than there are columns."""

    number: int
    place: str
    original: str
    translation: str
    state: str
    cut: bool


class DamagedRowError(InvalidValueError):
    """A program or a slip damaged this row; `cause` says what happened if it did so to many."""

    def __init__(self, message: str, cause: str) -> None:
        super().__init__(message)
        self.cause = cause


def first_row(first: str, language: str) -> list[str]:
    """The first row of a table from the first language into another."""
    return [PLACE, "page", "what", first, language, STATE]


def read_rows(path: Path, languages: Mapping[str, str]) -> tuple[str, list[Row]]:
    """The language of a table, and its rows with a translation. `languages` are those of the file, names by code.

    Raises RefusedError.
    """
    sheets = tables.read(path, PLACE)
    heads = {
        name: next(number for number, row in enumerate(rows) if _is_head(row))
        for name, rows in sheets.items()
        if any(map(_is_head, rows[:MAX_HEAD_ROW]))
    }
    first, *_ = languages
    if len(heads) > 1:
        raise RefusedError(f"{path.name}: the sheets {listing(heads)} hold such a table. Delete all but one of them.")
    if not heads:
        found = next((row for rows in sheets.values() for row in rows if row), [])
        raise _wrong_columns(path, first, found)
    [(name, start)] = heads.items()
    head, *rest = sheets[name][start:]
    codes = [_language(cell.strip(), languages) for cell in head]
    others = [column for column, code in enumerate(codes) if code not in ("", first)]
    if len(others) > 1:  # as exported, its column is beside the first language
        others = [column for column in others if codes[column - 1] == first]
    if first not in codes or len(others) != 1:
        raise _wrong_columns(path, first, head)
    known = [cell.strip().lower() for cell in head]
    columns = (known.index(PLACE), codes.index(first), others[0], known.index(STATE))
    rows = []
    for number, row in enumerate(rest, start + 2):
        padded = [*row, *[""] * len(head)]
        place, original, translation, state = (padded[column].strip() for column in columns)
        if translation or ("#" in place and not PLACE_CELL.fullmatch(place)):
            rows.append(Row(number, place, original, translation, state.lower(), len(row) > len(head)))
    return codes[others[0]], rows


def _is_head(row: list[str]) -> bool:
    return {PLACE, STATE} <= {cell.strip().lower() for cell in row}


def _language(cell: str, languages: Mapping[str, str]) -> str:
    """The code of the language that a column is named after, by its code or its name; "" for another column."""
    from PySide6.QtCore import QLocale  # knows the English names

    word = cell.casefold()
    for code, name in languages.items():
        if word in (code.casefold(), name.casefold(), QLocale.languageToString(QLocale(code).language()).casefold()):
            return code
    return next((code for code in (cell, cell.lower()) if re.fullmatch(values.CODE, code)), "")


def _wrong_columns(path: Path, first: str, found: list[str]) -> RefusedError:
    wanted = ", ".join(first_row(first, "the code of one language"))
    names = [name for name in found if name][:8]
    has = f"It has {listing(names)}." if names else "It is empty."
    return RefusedError(f"{path.name}: the first row must be as it was exported: {wanted}. {has}")


class Matcher:
    """Finds the texts that rows are for."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_key = {entry.key: entry for entry in entries}
        self._by_original: dict[str, list[Entry]] = defaultdict(list)
        self._by_words: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._by_key.values():
            self._by_original[digest(entry.original)].append(entry)
            if entry.words:
                self._by_words[digest(entry.words)].append(entry)

    def change(self, row: Row) -> Change | None:
        """The text of a row, and its translation; None if it was left as it was. Raises InvalidValueError."""
        cell = PLACE_CELL.fullmatch(row.place)
        if not cell:
            raise DamagedRowError("its first cell is not as it was exported.", CUT if "#" in row.place else APART)
        key, original, before = cell.groups()
        if row.cut:
            raise DamagedRowError("it has more cells than the table has columns.", CUT)
        if digest(row.original) != original:
            raise self._other_original(row)
        entry = self._by_key.get(key)
        if entry is None or digest(entry.original) != original:
            moved = self._by_original[original]
            if len(moved) != 1:
                if digest(row.translation) == before:
                    return None
                change = "was changed" if entry else "is not here any more"
                raise InvalidValueError(f"the text that this was made from {change}. Export a new table.")
            [entry] = moved
        words = _cell_words(row.translation, entry)
        if digest(words) in (before, digest(entry.words)):
            return (entry, entry.words) if row.state == OK and digest(words) == digest(entry.words) else None
        check_words(words, entry)
        if digest(entry.words) != before:
            raise InvalidValueError("it was translated in the file too since the table was made. Export a new table.")
        if len(words) >= LONG and self.is_used(words, entry):
            other = self._by_words[digest(words)][0].original
            raise DamagedRowError(f"this is the translation of another text: {quote(other)}.", APART)
        return entry, words

    def is_used(self, words: str, entry: Entry) -> bool:
        """Whether this is the translation of another text now."""
        return any(digest(other.original) != digest(entry.original) for other in self._by_words.get(digest(words), ()))

    def _other_original(self, row: Row) -> InvalidValueError:
        """Why the text in a row is not the one that it was exported with."""
        if _is_misread(row.original) or LETTERS_LOST.search(row.original):
            return DamagedRowError(f"its letters are spoilt: {quote(row.original)}.", LETTERS)
        beside = f"beside it is another text: {quote(row.original)}." if row.original else "the text beside it is gone."
        if not row.original or digest(row.original) in self._by_original:
            return DamagedRowError(beside, APART)
        return InvalidValueError(f"{beside} What is wrong in a text must be corrected in the file, not in the table.")


def _cell_words(cell: str, entry: Entry) -> str:
    """The words of a cell, without spaces and line ends that only the table has, and with accents as they are typed."""
    lines = [re.sub("[ \t]+", " ", line).strip() for line in cell.splitlines()]
    return unicodedata.normalize("NFC", ("\n" if "\n" in entry.original.strip() else " ").join(filter(None, lines)))


def check_words(words: str, entry: Entry) -> None:
    """Raises InvalidValueError where a translation has lost something, or is not one."""
    original = entry.original
    values.any_text(words)
    lost = LETTERS_LOST.search(words) and not LETTERS_LOST.search(original)
    asked = not entry.words.isascii() and words == re.sub(r"[^\x00-\x7f]", "?", entry.words)
    if lost or asked or _is_misread(words):
        raise DamagedRowError(f"its letters are spoilt: {quote(words)}.", LETTERS)
    is_made = MADE_OF_WORDS.fullmatch(words) and not MADE_OF_WORDS.fullmatch(original)
    if is_made and (not markup.numbers(words) or markup.numbers(words) != markup.numbers(original)):
        message = f"a spreadsheet program made {quote(words)} of it, a date, a number or a formula."
        raise DamagedRowError(f"{message} Set the cell to “Text” and type it again.", MADE)
    if unseen := CONTROL.search(words):
        raise InvalidValueError(f"{invisible(unseen)}. Delete it, or type the words again.")
    if wrong := markup.check_direction(words):
        raise InvalidValueError(wrong)
    if markup.placeholders(words) != markup.placeholders(original):
        names = " ".join(f"{{{name}}}" for name in markup.placeholders(original))
        raise InvalidValueError(f"this must hold {names}, unchanged." if names else "write it without { and }.")
    if words.count("**") != original.count("**"):
        raise InvalidValueError("write ** as often as in the text it is made from, on both sides of a word.")


def _is_misread(words: str) -> bool:
    """Whether UTF-8 was read as another encoding, as in "AtrÃ¡s"."""
    if words.isascii():
        return False
    for encoding in ("cp1252", "mac_roman"):
        try:
            raw = b"".join(sign.encode("latin-1" if "\x80" <= sign < "\xa0" else encoding) for sign in words)
            raw.decode()
        except UnicodeError:
            continue
        return True
    return False
