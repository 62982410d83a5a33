"""The command `translate import`: the translations of a table into the content file."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

from kiosk.content.load import markup, translations, values
from kiosk.content.load.loader import examine
from kiosk.content.load.translations import digest
from kiosk.content.model.words import Words
from kiosk.content.problems import InvalidValueError, RefusedError, quote
from kiosk.content.yaml.editor import YamlEditor
from kiosk.content.yaml.source import CONTROL
from kiosk.staff.tools import tables
from kiosk.staff.tools.output import counted, overwrite, read, run
from kiosk.staff.tools.translatable import (
    LANGUAGE_NAME,
    MAX_PROBLEMS,
    OK,
    PAGE,
    PLACE,
    STALE,
    STATE,
    WHAT,
    Entry,
    TranslatableFile,
    entries,
    open_file,
    remember,
    understand,
)

PLACE_CELL = re.compile(r"([^#]+)#([0-9a-f]{12})\.([0-9a-f]{12})")
"""The key of a text, and the digests of the text and of its translation when they were exported."""

FORMULA_RESULT = re.compile(r"=|#(NAME|REF|VALUE|DIV/0|N/A|NULL|NUM)\b")
"""What a spreadsheet program makes of a text that it takes for a formula."""

MAX_KEY = 80
"""Letters of a row's first cell that are shown."""

Change = tuple[Entry, str]
"""A text and its new translation."""


class Row(NamedTuple):
    """A row of a table, by its number in it."""

    number: int
    place: str
    words: str
    state: str


def import_table(path: Path, table: Path, out: TextIO) -> int:
    """Take the translations of a table into the file; the exit code, which is REFUSED if any row was."""
    return run(_import_table(path, table), out)


def _import_table(path: Path, table: Path) -> Iterator[str]:
    file = open_file(path)
    language, rows = read_rows(table, file)
    known = entries(file, language)
    taken: dict[str, Change] = {}
    end = []
    for row in rows:
        try:
            if change := match(row, known):
                entry, words = change
                if taken.setdefault(entry.key, change) != change:
                    raise InvalidValueError("this text has another translation further up in the table.")
                if words != entry.words:
                    yield f"row {row.number}: {entry.key}: {quote(entry.words)} → {quote(words)}"
                elif entry.state == STALE:
                    yield f"row {row.number}: {entry.key}: {quote(words)} fits again."
        except InvalidValueError as error:
            end.append(f"row {row.number} is left out: {row.place.partition('#')[0][:MAX_KEY]}: {error}")
    left_out = len(end)
    changes = [(entry, words) for entry, words in taken.values() if words != entry.words]
    if changes:
        made = translated(file, language, changes)
        check_result(path, file, language, changes, made)
        if read(path) != file.raw:
            raise RefusedError(f"{path.name} was saved by somebody meanwhile. Nothing was changed: do it again.")
        overwrite(path, made, path)
    pairs = [(language, words, entry.original) for entry, words in taken.values() if entry.key != LANGUAGE_NAME]
    remember(path, file, pairs)
    end.append(f"{path.name}: {counted(len(changes), 'translation')} changed, {counted(left_out, 'row')} left out.")
    if changes and any(known.code == language and known.reviewed for known in file.content.languages):
        end.append(f"Until a medical translator has checked them, {language} needs the line: reviewed: no")
    if left_out:
        raise RefusedError(*end)
    yield from end


def read_rows(path: Path, file: TranslatableFile) -> tuple[str, list[Row]]:
    """The language of a table, and its rows. Raises RefusedError."""
    head, *rest = tables.read(path) or [[]]
    names = [name.strip() for name in head]
    languages = [name for name in names if re.fullmatch(values.CODE, name) and name != file.first]
    if PLACE not in names or STATE not in names or len(languages) != 1:
        wanted = f"{PLACE}, {PAGE}, {WHAT}, {file.first}, the code of a language, {STATE}"
        raise RefusedError(f"{path.name}: the first row must be as it was exported: {wanted}.")
    columns = [names.index(name) for name in (PLACE, languages[0], STATE)]
    padded = [[*row, *[""] * len(names)] for row in rest]
    rows = [Row(number, *(row[column].strip() for column in columns)) for number, row in enumerate(padded, 2)]
    return languages[0], [row for row in rows if row.words or (row.place and not PLACE_CELL.fullmatch(row.place))]


def match(row: Row, known: dict[str, Entry]) -> Change | None:
    """The text of a row, and its translation; None if it was left as it was. Raises InvalidValueError."""
    cell = PLACE_CELL.fullmatch(row.place)
    if not cell:
        raise InvalidValueError("its first cell is not as it was exported.")
    key, original, before = cell.groups()
    entry = known.get(key)
    if entry is None or digest(entry.original) != original:
        moved = [other for other in known.values() if digest(other.original) == original]
        if len(moved) != 1:
            change = "was changed" if entry else "is not here any more"
            raise InvalidValueError(f"the text that this was made from {change}. Export a new table.")
        [entry] = moved
    words = without_extra_space(row.words, entry.original)
    if digest(words) in (before, digest(entry.words)):
        return (entry, entry.words) if row.state.lower() == OK and digest(words) == digest(entry.words) else None
    if digest(entry.words) != before:
        raise InvalidValueError("it was translated in the file too since the table was made. Export a new table.")
    check_words(words, entry.original)
    return entry, words


def without_extra_space(words: str, original: str) -> str:
    """Without spaces and line ends that only the table has."""
    lines = [re.sub("[ \t]+", " ", line).strip() for line in words.splitlines()]
    return ("\n" if "\n" in original.strip() else " ").join(line for line in lines if line)


def check_words(words: str, original: str) -> None:
    """Raises InvalidValueError where a translation has lost something."""
    if FORMULA_RESULT.match(words) and not FORMULA_RESULT.match(original):
        raise InvalidValueError("the spreadsheet program took this for a formula. Begin it in another way.")
    if CONTROL.search(words):
        raise InvalidValueError("this holds an invisible character. Type it again.")
    if markup.placeholders(words) != markup.placeholders(original):
        names = " ".join(f"{{{name}}}" for name in markup.placeholders(original))
        raise InvalidValueError(f"this must hold {names}, unchanged." if names else "write it without { and }.")
    if words.count("**") != original.count("**"):
        raise InvalidValueError("write ** as often as in the text it is made from, on both sides of a word.")


def translated(file: TranslatableFile, language: str, changes: list[Change]) -> bytes:
    """The file with the changes. Raises RefusedError if the name of a new language is not among them."""
    if language not in file.languages and LANGUAGE_NAME not in [entry.key for entry, _ in changes]:
        raise RefusedError(
            f"In the table, the name of the language is missing (row {LANGUAGE_NAME}). Nothing was changed."
        )
    editor = YamlEditor(file.raw)
    new = []
    for entry, words in changes:
        first = (file.first, entry.original)
        if entry.key == LANGUAGE_NAME:
            editor.add_language(file.root, language, words)
        elif entry.node:
            editor.translate(entry.node, first, language, words)
        else:
            new.append((entry.key.removeprefix("words/"), [first, (language, words)]))
    if new:
        editor.add_words(file.root, new)
    return editor.result()


def check_result(path: Path, file: TranslatableFile, language: str, changes: list[Change], made: bytes) -> None:
    """Raises RefusedError unless what was made is as good as the file, with these changes and no other."""
    try:
        now = all_words(understand(made, path))
    except RefusedError as error:
        raise RefusedError(*error.lines[:-1], "With this table it would have mistakes. Nothing was changed.") from None
    wanted = all_words(file) | {(one.key, language): words for one, words in changes if one.key != LANGUAGE_NAME}
    if now != wanted:
        wrong = sorted(f"{code}: {key}" for key, code in dict(now.items() ^ wanted.items()))
        raise RefusedError(*wrong[:MAX_PROBLEMS], "This program cannot write these into the file. Nothing was changed.")
    result = examine(made, path.parent)
    if result.content is None and examine(file.raw, path.parent).content is not None:
        lines = [f"{problem.where}: {problem.message}" for problem in result.problems if problem.severity == "error"]
        raise RefusedError(*lines[:MAX_PROBLEMS], f"Not all is translated ({len(lines)} left). Nothing was changed.")


def all_words(file: TranslatableFile) -> dict[tuple[str, str], str]:
    """All words of a file, by key and language."""
    return {
        (key, code): words
        for key, group, text in translations.texts(file.content)
        if text.place in file.nodes or isinstance(group, Words)
        for code, words in text.items()
    }
