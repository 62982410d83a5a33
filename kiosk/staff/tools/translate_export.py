"""The command `translate export`: the texts as a table for a translator."""

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from kiosk.content.load import values
from kiosk.content.problems import InvalidValueError, RefusedError
from kiosk.staff.tools import tables
from kiosk.staff.tools.output import counted, run
from kiosk.staff.tools.translatable import MISSING, PAGE, PLACE, STALE, STATE, WHAT, entries, open_file


def export(path: Path, language: str, table: Path, out: TextIO) -> int:
    """Write a new table for a translator into a language, also into a new one; the exit code."""
    return run(_export(path, language, table), out)


def _export(path: Path, language: str, table: Path) -> Iterator[str]:
    file = open_file(path)
    try:
        values.code(language)
    except InvalidValueError as error:
        raise RefusedError(str(error)) from None
    if language == file.first:
        raise RefusedError(f"{language} is the language that the others are translated from.")
    found = entries(file, language).values()
    head = [PLACE, PAGE, WHAT, file.first, language, STATE]
    rows = [[one.place, one.page, one.what, one.original.strip(), one.words.strip(), one.state] for one in found]
    tables.write(table, [head, *rows])
    states = [entry.state for entry in found]
    numbers = f"{states.count(MISSING)} missing, {states.count(STALE)} stale"
    yield f"{table.name}: {counted(len(states), 'text')} into {language}: {numbers}."
