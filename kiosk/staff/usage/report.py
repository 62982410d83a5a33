"""How the kiosk is used, as staff see it: numbers of whole days, none so small that it could be somebody's."""

import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content.plain import PlainTopic
from kiosk.content.store.loader_process import LoadedContent
from kiosk.qml_property import qml_property
from kiosk.staff.usage import store
from kiosk.staff.usage.store import ANSWERED, HELP, LEAST, MISSED, PAGE, VISIT, BrokenError, Counts, DailyMetric, Metric

SPAN = 28
"""Days that are looked at together: each weekday four times."""

ENOUGH_DAYS = 14
"""Of each span so many days must be counted before the two are compared."""

ENOUGH_VISITS = 20
"""With so many visits in the earlier span, chance alone halves them about once in a hundred."""

TABLE = "kiosk-use.csv"
"""The table for staff, beside the words."""

Plain = dict[str, Any]


class Trend(NamedTuple):
    """How use changed: in words, and whether staff should see to it."""

    words: str = ""
    urgent: bool = False


def trend(kept: Counts, today: date) -> Trend:
    """Visits a day of the last 28 days against the 28 before. Days that were not counted are left out, as Sundays."""
    now, before = _visits(kept, today), _visits(kept, today - timedelta(SPAN))
    if min(len(now), len(before)) < ENOUGH_DAYS:
        days = f"{len(now)} of the last {SPAN} days were counted, and {len(before)} of the {SPAN} before"
        return Trend(f"Too little to tell how use changes: {days}. It takes {ENOUGH_DAYS} of each.")
    visits, earlier = sum(now.values()), sum(before.values())
    if earlier < ENOUGH_VISITS:
        return Trend(f"Too little to tell how use changes: it takes {ENOUGH_VISITS} visits in {SPAN} days.")
    said = f"{store.told(visits)} visits on {len(now)} days, and {earlier} on {len(before)} days a month before."
    if visits / len(now) <= earlier / len(before) / 2:
        return Trend(f"Use fell by half or more: {said} Is the screen on, clean and easy to see?", True)
    return Trend(f"Use did not fall by half: {said}")


class UsageReport(QObject):
    """What the screen of staff reads. `look` brings it up to date."""

    toldChanged = Signal()

    def __init__(
        self, path: Path, content: Path, parent: QObject | None = None, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(parent)
        self._path = path
        place = content.absolute()
        self._folder = place if os.path.isdir(place) else place.parent  # noqa: PTH112 - Path.is_dir may raise
        self._today = today
        self._topics: list[PlainTopic] = []
        self._kept: Counts = {}
        self._sums: dict[Metric, int] = {}
        self._trend = Trend()
        self._said = ""

    def know(self, ready: LoadedContent) -> None:
        """These pages are shown now."""
        self._topics = [topic for first in list(ready.pages.values())[:1] for topic in first["topics"]]

    def look(self) -> None:
        """Read what is kept."""
        self._said = ""
        try:
            self._kept = store.read(self._path)
            self._trend = trend(self._kept, self._today())
        except (OSError, BrokenError):
            self._kept = {}
            self._trend = Trend("The counts of opened pages cannot be read.", True)
        self._sums = store.total(_span(self._kept, self._today()))
        self.toldChanged.emit()

    # What the screen reads

    @qml_property(str, toldChanged)
    def said(self) -> str:
        """Where the table is, or why there is none."""
        return self._said

    @qml_property(str, toldChanged)
    def trend(self) -> str:
        """How use changed in a month, or why that cannot be told."""
        return self._trend.words

    @qml_property(bool, toldChanged)
    def urgent(self) -> bool:
        """Whether staff should see to it."""
        return self._trend.urgent

    @qml_property("QVariantList", toldChanged)
    def days(self) -> list[Plain]:
        """Visits on each of the last days: `share` of the most, and whether the day was `counted`."""
        visits = _visits(self._kept, self._today())
        most = max(visits.values(), default=0) or 1
        days = [self._today() - timedelta(back) for back in range(SPAN, 0, -1)]
        return [{"share": _seen(visits.get(day, 0)) / most, "counted": day in visits} for day in days]

    @qml_property("QVariantList", toldChanged)
    def facts(self) -> list[Plain]:
        """Numbers of all these days: `name` and `value`."""
        visits = _visits(self._kept, self._today())
        rows = [
            ("Days counted", f"{len(visits)} of {SPAN}"),
            ("Visits", store.told(sum(visits.values()))),
            ("Most visits on a day", store.told(max(visits.values(), default=0))),
            ("Help opened", store.told(self._sums.get(Metric(HELP), 0))),
        ]
        return [{"name": name, "value": value} for name, value in rows]

    @qml_property("QVariantList", toldChanged)
    def pages(self) -> list[Plain]:
        """Pages, the most opened first: `name`, `number` as it may be told, `share` of the most."""
        names = self._names()
        rows = [(names[thing], _seen(self._sums.get(thing, 0))) for thing in names]
        return _ranked(rows)

    @qml_property("QVariantList", toldChanged)
    def missed(self) -> list[Plain]:
        """Questions, the most missed first, as `pages` are; those missed too seldom to be told are left out."""
        rows = [
            (self._question(thing), number)
            for thing, number in self._sums.items()
            if thing.kind == MISSED and number >= LEAST
        ]
        return _ranked(rows)

    # What staff do

    @Slot()
    def export(self) -> None:
        """Write a table beside the words, where staff can reach it."""
        path = self._folder / TABLE
        try:
            with path.open("w", encoding="utf-8", newline="") as out:
                store.export(self._kept, self._today(), out)
        except OSError as error:
            self._said = f"{path} cannot be written ({error.strerror})."
        else:
            self._said = f"Written: {path}"
        self.toldChanged.emit()

    def _names(self) -> dict[Metric, str]:
        """The pages shown, but help, which counts by itself; with several topics, topics too."""
        found: dict[Metric, str] = {}
        many = len(self._topics) > 1
        for topic in self._topics:
            if many:
                found[Metric(PAGE, topic["id"])] = topic["title"]
            for page in topic["pages"]:
                if page["kind"] != "help":
                    name = f"{topic['title']}: {page['title']}" if many else page["title"]
                    found[Metric(PAGE, topic["id"], page["id"])] = name
        return found

    def _question(self, thing: Metric) -> str:
        asked = [
            question["ask"]
            for topic in self._topics
            if topic["id"] == thing.topic
            for page in topic["pages"]
            for question in page.get("questions", [])
            if question["id"] == thing.name
        ]
        answers = store.told(self._sums.get(thing._replace(kind=ANSWERED), 0))
        return f"{asked[0] if asked else thing.name} ({answers} answers)"


def _span(kept: Counts, end: date) -> dict[DailyMetric, int]:
    """The counts of the days before `end`."""
    return {cell: number for cell, number in kept.items() if end - timedelta(SPAN) <= cell.day < end}


def _visits(kept: Counts, end: date) -> dict[date, int]:
    """The visits of each day before `end` that was counted."""
    return {cell.day: number for cell, number in _span(kept, end).items() if cell.thing.kind == VISIT}


def _seen(number: int) -> int:
    """A number as a bar may show it."""
    return number if number >= LEAST else 0


def _ranked(rows: list[tuple[str, int]]) -> list[Plain]:
    """The highest first. Those that are hidden stay as they stand in the file: their order would tell something."""
    most = max([number for _, number in rows], default=0) or 1
    ordered = sorted(rows, key=lambda row: -row[1])
    return [{"name": name, "number": store.told(number), "share": number / most} for name, number in ordered]
