"""Counts what visits open. It writes at fixed intervals, whether or not anybody was there, so no write tells of one."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Lock, Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content import clock
from kiosk.content.plain import PlainTopic
from kiosk.content.store.loader_process import LoadedContent
from kiosk.staff.usage import store
from kiosk.staff.usage.store import ANSWERED, HELP, MISSED, PAGE, VISIT, DailyMetric, Metric
from kiosk.visit.handout import can_be_taken_home
from kiosk.visit.page_index import LIST, TAKE_HOME
from kiosk.visit.session import Visit
from kiosk.visit.shown_page import CHAPTER

WRITE_INTERVAL_S = 4 * 3600
"""What a power cut can cost. Seldom, as the disk's free space may hold old files."""


class UsageRecorder(QObject):
    """Watches a visit. What it opened is added to its day when it ends; a visit that led to the PIN is not counted."""

    problemFound = Signal(str)
    """What staff must know."""

    def __init__(
        self, visit: Visit, path: Path, *, enabled: bool = True, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self.enabled = enabled
        self._visit = visit
        self._path = path
        self._clock = today
        self._earliest = date.fromisoformat(clock.PROGRAM_DAY)
        self._known: list[Metric] = []
        self._trail: list[str] = []
        self._opened: Counter[Metric] = Counter()
        self._unwritten: Counter[DailyMetric] = Counter()
        self._counting = Lock()
        self._writing = Lock()
        self._writer: Thread | None = None
        visit.navigation.pageChanged.connect(self._follow)
        visit.phaseChanged.connect(self._follow)
        self._timer = QTimer(self, interval=WRITE_INTERVAL_S * 1000)
        self._timer.timeout.connect(self.save)

    def start(self) -> None:
        """Write at once, so that staff hear of problems today, and from now on at fixed intervals."""
        self.save()
        self._timer.start()

    def close(self) -> None:
        """Write what is not written yet, and wait for it."""
        self._timer.stop()
        if self._writer:
            self._writer.join()
        self._write(self._today())

    def set_content(self, loaded: LoadedContent) -> None:
        """Patients see these pages. All that can be counted is written down, or a row itself would tell of somebody."""
        topics = loaded.topics
        self._known = [Metric(VISIT), Metric(HELP), *(metric for topic in topics for metric in _metrics(topic))]
        if len(topics) > 1:  # then patients begin outside of them
            outside = (LIST, TAKE_HOME + LIST, TAKE_HOME + "help")
            self._known += [Metric(PAGE, topic["id"]) for topic in topics]
            self._known += [Metric(PAGE, "", name) for name in outside]
        content = next(iter(loaded.pages.values()), None)
        self._earliest = date.fromisoformat(content["earliest"] if content else clock.PROGRAM_DAY)

    @Slot(str, str, bool)
    def answered(self, topic: str, question: str, right: bool) -> None:
        """A question was answered: the first answer of a visit counts."""
        if Metric(ANSWERED, topic, question) not in self._opened:
            self._opened[Metric(ANSWERED, topic, question)] = 1
            self._opened[Metric(MISSED, topic, question)] = int(not right)

    def discard(self) -> None:
        """Those who use the screen now are staff: this visit is not counted."""
        self._opened.clear()

    @Slot()
    def save(self) -> None:
        """Write what is not written yet, in a thread of its own, as it waits for the disk."""
        self._writer = Thread(target=self._write, args=(self._today(),), name="usage-recorder", daemon=True)
        self._writer.start()

    @Slot()
    def _follow(self) -> None:
        navigation = self._visit.navigation
        before, self._trail = self._trail, navigation.backStack if self._visit.phase in ("reading", "warning") else []
        if not self._trail:
            self._end_visit()
        elif not before:
            self._opened[Metric(VISIT)] += 1
        elif self._trail[-1] != before[-1] and (len(self._trail) >= len(before) or self._trail[-1] not in before):
            topic, _, name = navigation.key.partition("/")
            self._opened[Metric(HELP) if navigation.page["kind"] == "help" else Metric(PAGE, topic, name)] += 1

    def _today(self) -> date:
        """Today, or if the clock is behind the first day that it can be: what is counted must not be lost."""
        return max(self._clock(), self._earliest)

    def _end_visit(self) -> None:
        if self.enabled:
            day = self._today()
            with self._counting:
                self._unwritten.update({DailyMetric(day, metric): count for metric, count in self._opened.items()})
        self.discard()

    def _write(self, today: date) -> None:
        with self._writing:
            with self._counting:
                new = Counter(self._unwritten)
            zeros = {DailyMetric(today, metric): 0 for metric in self._known} if self.enabled else {}
            try:
                problem = store.add(self._path, {**zeros, **new}, today)
            except OSError as error:
                problem = f"The counts of opened pages cannot be kept in {self._path.parent} ({error.strerror})."
            else:
                with self._counting:
                    self._unwritten -= new
        if problem:
            self.problemFound.emit(problem)


def _metrics(topic: PlainTopic) -> list[Metric]:
    """All that can be counted in a topic, besides the topic itself."""
    pages = topic["pages"]
    opened = [page["id"] for page in pages if page["kind"] != "help"]
    taken = [page["id"] for page in pages if can_be_taken_home(page)]
    chapters = [CHAPTER + chapter["id"] for chapter in topic["chapters"]]
    names = [*chapters, *opened, LIST, *(TAKE_HOME + name for name in (*taken, LIST))]
    questions = [question["id"] for page in pages for question in page.get("questions", ())]
    asked = [Metric(kind, topic["id"], name) for name in questions for kind in (ANSWERED, MISSED)]
    return [*(Metric(PAGE, topic["id"], name) for name in names), *asked]
