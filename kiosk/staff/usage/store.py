"""How often each page is opened: numbers a day, in one small file that tells nothing else.

No time, no order, no visit is in it. Its bytes follow from the numbers alone: it is built anew from sorted rows each
time and put in place as a whole, so that no order of rows, no freed page and no counter of changes is left, and its
date is the day's midnight.
"""

import csv
import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import NamedTuple, TextIO

from kiosk import files

FILE = "counts.db"

BROKEN = "counts-broken.db"
"""Where a file that holds no counts is moved."""

LEAST = 5
"""Numbers below this are not told: where few people come, a few openings could be known as somebody's."""

MONTHS = 13
"""So long counts are kept: a year, and the same month of the year before to compare with."""

LARGEST = 20_000_000
"""Bytes that are read at most; 13 months of a hundred pages have about 2 million."""

VISIT, PAGE, HELP, ANSWERED, MISSED = KINDS = ("visit", "page", "help", "answered", "missed")
"""What is counted: visits begun, pages opened, help opened, questions answered, and answered wrongly."""

TABLE = """CREATE TABLE counts (
    day TEXT, kind TEXT, topic TEXT, name TEXT, number INTEGER, PRIMARY KEY (day, kind, topic, name)
) WITHOUT ROWID"""


class Metric(NamedTuple):
    """What is counted: one of `KINDS`, and the ids of a topic and of a page or question in it."""

    kind: str
    topic: str = ""
    name: str = ""


class DailyMetric(NamedTuple):
    """A thing on a day."""

    day: date
    thing: Metric


class BrokenError(Exception):
    """A file that holds no counts, or damaged ones."""


Counts = Mapping[DailyMetric, int]


def read(path: Path) -> dict[DailyMetric, int]:
    """What is kept; nothing where there is no file. Raises OSError and BrokenError."""
    try:
        raw = files.read(path, LARGEST)
    except FileNotFoundError:
        return {}
    if not raw:  # sqlite3 would tell that there is no memory
        raise BrokenError
    try:
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(raw)
            if base.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise BrokenError
            return dict(map(_cell, base.execute("SELECT day, kind, topic, name, number FROM counts")))
    except (sqlite3.Error, ValueError, TypeError) as error:
        raise BrokenError from error


def add(path: Path, new: Counts, today: date) -> str:
    """Add to what is kept and drop what is too old; what staff must know, or "". Raises OSError.

    Without anything new it writes all the same, so that a write never tells that somebody was there; but it makes no
    file. A file that holds no counts is moved aside. Days that are still to come stay: the clock may be wrong now.
    """
    if not new and not path.exists():
        return ""
    told = ""
    try:
        kept = read(path)
    except BrokenError:
        kept = {}
        path.replace(path.with_name(BROKEN))
        told = f"The counts of opened pages were damaged. They begin anew; the old file is {BROKEN} in {path.parent}."
    for cell, number in new.items():
        kept[cell] = kept.get(cell, 0) + number
    write(path, {cell: number for cell, number in kept.items() if _age(cell.day, today) < MONTHS}, today)
    return told


def write(path: Path, counts: Counts, today: date) -> None:
    """Write all counts anew. Raises OSError."""
    rows = [(cell.day.isoformat(), *cell.thing, number) for cell, number in sorted(counts.items())]
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute(TABLE)
        base.executemany("INSERT INTO counts VALUES (?, ?, ?, ?, ?)", rows)
        base.commit()
        raw = base.serialize()
    files.write(path, raw)
    midnight = datetime.combine(today, time()).timestamp()
    os.utime(path, (midnight, midnight))


def told(number: int) -> str:
    """A number as people may see it."""
    return str(number) if number >= LEAST else f"under {LEAST}"


def export(counts: Counts, today: date, out: TextIO) -> None:
    """Write a table: a row for each day that is over and each thing."""
    rows = csv.writer(out)
    rows.writerow(("day", "what", "topic", "name", "number"))
    whole = {cell: number for cell, number in counts.items() if cell.day < today}
    days = sorted({cell.day for cell in whole})
    things = sorted({cell.thing for cell in whole})
    rows.writerows(
        (day.isoformat(), *thing, told(whole.get(DailyMetric(day, thing), 0))) for day in days for thing in things
    )


def export_command(path: Path, table: Path, today: date, out: TextIO) -> int:
    """Write the table of what is kept; the exit code."""
    try:
        kept = read(path)
        with table.open("w", encoding="utf-8", newline="") as file:
            export(kept, today, file)
    except BrokenError:
        print(f"{path} is damaged: it holds no counts.", file=out)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=out)
    else:
        print(f"{table}: {len({cell.day for cell in kept if cell.day < today})} days", file=out)
        return 0
    return 2


def total(counts: Counts) -> dict[Metric, int]:
    """How often each thing was counted, on all days together."""
    found: dict[Metric, int] = {}
    for cell, number in counts.items():
        found[cell.thing] = found.get(cell.thing, 0) + number
    return found


def _cell(row: Iterable[object]) -> tuple[DailyMetric, int]:
    day, kind, topic, name, number = row
    if not (isinstance(day, str) and isinstance(topic, str) and isinstance(name, str) and isinstance(number, int)):
        raise TypeError
    if kind not in KINDS or number < 0:
        raise ValueError
    return DailyMetric(date.fromisoformat(day), Metric(str(kind), topic, name)), number


def _age(day: date, today: date) -> int:
    """Whole months from a day to today."""
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
