"""How the kiosk is used, as staff see it: numbers of whole days, none so small that it could be somebody's."""

import os
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from typing import NamedTuple, TypedDict

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content.plain import PlainTopic
from kiosk.content.problems import RefusedError
from kiosk.content.store.loader_process import LoadedContent
from kiosk.qml_property import qml_attribute, qml_property
from kiosk.staff.area.status import Fact
from kiosk.staff.usage import store
from kiosk.staff.usage.store import ANSWERED, HELP, MISSED, PAGE, SUPPRESS_BELOW, VISIT, Counts, Metric
from kiosk.visit.shown_page import CHAPTER

SPAN_DAYS = 28
"""Days that are looked at together: each weekday four times."""
MIN_DAYS = 14
"""So many days of each span must be counted before the two are compared."""
MIN_VISITS = 20
"""With so many visits in the earlier span, chance alone halves them about once in a hundred."""

TABLE = "kiosk-use.csv"
"""The table for staff, beside the content."""


class Trend(NamedTuple):
    """How use changed: in words, and whether staff should look into it."""

    words: str = ""
    urgent: bool = False


class Day(TypedDict):
    """Visits of a day: `share` of the busiest day, and whether the day was `counted`."""

    share: float
    counted: bool


class Rank(TypedDict):
    """A page or question: `number` as it may be shown, `share` of the highest."""

    name: str
    number: str
    share: float


def trend(kept: Counts, today: date) -> Trend:
    """Visits per day of the last 28 days against the 28 before. Days not counted are left out, such as Sundays."""
    now, before = _visits(kept, today), _visits(kept, today - timedelta(SPAN_DAYS))
    if min(len(now), len(before)) < MIN_DAYS:
        days = f"{len(now)} of the last {SPAN_DAYS} days were counted, and {len(before)} of the {SPAN_DAYS} before"
        return Trend(f"Too early to tell how use changes: {days}. It takes {MIN_DAYS} of each.")
    visits, earlier = sum(now.values()), sum(before.values())
    if earlier < MIN_VISITS:
        return Trend(f"Too few visits to tell how use changes: it takes {MIN_VISITS} visits in {SPAN_DAYS} days.")
    month = f"{store.display_count(visits)} visits on {len(now)} days"
    numbers = f"{month}, and {earlier} on {len(before)} days a month before."
    if visits / len(now) <= earlier / len(before) / 2:
        return Trend(f"Use fell by half or more: {numbers} Is the screen on, clean and easy to see?", True)
    return Trend(f"Use did not fall by half: {numbers}")


class UsageReport(QObject):
    """What the usage screen shows; `refresh` brings it up to date."""

    changed = Signal()
    _exported = Signal(str)

    message: str = qml_attribute(str, "_message", changed)
    """Where the table is, or why there is none."""
    trend: str = qml_attribute(str, "_trend.words", changed)
    """How use changed in a month, or why that cannot be told."""
    urgent: bool = qml_attribute(bool, "_trend.urgent", changed)
    """Whether staff should look into it."""

    def __init__(self, path: Path, content: Path, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._path = path
        self._content = content
        self._today = today
        self._topics: list[PlainTopic] = []
        self._kept: Counts = {}
        self._sums: Counter[Metric] = Counter()
        self._trend = Trend()
        self._message = ""
        self._exported.connect(self._tell)

    @Slot(object)
    def set_content(self, loaded: LoadedContent) -> None:
        self._topics = loaded.topics

    def refresh(self) -> None:
        try:
            self._kept = store.read(self._path)
            self._trend = trend(self._kept, self._today())
        except OSError:
            self._kept = {}
            self._trend = Trend("The counts of opened pages cannot be read.", True)
        self._sums = store.total(_span(self._kept, self._today()))
        self._tell("")

    @qml_property("QVariantList", changed)
    def days(self) -> list[Day]:
        """Visits on each of the last days up to yesterday."""
        visits = _visits(self._kept, self._today())
        highest = max(visits.values(), default=0) or 1
        days = [self._today() - timedelta(back) for back in range(SPAN_DAYS, 0, -1)]
        return [{"share": _shown(visits.get(day, 0)) / highest, "counted": day in visits} for day in days]

    @qml_property("QVariantList", changed)
    def totals(self) -> list[Fact]:
        visits = _visits(self._kept, self._today())
        return [
            {"name": "Days counted", "value": f"{len(visits)} of {SPAN_DAYS}"},
            {"name": "Visits", "value": store.display_count(sum(visits.values()))},
            {"name": "Most visits on a day", "value": store.display_count(max(visits.values(), default=0))},
            {"name": "Help opened", "value": store.display_count(self._sums[Metric(HELP)])},
        ]

    @qml_property("QVariantList", changed)
    def pages(self) -> list[Rank]:
        """Pages, the most opened first."""
        return _ranked([(name, _shown(self._sums[metric])) for metric, name in self._names().items()])

    @qml_property("QVariantList", changed)
    def missed(self) -> list[Rank]:
        """Questions, the most missed first; those missed too seldom to be shown are left out."""
        sums = self._sums.items()
        return _ranked([(self._question(metric), n) for metric, n in sums if metric.kind == MISSED and _shown(n)])

    @Slot()
    def export(self) -> None:
        """Write a table beside the content, where staff can reach it. In a thread, as that disk may never answer."""
        Thread(target=self._export, name="usage-export", daemon=True).start()

    def _export(self) -> None:
        folder = self._content if os.path.isdir(self._content) else self._content.parent  # noqa: PTH112 - never raises
        try:
            store.export(self._path, folder / TABLE, self._today())
            self._exported.emit(f"Written: {folder / TABLE}")
        except RefusedError as refused:
            self._exported.emit(str(refused))

    @Slot(str)
    def _tell(self, message: str) -> None:
        self._message = message
        self.changed.emit()

    def _names(self) -> dict[Metric, str]:
        """Pages and chapters, but not help, which is counted by itself; if there are several topics, topics too."""
        names: dict[Metric, str] = {}
        for topic in self._topics:
            prefix = ""
            if len(self._topics) > 1:
                names[Metric(PAGE, topic["id"])] = topic["title"]
                prefix = f"{topic['title']}: "
            titles = {page["id"]: page["title"] for page in topic["pages"] if page["kind"] != "help"}
            titles |= {CHAPTER + chapter["id"]: chapter["title"] for chapter in topic["chapters"]}
            names |= {Metric(PAGE, topic["id"], name): prefix + title for name, title in titles.items()}
        return names

    def _question(self, missed: Metric) -> str:
        pages = [page for topic in self._topics if topic["id"] == missed.topic for page in topic["pages"]]
        asked = {question["id"]: question["ask"] for page in pages for question in page.get("questions", ())}
        answers = store.display_count(self._sums[missed._replace(kind=ANSWERED)])
        return f"{asked.get(missed.name, missed.name)} ({answers} answers)"


def _span(kept: Counts, end: date) -> Counts:
    """The counts of the 28 days before `end`."""
    return {cell: count for cell, count in kept.items() if end - timedelta(SPAN_DAYS) <= cell.day < end}


def _visits(kept: Counts, end: date) -> dict[date, int]:
    """The visits of each day of these that was counted."""
    return {cell.day: count for cell, count in _span(kept, end).items() if cell.metric.kind == VISIT}


def _shown(count: int) -> int:
    """A number as a bar may show it."""
    return count if count >= SUPPRESS_BELOW else 0


def _ranked(rows: list[tuple[str, int]]) -> list[Rank]:
    """The highest first. Hidden ones stay in the content's order: their own would tell something."""
    ordered = sorted(rows, key=lambda row: -row[1])
    highest = (ordered[0][1] if ordered else 0) or 1
    return [{"name": name, "number": store.display_count(count), "share": count / highest} for name, count in ordered]
