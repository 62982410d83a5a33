"""Content that kills the kiosk is given up by itself, and nothing else is."""

import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app import trial
from kiosk.app.application import Application
from kiosk.app.trial import MARK, MAX_STARTS, Trial, read_mark
from kiosk.content.store import last_good
from kiosk.content.store.loader_process import LoadedContent, read
from kiosk.machine import paths
from tests.conftest import ROOT
from tests.glass import words

SAMPLE = ROOT / "tests" / "data" / "sample"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "clinic")) / "content.yaml"


def change(file: Path, name: str) -> LoadedContent:
    """Give the clinic another name."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(f"  name: {name}\n" if line.startswith("  name:") else line for line in lines), "utf-8")
    return read(file)


@pytest.fixture
def copies(file: Path) -> Path:
    """The folder of the last good content, with a copy of content that has lived."""
    folder = paths.content_copies(file)
    assert last_good.store(file, read(file), folder) == ""
    return folder


def killed(copies: Path, content: LoadedContent, cause: str = "") -> None:
    """A kiosk showed the content and was killed."""
    begun = Trial(copies)
    begun.begin(content)
    mark = (copies / MARK).read_text("utf-8")
    begun.close()
    (copies / MARK).write_text(mark + cause, "utf-8")


@pytest.mark.usefixtures("qapp")
def test_content_that_the_kiosk_froze_under_is_not_tried_again_until_it_is_changed(file: Path, copies: Path) -> None:
    bad = change(file, "Bad")
    assert Trial(copies).judge(bad) == bad
    killed(copies, bad, "Timeout!\n")
    again = Trial(copies)
    judged = again.judge(bad)
    assert judged.pages == {}
    version = bad.pages["en"]["version"]
    assert judged.problems[0].startswith(f"Version {version} is not shown: the kiosk froze or failed within 30 seconds")
    assert "Timeout!" in again.refusal
    good = change(file, "Good")
    assert again.judge(good) == good
    again.forgive()
    assert again.judge(bad) == bad, "staff want to see it"


@pytest.mark.usefixtures("qapp")
def test_a_power_cut_is_no_fault_of_the_content_but_three_are(file: Path, copies: Path) -> None:
    new = change(file, "New")
    for _ in range(MAX_STARTS):
        assert Trial(copies).judge(new) == new
        killed(copies, new)
    assert "was ended 3 times" in Trial(copies).judge(new).problems[0]


@pytest.mark.usefixtures("qapp")
def test_where_nothing_else_can_be_shown_only_a_known_cause_counts(file: Path) -> None:
    copies, first = paths.content_copies(file), read(file)
    for _ in range(MAX_STARTS + 2):
        killed(copies, first)
        assert last_good.store(file, first, copies) == ""
        assert Trial(copies).judge(first) == first
    killed(copies, first, "Timeout!\n")
    assert Trial(copies).judge(first).pages == {}
    assert last_good.load(copies) is None


@pytest.mark.usefixtures("qapp")
def test_content_that_has_lived_is_never_on_trial(file: Path, copies: Path) -> None:
    again = Trial(copies)
    again.begin(read(file))
    assert not (copies / MARK).exists()


@pytest.mark.usefixtures("qapp")
def test_a_kiosk_that_ends_in_order_leaves_no_mark_unless_it_had_too_many_errors(file: Path, copies: Path) -> None:
    new = change(file, "New")
    orderly = Trial(copies)
    orderly.begin(new)
    assert read_mark(copies / MARK).digest == new.digest
    orderly.close()
    assert not (copies / MARK).exists()
    failing = Trial(copies)
    failing.begin(new)
    failing.fail()
    failing.close()
    assert Trial(copies).judge(new).pages == {}


def test_a_window_that_stands_still_is_noted_only_as_long_as_it_does(
    file: Path, copies: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "FROZEN_S", 0.3)
    monkeypatch.setattr(trial, "BEAT_S", 0.1)
    begun = Trial(copies)
    here = "in test_a_window_that_stands_still_is_noted_only_as_long_as_it_does\n"
    end = time.monotonic() + 60

    def look() -> None:
        while here not in read_mark(copies / MARK).cause and time.monotonic() < end:
            time.sleep(0.05)

    watching = Thread(target=look)
    begun.begin(change(file, "New"))
    watching.start()
    watching.join()  # no event is handled; and the stack stands still too, or a part of it may be lost
    cause = read_mark(copies / MARK).cause
    assert here in cause
    assert __file__ in cause
    qtbot.waitUntil(lambda: not read_mark(copies / MARK).cause)
    begun.close()


def test_what_has_lived_takes_the_place_of_the_last_good_content(
    file: Path, copies: Path, qapp: QGuiApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "LIVED_S", 1.0)
    new = change(file, "New")
    kiosk = Application(qapp, file, 10.1, (1280, 800))
    with qtbot.waitSignal(kiosk.started):
        kiosk.open(new)
    assert (copies / MARK).exists()
    qtbot.waitUntil(lambda: last_good.holds(copies, new.digest) and not last_good.holds_other(copies, new.digest))
    assert not (copies / MARK).exists()
    kiosk.close()
    qapp.processEvents()


def test_the_last_content_that_lived_is_shown_instead_and_staff_may_try_again(
    file: Path, copies: Path, qapp: QGuiApplication, qtbot: QtBot
) -> None:
    bad = change(file, "Bad Clinic")
    killed(copies, bad, "Timeout!\n")
    kiosk = Application(qapp, file, 10.1, (1280, 800))
    with qtbot.waitSignal(kiosk.started):
        kiosk.open(bad)
    kiosk.screen.window.grabWindow()
    assert "Bad Clinic" not in words(kiosk.screen.window)
    status = kiosk.services.staff.status
    assert "is not shown" in status.problems[0]
    assert {"name": "Newest save", "value": "Has mistakes: patients do not see it"} in status.facts
    kiosk.services.staff.reload()
    qtbot.waitUntil(lambda: "Bad Clinic" in str(kiosk.screen.shown_content.pages))
    assert "is not shown" not in "".join(status.problems)
    kiosk.close()
    qapp.processEvents()


FREEZING = """
import re, sys
from kiosk.app import cli, trial
from kiosk.visit.session import Visit

show = Visit.show

def freeze(self, loaded):
    if "Freeze" in str(loaded.pages):
        re.match("(a+)+$", "a" * 60 + "b")
    show(self, loaded)

Visit.show = freeze
trial.LIVED_S = float(sys.argv[1])
sys.exit(cli.main(sys.argv[2:]))
"""
"""The kiosk, with a library that needs years for some words."""


class Watchdog:
    """Starts the kiosk again and again as systemd does: it is killed after 5 s of silence."""

    def __init__(self, folder: Path, *arguments: object) -> None:
        self.kills = 0
        self._command = [sys.executable, "-c", FREEZING, *map(str, arguments)]
        self._ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._ear.bind(f"{folder}/notify")
        self._environment = os.environ | {"NOTIFY_SOCKET": f"{folder}/notify", "WATCHDOG_USEC": "5000000"}
        self._kiosk = self._start()
        self._heard = time.monotonic()

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(self._command, cwd=ROOT, env=self._environment, stderr=subprocess.DEVNULL)

    def watch(self) -> None:
        """Do what a watchdog does, for a moment."""
        if select.select([self._ear], [], [], 0.1)[0]:
            self._ear.recv(100)
            self._heard = time.monotonic()
        if time.monotonic() - self._heard > 5:
            self._kiosk.kill()
            self._kiosk.wait()
            self.kills += 1
            self._kiosk = self._start()
            self._heard = time.monotonic()

    def close(self) -> None:
        self._kiosk.send_signal(signal.SIGKILL)
        self._kiosk.wait()
        self._ear.close()


@pytest.fixture
def watchdog(file: Path, tmp_path: Path) -> Iterator[Watchdog]:
    made = Watchdog(tmp_path, 1.0, "--content", file)
    yield made
    made.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a watchdog for the kiosk")
def test_under_a_watchdog_the_good_words_come_back_by_themselves(file: Path, watchdog: Watchdog) -> None:
    good = read(file)
    log, copies = paths.state() / "log" / "kiosk.log", paths.content_copies(file)

    def logged() -> str:
        return log.read_text("utf-8") if log.exists() else ""

    def watch_until(done: str, seconds: float) -> float:
        begin = time.monotonic()
        while done not in logged():
            watchdog.watch()
            assert time.monotonic() - begin < seconds, logged()
        return time.monotonic() - begin

    version = good.pages["en"]["version"]
    watch_until(f"Started with content {version}", 60)
    while (copies / MARK).exists() or not last_good.holds(copies, good.digest):
        watchdog.watch()
    bad = change(file, "Freeze")
    watch_until(f"Version {bad.pages['en']['version']} is not shown", 60)
    assert f"Started with content {version}" in logged().rpartition("is not shown")[0].splitlines()[-2]
    assert "in freeze" in logged(), "it is told where it was"
    assert 0 < watchdog.kills <= 2
    mended = change(file, "Mended")
    watch_until(f"Content {mended.pages['en']['version']} is shown", 60)
