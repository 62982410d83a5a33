"""Counts what visits open. It writes at fixed intervals, whether or not anybody was there, so no write tells of one."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from threading import Lock, Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content.store.loader_process import LoadedContent
from kiosk.staff.usage import store
from kiosk.staff.usage.store import ANSWERED, HELP, MISSED, PAGE, VISIT, DailyMetric, Metric
from kiosk.visit.session import Visit

EVERY = 4 * 3600
"""Seconds between two writes: what a power cut can cost. Seldom, as the disk's free space may hold old files."""

UNSET = date(2026, 1, 1)
"""Before this the clock is not set, and no day can be told."""


class UsageRecorder(QObject):
    """Watches a visit. What a visit opened is added to its day when it ends; a visit that led to the PIN is none."""

    noted = Signal(str)
    """What staff must know."""

    def __init__(
        self,
        visit: Visit,
        path: Path,
        parent: QObject | None = None,
        *,
        on: bool = True,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self._on = on
        self._visit = visit
        self._path = path
        self._today = today
        self._known: list[Metric] = []
        self._trail: list[str] = []
        self._opened: Counter[Metric] = Counter()
        self._unwritten: Counter[DailyMetric] = Counter()
        self._counting = Lock()
        self._writing = Lock()
        visit.navigation.pageChanged.connect(self._look)
        visit.phaseChanged.connect(self._look)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY * 1000)
        self._timer.timeout.connect(self.save)

    def begin(self) -> None:
        """Write at once, so that staff hear of troubles today, and from now on at fixed intervals."""
        self.save()
        self._timer.start()

    def know(self, ready: LoadedContent) -> None:
        """These pages are shown: they are written down also if nobody opens them."""
        topics = [topic for first in list(ready.pages.values())[:1] for topic in first["topics"]]
        pages = [(topic["id"], page["id"]) for topic in topics for page in topic["pages"] if not _helps(page)]
        self._known = [Metric(VISIT), Metric(HELP), *(Metric(PAGE, *ids) for ids in pages)]

    @Slot(str, str, bool)
    def answered(self, topic: str, question: str, right: bool) -> None:
        """A question was answered: the first answer of a visit counts."""
        if Metric(ANSWERED, topic, question) not in self._opened:
            self._opened[Metric(ANSWERED, topic, question)] = 1
            self._opened[Metric(MISSED, topic, question)] = int(not right)

    def turn(self, on: bool) -> None:
        """Count from now on, or no longer."""
        self._on = on

    def discard(self) -> None:
        """Those who use the screen now are staff."""
        self._opened.clear()

    def save(self) -> None:
        """Write what is not written yet, in a thread of its own, as it waits for the disk."""
        self._thread = Thread(target=self._write, args=(self._today(),), name="counts", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Write what is not written yet, and wait for it."""
        self._timer.stop()
        self._thread.join()
        self._write(self._today())

    def _look(self) -> None:
        before, self._trail = (
            self._trail,
            self._visit.navigation.backStack if self._visit.phase in ("reading", "warning") else [],
        )
        if not self._trail:
            self._end()
        elif not before:
            self._opened[Metric(VISIT)] += 1
        elif self._trail[-1] != before[-1] and (len(self._trail) >= len(before) or self._trail[-1] not in before):
            self._opened[self._thing()] += 1

    def _thing(self) -> Metric:
        page = self._visit.navigation.page
        topic, _, name = self._visit.navigation.key.partition("/")
        return Metric(HELP) if _helps(page) else Metric(PAGE, topic, name)

    def _end(self) -> None:
        day = self._today()
        if self._on and day >= UNSET:
            with self._counting:
                self._unwritten.update({DailyMetric(day, thing): number for thing, number in self._opened.items()})
        self._opened.clear()

    def _write(self, today: date) -> None:
        if today < UNSET:
            return
        with self._writing:
            with self._counting:
                new = Counter(self._unwritten)
            zeros = {DailyMetric(today, thing): 0 for thing in self._known} if self._on else {}
            try:
                trouble = store.add(self._path, {**zeros, **new}, today)
            except OSError as error:
                trouble = f"The counts of opened pages cannot be kept in {self._path.parent} ({error.strerror})."
            else:
                with self._counting:
                    self._unwritten -= new
        if trouble:
            self.noted.emit(trouble)


def _helps(page: Mapping[str, object]) -> bool:
    return page["kind"] == "help"
