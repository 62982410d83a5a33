"""A flick through a long page, by real touch events: in the kiosk (run as a module of its own) and in Chromium.

Both tell, for each flick, the milliseconds between the frames while the page moves, and CPU milliseconds a frame.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.chromium import DevTools
from benchmarks.kiosk import ROOT, SHIPPED
from benchmarks.processes import environment

FLICKS = 2
"""Flicks in one round."""

X_PX, START_PX, WAY_PX = 900, 600, 500
"""The finger's column and first row, where there are words in both programs, and how far up it moves, in pixels."""

SWIPE_S, MOVES = 0.110, 12
"""Seconds that the finger moves, and in how many parts."""

WATCHED_S = 2.5
"""Seconds after which a flicked page rests."""

PAUSE_S = 1.0
"""Seconds of rest before a flick."""

ON_TIME_MS = 17.5
"""Milliseconds between two frames that are on time at 60 a second."""

RECORD = """
frames = []; var still = 0, area = document.querySelector(".scroll"), last = area.scrollTop;
function look(now) {
  const moved = area.scrollTop !== last; last = area.scrollTop;
  if (moved) { frames.push(now); still = 0; } else if (frames.length) { still += 1; }
  if (still < 30) requestAnimationFrame(look);
}
requestAnimationFrame(look); 0
"""
"""Keeps the times of the frames in which the page has moved; ends soon after it rests."""


class Flick(NamedTuple):
    """The frames of some flicks: how many, how many on time, CPU milliseconds for all."""

    frames: int
    on_time: int
    cpu: float

    @property
    def share(self) -> float:
        """Frames on time in percent."""
        return 100 * self.on_time / max(1, self.frames)

    @property
    def each(self) -> float:
        """CPU milliseconds a frame."""
        return self.cpu / max(1, self.frames)


def total(flicks: list[Flick]) -> Flick:
    """Several flicks as one."""
    return Flick(*(sum(values) for values in zip(*flicks, strict=True)))


def in_kiosk(page: str, display: str, variables: Mapping[str, str]) -> Flick:
    """Flick a page of the kiosk, in a process of its own with these variables in its environment."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.flick", page],
        cwd=ROOT,
        env=environment(display, variables),
        check=True,
        stdout=subprocess.PIPE,
    )
    return total([Flick(*values) for values in json.loads(run.stdout)])


def in_chromium(page: Path, profile: Path, display: str) -> Flick:
    """Flick a page in Chromium."""
    tools = DevTools(page, profile, display)
    with tools.program:
        time.sleep(2)
        tools.attach()
        found = [_flick_chromium(tools) for _ in range(FLICKS)]
        tools.close()
    return total(found)


def _flick_chromium(tools: DevTools) -> Flick:
    tools.run('document.querySelector(".scroll").scrollTo(0, 0)')
    time.sleep(PAUSE_S)
    tools.run(RECORD)
    before = tools.program.cpu()

    def touch(kind: str, y: float) -> None:
        points = [] if kind == "touchEnd" else [{"x": X_PX, "y": y}]
        tools.tell("Input.dispatchTouchEvent", type=kind, touchPoints=points)

    _finger(
        lambda y: touch("touchStart", y), lambda y: touch("touchMove", y), lambda y: touch("touchEnd", y), time.sleep
    )
    time.sleep(WATCHED_S)
    cpu = tools.program.cpu() - before
    return _judged(tools.run("frames"), cpu)


def _finger(
    press: Callable[[float], object],
    move: Callable[[float], object],
    release: Callable[[float], object],
    wait: Callable[[float], None],
) -> None:
    """Move a finger up the page, each part at its time."""
    press(START_PX)
    began = time.perf_counter()
    for part in range(1, MOVES + 1):
        wait(max(0.0, began + SWIPE_S * part / MOVES - time.perf_counter()))
        move(START_PX - WAY_PX * part / MOVES)
    release(START_PX - WAY_PX)


def _judged(times: list[float], cpu: float) -> Flick:
    """Frames by their times in milliseconds, CPU in seconds."""
    gaps = [after - before for before, after in pairwise(times)]
    return Flick(len(gaps), sum(gap <= ON_TIME_MS for gap in gaps), 1000 * cpu)


def main(page: str) -> None:
    """Flick a page of the kiosk; print what was seen as JSON."""
    from PySide6.QtCore import SIGNAL, QEventLoop, QObject, QPoint, Qt, QTimer
    from PySide6.QtTest import QTest

    from kiosk.app.startup import create_qt_application
    from kiosk.content.store.loader_process import load
    from kiosk.machine import graphics
    from kiosk.ui.window import KioskWindow
    from tests.glass import items, kind

    graphics.choose()
    app = create_qt_application()
    screen = KioskWindow()
    full = app.primaryScreen().geometry()
    screen.open(load(SHIPPED), full.width(), full.height())
    window = screen.window
    window.setGeometry(full)
    window.showFullScreen()
    device = QTest.createTouchDevice()

    def wait(seconds: float) -> None:
        """Let the kiosk run as in app.exec(): QTest.qWait would sleep 10 ms after each event."""
        loop, timer = QEventLoop(), QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        timer.start(round(1000 * seconds))
        loop.exec()

    wait(PAUSE_S)
    screen.visit.begin("")
    screen.visit.navigation.open(page)
    wait(PAUSE_S)
    [pager] = [item for item in items(window) if kind(item) == "Pager"]
    [scroll] = [item for item in items(window) if item.inherits("QQuickFlickable")]
    found: list[Flick] = []
    times: list[float] = []

    moves: list[float] = []

    # With OpenGL in the thread that draws, so nothing but the clock may be asked here.
    window.frameSwapped.connect(lambda: times.append(1000 * time.perf_counter()), Qt.ConnectionType.DirectConnection)
    QObject.connect(scroll, SIGNAL("movingChanged()"), lambda: moves.append(1000 * time.perf_counter()))
    for _ in range(FLICKS):
        pager.setProperty("screen", 0)
        wait(PAUSE_S)
        times.clear()
        moves.clear()
        before = time.process_time()
        _finger(
            lambda y: QTest.touchEvent(window, device).press(0, QPoint(X_PX, int(y)), window),
            lambda y: QTest.touchEvent(window, device).move(0, QPoint(X_PX, int(y)), window),
            lambda y: QTest.touchEvent(window, device).release(0, QPoint(X_PX, int(y)), window),
            wait,
        )
        wait(WATCHED_S)
        moving = [at for at in times if moves[0] < at < moves[-1]]
        found.append(_judged(moving, time.process_time() - before))
    print(json.dumps(found))
    screen.close()


if __name__ == "__main__":
    main(sys.argv[1])
