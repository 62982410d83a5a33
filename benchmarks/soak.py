"""Visits, one after the other, in the kiosk's own parts, by real touch events: run as a module of its own.

A copy of the shipped content is read, watched and kept as always. Now and then it is saved again, well or with a
mistake, and staff open their area. Steps are posted to `app.exec()`, as only there Qt deletes what is to be deleted
later.
"""

import gc
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.kiosk import OWN, ROOT, SHIPPED
from benchmarks.processes import environment, memory, tree

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.app.application import Application
    from tests.glass import Finger

VISITS = 5000

WARM = 500
"""Visits after which nothing may grow any more."""

SAMPLE, SAVE, STAFF, READ, IDLE, TOUR = 100, 50, 100, 25, 50, 4
"""Once in so many visits: a look at memory, a save, a look by staff, a long read of home, a warning, the tour."""

TOUR_STEPS = 8
"""How often the tour goes on, as far as it leads."""

BAD = 5
"""One save in so many has a mistake."""

MAX_WAIT_S = 5.0
"""Seconds until a step, if the frame that it waits for is not drawn."""

LONG_READ_S = 2.5
"""Seconds of a long read."""

IMPATIENT = 0.005
"""How many times longer than usual a screen stays quiet before the warning comes: a third of a second."""

TIMEOUT_S = 10.0
"""Seconds after which what does not come is given up."""

HOLD_S = 1.3
"""Seconds that the last tap of the staff's gesture is held."""

CORNER_PX = 12, 12
"""Where staff make their gesture."""

PIN = "4071"


@dataclass(frozen=True, slots=True)
class Sample:
    """What the kiosk used after so many visits, nobody reading: memory in megabytes."""

    visits: int
    rss: float
    pss: float
    handles: int
    threads: int
    objects: int

    def __str__(self) -> str:
        used = f"{self.rss:.1f} MB (PSS {self.pss:.1f}), {self.handles} handles, {self.threads} threads"
        return f"{used}, {self.objects} Python objects"


class Soak(NamedTuple):
    """A run: its samples, what was logged as a warning or worse, visits a second."""

    samples: list[Sample]
    warnings: list[str]
    rate: float

    @property
    def warm(self) -> Sample:
        """The sample that the last is compared with."""
        return next(sample for sample in self.samples if sample.visits >= WARM)


class Warnings(logging.Handler):
    """Keeps what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


def on_glass(visits: int, display: str, variables: Mapping[str, str]) -> Soak:
    """Play visits on the glass, in a process of its own with these variables in its environment."""
    command = [sys.executable, "-m", "benchmarks.soak", str(visits)]
    run = subprocess.run(command, cwd=ROOT, env=environment(display, variables), check=True, stdout=subprocess.PIPE)
    samples, warnings, rate = json.loads(run.stdout)
    return Soak([Sample(**sample) for sample in samples], warnings, rate)


class Play:
    """The visits as steps: each tells the seconds to wait before the next; `MAX_WAIT_S` is until a frame is shown."""

    def __init__(self, kiosk: "Application", finger: "Finger", content: Path, warnings: Warnings) -> None:
        self._visit = kiosk.screen.visit
        self._finger = finger
        self._content = content
        self._good = content.read_text(encoding="utf-8")
        self._warnings = warnings
        self._samples: list[Sample] = []
        self._saved = 0
        self._taken = 0
        kiosk.screen.contentShown.connect(self._take)

    def all(self, visits: int) -> Iterator[float]:
        """So many visits; at the end prints the run as JSON."""
        began = time.perf_counter()
        for number in range(1, visits + 1):
            yield from self._one(number)
            if number % SAVE == SAVE // 2:
                self._save(number)
            if number % SAMPLE == 0 or number == visits:
                yield from self._sample(number)
                left = (time.perf_counter() - began) / number * (visits - number) / 60
                print(f"soak {number}/{visits}: {self._samples[-1]}, {left:.0f} min left", file=sys.stderr, flush=True)
        rate = visits / (time.perf_counter() - began)
        yield from self._until(lambda: self._taken == self._saved)
        print(json.dumps([list(map(asdict, self._samples)), self._warnings.heard, rate]))

    def _one(self, number: int) -> Iterator[float]:
        impatient = number % IDLE == IDLE // 3
        if impatient:
            self._prefer(IMPATIENT)
        starts = self._visit.display.greetings
        yield from self._tap(starts[number % len(starts)]["words"])
        if impatient:
            yield from self._idle()
        elif number % STAFF == STAFF // 3:
            yield from self._open_staff_area(number)
        else:
            yield from self._read(number)

    def _read(self, number: int) -> Iterator[float]:
        """The tour or two pages, in the end in another language and other looks; then finish."""
        if number % READ == 0:
            yield LONG_READ_S
        yield from self._take_tour(number) if number % TOUR == 0 else self._open_two(number)
        display = self._visit.display
        if number % 5 == 0:
            others = [known["name"] for known in display.shared["languages"] if known["code"] != display.language]
            yield from self._tap(" · ".join(others))
            yield from self._tap(others[number % len(others)])
        if number % 4:
            yield from self._press("looksettings")
            yield from self._tap(f"{display.shared['strings']['size']} {display.textSizes[number % 4]} %")
            if number % 3 == 0:
                yield from self._press("contrast")
            yield from self._press("close")
        yield from self._use(number)
        if number % 7 == 0:
            yield from self._press("help")
        yield from self._press("finish")
        yield from self._until(lambda: self._visit.phase == "cleared")
        if number % 2:
            yield from self._tap(self._visit.goodbyeText)
        else:
            self._visit.end()
            yield MAX_WAIT_S

    def _take_tour(self, number: int) -> Iterator[float]:
        yield from self._press("tour")
        for _ in range(TOUR_STEPS):
            yield from self._use(number)
            yield from self._press("next", ": ")

    def _open_two(self, number: int) -> Iterator[float]:
        """Two pages through their chapters, what is on them, and the patient's list."""
        for turn in (2 * number, 2 * number + 1):
            yield from self._press("home")
            chapters = self._visit.navigation.page["tiles"]
            yield from self._tap(chapters[turn % len(chapters)]["title"])
            pages = self._visit.navigation.page["tiles"]
            title = pages[turn // len(chapters) % len(pages)]["title"]
            while title not in self._names() and self._visit.display.shared["strings"]["more"] in self._names():
                yield from self._press("more")
            yield from self._tap(title)
            yield from self._press("ask", ": ")
            yield from self._use(number)
            yield from self._press("more")
            yield from self._use(number)
            yield from self._press("up")
            yield from self._press("next", ": ")
            yield from self._use(number)
            if number % 3 == 0:
                yield from self._press("list", " · ")
                yield from self._use(number)
                yield from self._press("back")

    def _use(self, number: int) -> Iterator[float]:
        """Tap some of what is on the page itself: steps, stages, risks, answers, sources."""
        from tests.glass import items, kind, taps

        for turn in range(2):
            window = self._finger.window
            stack = next(item for item in items(window) if kind(item) == "PageStack")
            found = [tap for tap in taps(window) if stack.isAncestorOf(tap)]
            if found:
                yield from self._touch(found[(number + turn) % len(found)])

    def _idle(self) -> Iterator[float]:
        """Nobody touches: the warning comes, is touched away, and comes again."""
        yield from self._until(lambda: self._visit.phase == "warning")
        yield from self._press("reading")
        yield from self._until(lambda: self._visit.phase == "warning")
        self._visit.end()
        self._prefer(1.0)
        yield MAX_WAIT_S

    def _open_staff_area(self, number: int) -> Iterator[float]:
        """Staff look in, some with the PIN, and leave."""
        from PySide6.QtCore import QPointF

        at = QPointF(*CORNER_PX)
        for _ in range(4):
            self._finger.press(at)
            self._finger.release(at)
            yield MAX_WAIT_S
        self._finger.press(at)
        yield HOLD_S
        self._finger.release(at)
        yield MAX_WAIT_S
        for digit in PIN:
            yield from self._tap(digit)
        yield from self._tap("OK" if number // STAFF % 2 else "Erase")
        yield from self._tap("Close")
        self._visit.end()
        yield MAX_WAIT_S

    def _save(self, number: int) -> None:
        """Save the content with another word, or with a mistake."""
        if number // SAVE % BAD == BAD - 1:
            self._content.write_text(self._good.replace("\nclinic:", "\nclinik:", 1), encoding="utf-8")
        else:
            self._content.write_text(self._good.replace("  name: ", f"  name: {number} ", 1), encoding="utf-8")
            self._saved += 1

    def _sample(self, number: int) -> Iterator[float]:
        """Look at what is used when the readers of files have ended."""
        yield 1.0
        while len(tree(os.getpid())) > 1:
            yield 0.1
        handles, threads = (len(list(Path("/proc/self", name).iterdir())) for name in ("fd", "task"))
        rss, pss = (memory(os.getpid(), kind) for kind in ("Rss", "Pss"))
        self._samples.append(Sample(number, rss, pss, handles, threads, len(gc.get_objects())))

    def _press(self, word: str, then: str = "") -> Iterator[float]:
        """Tap the button that has this word of the file, and `then` something else, if it is there now."""
        start = self._visit.display.shared["strings"][word] + then
        names = [name for name in self._names() if name == start or (then and name.startswith(start))]
        if names:
            yield from self._tap(names[0])

    def _tap(self, name: str) -> Iterator[float]:
        """Tap what has this name; if more than one has, what is over the others."""
        from tests.glass import taps

        found = [tap for tap in taps(self._finger.window) if tap.property("name") == name]
        if not found:
            raise RuntimeError(f"nothing named {name!r} on {self._visit.navigation.key} among {self._names()}")
        yield from self._touch(found[-1])

    def _touch(self, item: "QQuickItem") -> Iterator[float]:
        from tests.glass import seen

        at = seen(item).center()
        self._finger.press(at)
        self._finger.release(at)
        yield MAX_WAIT_S

    def _names(self) -> list[str]:
        from tests.glass import taps

        return [str(tap.property("name")) for tap in taps(self._finger.window)]

    def _until(self, true: Callable[[], bool]) -> Iterator[float]:
        end = time.perf_counter() + TIMEOUT_S
        while not true():
            if time.perf_counter() > end:
                raise RuntimeError(
                    f"waited in vain, while {self._visit.phase}; {self._taken} of {self._saved} saves taken"
                )
            yield 0.05

    def _prefer(self, patience: float) -> None:
        from kiosk.visit.display import VisitDefaults

        self._visit.set_defaults(VisitDefaults(patience=patience))

    def _take(self) -> None:
        self._taken += 1


def main(visits: int) -> int:
    """Play visits; print the run as JSON."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest

    from kiosk.app.application import Application
    from kiosk.app.startup import create_qt_application
    from kiosk.app.supervision import supervise
    from kiosk.content.store.loader_process import load
    from kiosk.machine import graphics, paths
    from kiosk.staff.area import pin
    from kiosk.ui import INCHES
    from tests.glass import Finger

    with tempfile.TemporaryDirectory() as place:
        for name in OWN:
            os.environ[name] = f"{place}/{name}"
        content = Path(place) / SHIPPED.name
        shutil.copy(SHIPPED, content)
        shutil.copytree(SHIPPED.parent / "assets", Path(place) / "assets")
        pin.set_pin(paths.config() / pin.FILE, PIN)
        graphics.choose()
        app = create_qt_application()
        kiosk = Application(app, content, INCHES)
        kiosk.started.connect(lambda: supervise(app, kiosk))
        kiosk.open(load(content))
        window = kiosk.screen.window
        warnings = Warnings()
        kiosk.started.connect(lambda: logging.getLogger().addHandler(warnings))
        play = Play(kiosk, Finger(window, QTest.createTouchDevice()), content, warnings).all(visits)
        timer = QTimer()
        timer.setSingleShot(True)

        def step() -> None:
            try:
                wait = next(play)
                timer.start(round(1000 * wait))
                if wait == MAX_WAIT_S:
                    window.update()
            except StopIteration:
                app.exit(0)
            except Exception:
                traceback.print_exc()
                app.exit(1)

        def drawn() -> None:
            """A frame is being drawn; the next step comes when it is handed on."""
            if timer.isActive() and timer.interval() == 1000 * MAX_WAIT_S:
                timer.start(0)

        timer.timeout.connect(step)
        window.afterAnimating.connect(drawn)
        timer.start(1000)
        code = app.exec()
        kiosk.close()
        return code


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
