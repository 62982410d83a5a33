"""How often each page is opened: numbers per day, in one small file that tells nothing else.

No time, no order, no visit is in it. Its bytes follow from the numbers alone: it is built from sorted rows each time
and put in place as a whole, so that no order of rows, no freed page and no counter of changes is left, and its date is
the day's midnight.
"""

import csv
import errno
import os
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date, datetime, time
from itertools import product
from pathlib import Path
from typing import NamedTuple

from kiosk import files
from kiosk.content.problems import RefusedError
from kiosk.exit_codes import UNREADABLE

FILE = "counts.db"
BROKEN = "counts-broken.db"

SUPPRESS_BELOW = 5
"""Small-count suppression: smaller numbers are hidden, as where few people come they could be somebody's."""
KEPT_MONTHS = 13
"""A year, and the same month of the year before to compare with."""
MAX_FILE_BYTES = 20_000_000
"""13 months of a hundred pages have about 2 million."""

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
    day: date
    metric: Metric


class BrokenError(OSError):
    """A file holds no counts, or damaged ones."""


Counts = Mapping[DailyMetric, int]


def read(path: Path) -> dict[DailyMetric, int]:
    """What is kept; nothing if there is no file. Raises OSError, BrokenError if the file is damaged."""
    try:
        raw = files.read(path, MAX_FILE_BYTES)
    except FileNotFoundError:
        return {}
    try:
        if not raw:  # sqlite3 would tell that there is no memory
            raise ValueError
        with closing(sqlite3.connect(":memory:")) as base:
            base.deserialize(raw)
            if base.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise ValueError
            return dict(map(_count, base.execute("SELECT day, kind, topic, name, number FROM counts")))
    except (sqlite3.Error, ValueError) as error:
        raise BrokenError(errno.EIO, "it is damaged: it holds no counts", str(path)) from error


def add(path: Path, new: Counts, today: date) -> str:
    """Add to what is kept and drop what is too old; what staff must know, or "". Raises OSError.

    It writes even if nothing is new, so that a write never tells that somebody was there; but then it makes no new
    file. A damaged file is moved aside. Days in the future stay: the clock may be wrong now.
    """
    if not new and not path.exists():
        return ""
    problem = ""
    try:
        kept = Counter(read(path))
    except BrokenError:
        kept = Counter()
        path.replace(path.with_name(BROKEN))
        where = f"the old file is {BROKEN} in {path.parent}"
        problem = f"The counts of opened pages were damaged. Counting starts again at 0; {where}."
    kept.update(new)
    write(path, {cell: count for cell, count in kept.items() if _months(cell.day, today) < KEPT_MONTHS}, today)
    return problem


def write(path: Path, counts: Counts, today: date) -> None:
    """Replace the file by these counts. Raises OSError."""
    rows = [(cell.day.isoformat(), *cell.metric, count) for cell, count in sorted(counts.items())]
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute(TABLE)
        base.executemany("INSERT INTO counts VALUES (?, ?, ?, ?, ?)", rows)
        base.commit()
        raw = base.serialize()
    files.write(path, raw)
    midnight = datetime.combine(today, time()).timestamp()
    os.utime(path, (midnight, midnight))


def display_count(count: int) -> str:
    """A number as people may see it."""
    return str(count) if count >= SUPPRESS_BELOW else f"under {SUPPRESS_BELOW}"


def export(path: Path, table: Path, today: date) -> int:
    """Write a CSV row for each day that is over and each metric kept at `path`; how many days. Raises RefusedError."""
    try:
        over = {cell: count for cell, count in read(path).items() if cell.day < today}
    except OSError as error:
        raise RefusedError(f"{path} cannot be read ({error.strerror}).", code=UNREADABLE) from None
    days = sorted({cell.day for cell in over})
    rows = product(days, sorted({cell.metric for cell in over}))
    try:
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("day", "what", "topic", "name", "number"))
            writer.writerows((row[0], *row[1], display_count(over.get(DailyMetric(*row), 0))) for row in rows)
    except OSError as error:
        raise RefusedError(f"{table} cannot be written ({error.strerror}).", code=UNREADABLE) from None
    return len(days)


def total(counts: Counts) -> Counter[Metric]:
    """How often each metric was counted, on all days."""
    sums: Counter[Metric] = Counter()
    for cell, count in counts.items():
        sums[cell.metric] += count
    return sums


def _count(row: Sequence[object]) -> tuple[DailyMetric, int]:
    match row:
        case str(day), str(kind), str(topic), str(name), int(number) if kind in KINDS and number >= 0:
            return DailyMetric(date.fromisoformat(day), Metric(kind, topic, name)), number
    raise ValueError


def _months(day: date, today: date) -> int:
    """Whole months from a day to today."""
    return (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
