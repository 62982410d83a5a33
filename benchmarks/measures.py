"""What is measured, one function for each name of the command line. Variants take turns, and medians count."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks import chromium, flick, kiosk, soak
from benchmarks.glass import Glass
from benchmarks.processes import Program
from kiosk.machine import paths, settings

TIMEOUT_S = 30.0
"""Seconds after which a program that shows nothing is given up."""

STILL_S = 1.0
"""Seconds without a change after which a program counts as started: Chromium is white for half a second."""

READ_S = 2.0
"""Seconds from the complete picture to the first tap: nobody taps sooner than it is read."""

STILL_PAGE_S = 0.4
"""Seconds without a change after which a page counts as complete."""

FRAME_MS = 16.7
"""Milliseconds between two frames at 60 a second."""

MAX_TICKS = {"software": 1, "OpenGL": 0}
"""CPU ticks in 20 s on a page that nobody touches."""

CHAPTERS = 2
"""Chapters that are opened by a tap, and in each the pages that its first view leads to."""

REST_S, WATCHED_S = 6.0, 20.0
"""Seconds of rest, and the seconds after them in which nothing may happen."""


class Variant(NamedTuple):
    """How a program is started, and with which variables in its environment."""

    command: list[str]
    variables: Mapping[str, str]


@dataclass(frozen=True)
class Route:
    """Where a run happens: the glass, and the files made for it."""

    glass: Glass
    layout: kiosk.Layout
    files: Path
    profile: Path
    tenfold: Path
    rounds: int
    visits: int

    def variants(self) -> dict[str, Variant]:
        """What can be started, by name; what Qt draws, once for each backend."""
        drawn = {"kiosk": kiosk.command(), "tenfold": kiosk.command(self.tenfold), "empty": kiosk.EMPTY}
        known = {
            f"{name}, {backend}": Variant(command, variables)
            for backend, variables in kiosk.BACKENDS.items()
            for name, command in drawn.items()
        }
        if chromium.program():
            known["chromium"] = Variant(chromium.command(self.files / f"{kiosk.ATTRACT}.html", self.profile), {})
        return known

    def run(self, name: str) -> Program:
        """Start a variant."""
        command, variables = self.variants()[name]
        return Program(command, variables, self.glass.display)


@dataclass(frozen=True)
class Row:
    """One line of the table: a figure of the kiosk, what it is compared with, and the most that it may be.

    `unit` is the unit of both figures. The bound is for the ratio, or for the figure itself where `of_figure`.
    """

    what: str
    figure: float
    unit: str
    against: str = ""
    other: float | None = None
    bound: float | None = None
    of_figure: bool = False

    @property
    def ratio(self) -> float | None:
        """The kiosk's figure as a part of the other."""
        return self.figure / self.other if self.other else None

    @property
    def holds(self) -> bool | None:
        """Whether the bound holds; None where there is none."""
        value = self.figure if self.of_figure else self.ratio
        return None if self.bound is None or value is None else value <= self.bound


def start(place: Route) -> Iterator[Row]:
    """Milliseconds from before the process is made to the complete attract screen."""
    names = [f"{name}, {backend}" for backend in kiosk.BACKENDS for name in ("kiosk", "empty")]
    found = _compared(place, "start", "ms", [*names, "chromium"], lambda name: 1000 * _start(place, name))
    for backend in kiosk.BACKENDS:
        what, figure, empty = f"start, {backend}", found[f"kiosk, {backend}"], found[f"empty, {backend}"]
        yield Row(what, figure, "ms", "empty Qt Quick window", empty, 1.7)
        if "chromium" in found:
            yield Row(what, figure, "ms", "Chromium", found["chromium"], 0.5)


def memory(place: Route) -> Iterator[Row]:
    """PSS of the tree, on home, when a visit has begun."""
    names = [*(f"kiosk, {backend}" for backend in kiosk.BACKENDS), "chromium"]
    found = _compared(place, "memory", "MB", names, lambda name: _memory(place, name))
    chromiums = found.get("chromium")
    against = "Chromium" if chromiums else ""
    for backend in kiosk.BACKENDS:
        bound = 0.26 if backend == "software" else None  # what Mesa takes to draw on the processor counts for nobody
        yield Row(f"memory, {backend}", found[f"kiosk, {backend}"], "MB", against, chromiums, bound)


def tenfold(place: Route) -> Iterator[Row]:
    """Start and memory with ten times the pages."""
    tenfold, shipped = "tenfold, software", "kiosk, software"
    found = _compared(place, "start", "ms", [tenfold, shipped], lambda name: 1000 * _start(place, name))
    yield Row("start, ten times the pages", found[tenfold], "ms", "shipped", found[shipped])
    found = _compared(place, "memory", "MB", [tenfold, shipped], lambda name: _memory(place, name))
    yield Row("memory, ten times the pages", found[tenfold], "MB", "shipped", found[shipped])


def tap(place: Route) -> Iterator[Row]:
    """Milliseconds from the release of the pointer to the complete page, the first time and again."""
    times: dict[tuple[str, str], list[float]] = {}  # by variant and turn
    names = [name for name in ("kiosk, software", "kiosk, OpenGL", "chromium") if name in place.variants()]
    for number in range(place.rounds):
        for name in names:
            with _no_motion(), place.run(name):
                _begin(place)
                time.sleep(READ_S)
                for turn in ("first", "again"):
                    found = [1000 * taken for taken in _there_and_back(place)]
                    times.setdefault((name, turn), []).extend(found)
                    _tell(f"tap {turn}", number, place, name, median(found), "ms")
    for turn in ("first", "again"):
        what = f"tap to complete page, {turn}"
        figure, opengl = (median(times[f"kiosk, {backend}", turn]) for backend in kiosk.BACKENDS)
        yield Row(f"{what}, software", figure, "ms", bound=FRAME_MS, of_figure=True)
        yield Row(f"{what}, OpenGL", opengl, "ms", "software", figure, figure + FRAME_MS, of_figure=True)
        if ("chromium", turn) in times:
            yield Row(f"{what}, software", figure, "ms", "Chromium", median(times["chromium", turn]), 0.6)


def flicks(place: Route) -> Iterator[Row]:
    """Frames while a flicked page moves: how many come late, and what each costs."""
    page = place.layout.longest
    file, display = place.files / f"{page}.html", place.glass.display
    runs: dict[str, Callable[[], flick.Flick]] = {
        f"kiosk, {backend}": partial(flick.in_kiosk, page, display, variables)
        for backend, variables in kiosk.BACKENDS.items()
    }
    if chromium.program():
        runs["chromium"] = lambda: flick.in_chromium(file, place.profile, display)
    late: dict[str, list[float]] = {name: [] for name in runs}
    costs: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(place.rounds):
        for name, run in runs.items():
            seen = run()
            late[name].append(100 - seen.share)
            costs[name].append(seen.each)
            _tell("flick, frames late", number, place, name, late[name][-1], "%")
            _tell("flick, CPU a frame", number, place, name, seen.each, "ms")
    for backend in kiosk.BACKENDS:
        software = backend == "software"
        figures = median(late[f"kiosk, {backend}"]), median(costs[f"kiosk, {backend}"])
        yield Row(f"flick, frames late, {backend}", figures[0], "%", bound=3 if software else None, of_figure=True)
        other = median(costs["chromium"]) if "chromium" in costs else None
        against = "Chromium" if other else ""
        yield Row(f"flick, CPU a frame, {backend}", figures[1], "ms", against, other, 0.2 if software else None)


def idle(place: Route) -> Iterator[Row]:
    """CPU ticks of the tree in 20 s, and voluntary context switches a second: on attract, home, a chapter, a page."""
    chapter, first = next(iter(place.layout.chapters.items()))
    page, tile = next(iter(place.layout.tiles[chapter].items()))
    ways = {kiosk.HOME: place.layout.starts[0], chapter: first, page: tile}
    pages = (kiosk.ATTRACT, *ways)
    ticks: dict[tuple[str, str], list[int]] = {}  # by backend and page
    switches: dict[tuple[str, str], list[float]] = {}
    for number in range(place.rounds):
        for backend in kiosk.BACKENDS:
            with place.run(f"kiosk, {backend}") as program:
                _shown(place)
                for page in pages:
                    if page in ways:
                        _tap(place, ways[page])
                    time.sleep(REST_S)
                    used, woken = _rest(program, f"{number + 1}/{place.rounds} {backend}, {page}")
                    ticks.setdefault((backend, page), []).append(used)
                    switches.setdefault((backend, page), []).append(woken)
    for backend in kiosk.BACKENDS:
        attract = median(ticks[backend, kiosk.ATTRACT])
        worst = max(median(ticks[backend, page]) for page in pages[1:])
        woken = max(median(switches[backend, page]) for page in pages[1:])
        of_pages = f"worst of {len(pages) - 1} pages, {backend}"
        yield Row(f"idle, ticks in 20 s, attract screen, {backend}", attract, "", bound=20, of_figure=True)
        yield Row(f"idle, ticks in 20 s, {of_pages}", worst, "", bound=MAX_TICKS[backend], of_figure=True)
        yield Row(f"idle, wake-ups a second, {of_pages}", woken, "", bound=1.2, of_figure=True)


def _rest(program: Program, what: str) -> tuple[int, float]:
    """CPU ticks in 20 s in which nobody touches, and wake-ups a second."""
    before = program.ticks(), program.switches(), program.cpu()
    time.sleep(WATCHED_S)
    ticks, woken = program.ticks() - before[0], (program.switches() - before[1]) / WATCHED_S
    exact = 1000 * (program.cpu() - before[2])
    print(f"idle {what:<32} {ticks} ticks ({exact:.1f} ms), {woken:.2f} wake-ups/s", flush=True)
    return ticks, woken


def check(place: Route) -> Iterator[Row]:
    """Reading and checking the shipped file, and what YAML alone costs."""
    import yaml

    from kiosk.content.store.content_file import load

    text = kiosk.SHIPPED.read_text(encoding="utf-8")
    runs: dict[str, Callable[[], object]] = {
        "check": lambda: load(kiosk.SHIPPED),
        "yaml": lambda: yaml.load(text, yaml.CSafeLoader),
    }
    for run in runs.values():
        run()
    times: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(place.rounds):
        for name, run in runs.items():
            began = time.perf_counter()
            run()
            times[name].append(1000 * (time.perf_counter() - began))
            _tell("check", number, place, name, times[name][-1], "ms")
    what = f"check of {text.count(chr(10))} lines"
    yield Row(what, median(times["check"]), "ms", bound=150, of_figure=True)
    yield Row(what, median(times["check"]), "ms", "YAML alone", median(times["yaml"]))


def soaked(place: Route) -> Iterator[Row]:
    """What grows, and what is warned of, while visit follows visit; memory in percent."""
    for backend, variables in kiosk.BACKENDS.items():
        run = soak.on_glass(place.visits, place.glass.display, variables)
        warm, last = run.warm, run.samples[-1]
        for sample in (warm, last):
            print(f"soak, {backend}, after {sample.visits} visits: {sample}")
        print(*run.warnings, sep="\n")
        since = f"since visit {warm.visits} of {last.visits}, {backend}"
        yield Row(f"soak, memory grown {since}", 100 * (last.rss / warm.rss - 1), "%", bound=3, of_figure=True)
        yield Row(f"soak, file handles more {since}", last.handles - warm.handles, "", bound=0, of_figure=True)
        yield Row(f"soak, warnings, {backend}", len(run.warnings), "", bound=0, of_figure=True)
        yield Row(f"soak, visits a second, {backend}", run.rate, "")


MEASURES: dict[str, Callable[[Route], Iterator[Row]]] = {
    "start": start,
    "memory": memory,
    "tap": tap,
    "flick": flicks,
    "idle": idle,
    "check": check,
    "tenfold": tenfold,
    "soak": soaked,
}
"""By name, in the order of the table."""

LONG = ("soak",)
"""Only measured when named."""


def _compared(
    place: Route, what: str, unit: str, names: list[str], measure: Callable[[str], float]
) -> dict[str, float]:
    """The medians of variants that take turns, after one round that does not count."""
    known = [name for name in names if name in place.variants()]
    for name in known:
        measure(name)
    found: dict[str, list[float]] = {name: [] for name in known}
    for number in range(place.rounds):
        for name in known:
            found[name].append(measure(name))
            _tell(what, number, place, name, found[name][-1], unit)
    return {name: median(values) for name, values in found.items()}


def _start(place: Route, name: str) -> float:
    """Seconds to the complete picture."""
    place.glass.settle()
    with place.run(name) as program:
        return _shown(place) - program.began


def _memory(place: Route, name: str) -> float:
    """Megabytes on home, when all that is made ahead is there."""
    with place.run(name) as program:
        _begin(place)
        time.sleep(REST_S)
        return program.pss()


def _shown(place: Route) -> float:
    """When the picture is complete."""
    changes = place.glass.changes(TIMEOUT_S, STILL_S)
    if not changes:
        raise RuntimeError("a program showed nothing")
    return changes[-1]


def _begin(place: Route) -> None:
    """Begin a visit as soon as the attract screen has been read."""
    _shown(place)
    time.sleep(READ_S)
    _tap(place, place.layout.starts[0])


def _there_and_back(place: Route) -> Iterator[float]:
    """Seconds from the release on each tile of chapters and of their pages to the complete page."""
    for chapter, rect in list(place.layout.chapters.items())[:CHAPTERS]:
        yield _tap(place, rect)
        for tile in place.layout.tiles[chapter].values():
            yield _tap(place, tile)
            _tap(place, place.layout.back)
        _tap(place, place.layout.back)


def _tap(place: Route, rect: kiosk.Rect) -> float:
    """Seconds from the release in the middle of this place to the complete page."""
    return place.glass.tap(*kiosk.centre(rect), STILL_PAGE_S)


@contextmanager
def _no_motion() -> Iterator[None]:
    """As staff may set it: a page that slides in would be complete when it rests, however soon it is there."""
    file = paths.config() / settings.FILE
    settings.save(file, settings.Settings(motion=False))
    yield
    file.unlink()


def _tell(what: str, number: int, place: Route, name: str, value: float, unit: str) -> None:
    print(f"{what} {number + 1}/{place.rounds} {name:<15} {value:.1f} {unit}", flush=True)
