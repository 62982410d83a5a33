"""Every way of saving content.yaml is noticed in time, and what is half-written is never told."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from mmap import mmap
from pathlib import Path
from queue import Queue
from threading import Event

import pytest

from kiosk.content.store import notices, watcher
from kiosk.content.store.loader_process import LoadedContent, load
from kiosk.content.store.notices import Notices
from kiosk.content.store.watcher import ContentWatcher

TEXT = """\
clinic:
  name: Test Clinic
  phone: "555 0100"
  emergency: "112"
languages:
  - code: en
    name: English
topics:
  - id: biopsy
    title: Skin biopsy {word}
    summary: A small piece of skin is taken.
    picture: skin.svg
    pages:
      - kind: article
        id: about
        title: About
        message: It is small.
        sections:
          - text:
              - A small piece of skin is taken and looked at.
      - kind: help
        id: help
        title: When to call
        message: Call when in doubt.
        emergency:
          title: Emergency
          act: Call {{emergency}}.
          signs:
            - You cannot breathe well.
        today:
          title: Today
          act: Call {{phone}} today.
          signs:
            - The wound bleeds.
        week:
          title: This week
          act: Call {{phone}} this week.
          signs:
            - The wound itches.
"""
OLD, NEW = TEXT.format(word="old"), TEXT.format(word="new")
BAD = OLD.replace("topics:", "topic:")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n'
SLACK = 0.4
"""Seconds that a busy machine may add to what is promised."""


def make(folder: Path) -> Path:
    """A folder with good content; its content.yaml."""
    (folder / "assets").mkdir(parents=True)
    (folder / "assets" / "skin.svg").write_text(PICTURE)
    path = folder / "content.yaml"
    path.write_text(OLD)
    return path


@contextmanager
def watching(path: Path) -> Iterator[Queue[LoadedContent]]:
    """What is told while `path` is watched."""
    told: Queue[LoadedContent] = Queue()
    it = ContentWatcher(path, told.put)
    it.start(load(path))
    try:
        yield told
    finally:
        it.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make(tmp_path / "clinic")


def test_a_file_taken_away_before_the_first_look_is_told(path: Path) -> None:
    with watching(path) as told:
        path.unlink()
        assert told.get(timeout=10).problems == ("content.yaml: there is no such file.",)


def stall(path: Path, text: str, seconds: float) -> None:
    """Write in place, in three parts; two of them are almost the whole."""
    half, most = len(text) // 2, len(text) - 20
    with path.open("w") as file:
        for part in (text[:half], text[half:most]):
            file.write(part)
            file.flush()
            time.sleep(seconds)
        file.write(text[most:])


def over(path: Path, text: str) -> None:
    """Write a new file and rename it over."""
    new = path.with_name("content.yaml.new")
    new.write_text(text)
    new.replace(path)


def sync(path: Path, text: str) -> None:
    new = path.with_name(".content.yaml.sync")
    new.write_text(text)
    os.utime(new, (1e9, 1e9))
    new.replace(path)


def vim(path: Path, text: str) -> None:
    backup = path.with_name("content.yaml~")
    path.rename(backup)
    stall(path, text, 0.05)
    backup.unlink()


def again(path: Path, text: str) -> None:
    path.unlink()
    time.sleep(0.4)
    path.write_text(text)


def lines(path: Path, text: str) -> None:
    """Write in place, with a stall where half of the file looks whole: at the end of a line."""
    half = text.index("      - kind: help")
    with path.open("w") as file:
        file.write(text[:half])
        file.flush()
        time.sleep(2.2)
        file.write(text[half:])


def folder(path: Path, text: str) -> None:
    new = make(path.parent.with_name("new"))
    new.write_text(text)
    path.parent.rename(path.parent.with_name("old"))
    new.parent.rename(path.parent)


def above(path: Path, text: str) -> None:
    """Replace a folder further up."""
    old = path.parent.parent
    new = old.with_name("new")
    make(new / path.parent.name).write_text(text)
    old.rename(old.with_name("old"))
    new.rename(old)


def other_name(path: Path, text: str) -> None:
    """Write in place, under another name of the same file."""
    name = path.parent.with_name("other name")
    name.hardlink_to(path)
    name.write_text(text)


def mapped(path: Path, text: str) -> None:
    """Write to a part of memory that is the file."""
    with path.open("r+b") as file, mmap(file.fileno(), 0) as memory:
        memory[:] = text.encode()


def link(path: Path, text: str) -> None:
    """Rename over what content.yaml is a link to, which is elsewhere."""
    over(path.resolve(), text)


def relink(path: Path, text: str) -> None:
    """Let the folder, which is a link, lead to another."""
    new = path.parent.with_name("new link")
    make(path.parent.with_name("two")).write_text(text)
    new.symlink_to("two")
    new.replace(path.parent)


def alike(path: Path, text: str) -> None:
    """Rewrite in place with the same size, then set the times back, as rsync does."""
    stat = path.stat()
    assert stat.st_size == len(text)
    path.write_text(text)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


Told = tuple[float, LoadedContent, LoadedContent]
"""The seconds from the last write, what is told first, and what should be told."""

WAYS: dict[str, tuple[Callable[[Path, str], object], str, float]] = {
    "in place": (Path.write_text, NEW, 2),
    "by renaming a new file over it": (over, NEW, 2),
    "by a sync tool that brings an older time": (sync, NEW, 2),
    "as vim does, the file missing for a moment": (vim, NEW, 2),
    "in parts that stall for 0.4 s": (lambda path, text: stall(path, text, 0.4), NEW, 2),
    "in parts that stall for 1.5 s": (lambda path, text: stall(path, text, 1.5), NEW, 2),
    "in whole lines that stall for 2.2 s": (lines, NEW, 2),
    "by deleting it and putting it back": (again, NEW, 2),
    "by replacing the folder": (folder, NEW, 2),
    "by replacing a folder above it": (above, NEW, 2),
    "by replacing what it is a link to": (link, NEW, 2),
    "by leading a link to another folder": (relink, NEW, 2),
    "under another name": (other_name, NEW, 2),
    "in memory": (mapped, NEW, 2),
    "with the same size and the same time": (alike, NEW, 2),
    "without a final newline": (Path.write_text, NEW.rstrip(), 4),
}


def told_after(way: str, path: Path, asks: bool) -> Told:
    save, text, _ = WAYS[way]
    if save is link:
        path.symlink_to(path.rename(path.parent.with_name("elsewhere")))
    if save is relink:
        path.parent.symlink_to(path.parent.rename(path.parent.with_name("one")))
    with watching(path) as told:
        path.write_text(TEXT.format(word="two"))
        told.get(timeout=10)  # it has just looked, so the way to its next look is the longest
        if not asks:
            time.sleep(2.5 * watcher.POLL)  # two looks later it waits for the kernel to tell
        save(path, text)
        saved = time.monotonic()
        first = told.get(timeout=10)
        return time.monotonic() - saved, first, load(path)


@pytest.fixture(scope="module", params=["here", "elsewhere"])
def saves(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> dict[str, Future[Told]]:
    """All ways of saving, five at the same time, as each takes seconds.

    Each on a disk of this machine, and as on one where others may write too.
    """
    elsewhere = request.param == "elsewhere"
    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(5) as pool:
        if elsewhere:
            patch.setattr(notices, "LOCAL", frozenset())
        folders = {way: tmp_path_factory.mktemp("way") / "place" / "clinic" for way in WAYS}
        return {way: pool.submit(told_after, way, make(folder), elsewhere) for way, folder in folders.items()}


@pytest.mark.xdist_group("saves")
@pytest.mark.parametrize("way", WAYS)
def test_a_file_is_told_in_time_and_whole_when_it_is_saved(way: str, saves: dict[str, Future[Told]]) -> None:
    if WAYS[way][0] is alike and sys.platform == "win32":
        pytest.skip("Windows keeps no time of the change")
    seconds, told, expected = saves[way].result()
    assert told == expected
    assert told.pages
    assert not told.problems
    assert 0 < seconds < WAYS[way][2] + SLACK


def test_a_bad_file_is_told_with_its_problems_and_then_the_mended_one(path: Path) -> None:
    with watching(path) as told:
        path.write_text(BAD)
        bad = told.get(timeout=10)
        assert not bad.pages
        assert bad.problems
        path.write_text(OLD)
        assert told.get(timeout=10) == load(path)


def test_what_is_saved_while_the_program_starts_is_told(path: Path) -> None:
    old = load(path)
    path.write_text(NEW)
    told: Queue[LoadedContent] = Queue()
    it = ContentWatcher(path, told.put)
    it.start(old)
    assert told.get(timeout=10) == load(path)
    it.close()


def test_a_missing_file_is_told_and_the_same_file_put_back_too(path: Path) -> None:
    away = path.with_name("away.yaml")
    with watching(path) as told:
        path.rename(away)
        assert told.get(timeout=10).problems
        away.rename(path)
        assert told.get(timeout=10) == load(path)


def test_a_picture_is_told_when_it_is_replaced_when_it_goes_and_when_it_comes_back(path: Path) -> None:
    picture = path.parent / "assets" / "skin.svg"
    with watching(path) as told:
        path.write_text(NEW)
        assert told.get(timeout=30).pages
        picture.write_text(PICTURE.replace("8 8", "9 9"))
        assert told.get(timeout=30).pages
        picture.unlink()
        assert told.get(timeout=30).problems
        picture.write_text(PICTURE.replace("8 8", "9 9"))
        assert told.get(timeout=30).pages


def test_a_picture_that_comes_slowly_after_its_name_was_written_is_told(path: Path) -> None:
    with watching(path) as told:
        path.write_text(OLD.replace("skin.svg", "more/skin.svg"))
        assert told.get(timeout=10).problems
        (path.parent / "assets" / "more").mkdir()
        with (path.parent / "assets" / "more" / "skin.svg").open("w") as file:
            file.write(PICTURE[:20])
            file.flush()
            assert told.get(timeout=10).problems
            file.write(PICTURE[20:])
        assert told.get(timeout=10).pages


def test_errors_while_loading_and_telling_are_logged_and_the_watch_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    told: Queue[LoadedContent] = Queue()
    failed: Queue[str] = Queue()

    def fails(path: Path) -> LoadedContent:
        monkeypatch.undo()
        failed.put("load")
        raise RuntimeError("load")

    def tell(result: LoadedContent) -> None:
        if result.problems:
            failed.put("tell")
            raise RuntimeError("tell")
        told.put(result)

    it = ContentWatcher(path, tell)
    monkeypatch.setattr(watcher, "load", fails)
    it.start(load(path))
    assert failed.get(timeout=10) == "load"
    path.write_text(BAD)
    assert failed.get(timeout=10) == "tell"
    path.write_text(NEW)
    assert told.get(timeout=10) == load(path)
    it.close()
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == ["load", "tell"]


def test_closing_returns_at_once_and_nothing_is_told_after_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loading, closed = Event(), Event()
    closed_meanwhile: list[bool] = []

    def hangs(path: Path) -> LoadedContent:
        loading.set()
        closed_meanwhile.append(closed.wait(10))
        return load(path)

    monkeypatch.setattr(watcher, "load", hangs)
    with watching(path) as told:
        path.write_text(NEW)
        assert loading.wait(10)
    closed.set()
    join()
    assert closed_meanwhile == [True]
    assert told.empty()


def join() -> None:
    """Wait until no watch runs, as one could use the clock of the next test."""
    for thread in threading.enumerate():
        if thread.name == "watch":
            thread.join(10)


class Clock:
    """Waits that take no time until `end`. `now` is their sum in seconds; `act` is called with it at each."""

    def __init__(self, end: float, act: Callable[[float], object] = id) -> None:
        self.end, self.act = end, act
        self.now, self.waits, self.over = 0.0, 0, Event()

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.waits += 1
        self.act(self.now)
        if self.now > self.end:
            self.over.set()


def told_by(clock: Clock, path: Path, *, asks: bool = True) -> list[tuple[float, LoadedContent]]:
    """What is told of `path`, and at how many seconds, where the watch asks each second, or waits to be told."""
    told: list[tuple[float, LoadedContent]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watcher, "sleep", clock.sleep)
        patch.setattr(Notices, "wait", lambda _, seconds: clock.sleep(seconds))
        if asks:
            patch.setattr(notices, "LOCAL", frozenset())
        watched = ContentWatcher(path, lambda result: told.append((clock.now, result)))
        watched.start(load(path))
        assert clock.over.wait(20)
        watched.close()
        join()
    return [(now, result) for now, result in told if now <= clock.end]


def test_it_wakes_once_a_second_while_nothing_changes(path: Path) -> None:
    clock = Clock(end=1000)
    assert told_by(clock, path) == []
    assert clock.waits / clock.now < 1.2


linux = pytest.mark.skipif(sys.platform != "linux", reason="Only Linux tells of all changes")


@linux
def test_it_hardly_wakes_where_the_kernel_tells_of_changes(path: Path) -> None:
    clock = Clock(end=1000)
    assert told_by(clock, path, asks=False) == []
    assert clock.waits / clock.now < 0.1


def test_a_change_that_the_kernel_did_not_tell_is_still_seen(path: Path) -> None:
    clock = Clock(end=100, act=lambda now: path.write_text(NEW) if 30 <= now < 50 else None)
    [(told, result)] = told_by(clock, path, asks=False)
    assert 30 <= told < 100
    assert result == load(path)


def test_what_changes_just_before_the_kernel_is_asked_to_tell_is_seen(path: Path) -> None:
    def follow(self: Notices, paths: Iterable[str]) -> bool:
        patch.undo()
        path.write_text(NEW)
        return self.follow(paths)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Notices, "follow", follow)
        [(told, _)] = told_by(Clock(end=100), path, asks=False)
    assert told < 2 + 3 * watcher.POLL


@linux
def test_a_closed_watch_ends_though_nothing_happens(path: Path) -> None:
    resting = Event()
    wait = Notices.wait

    def rest(self: Notices, seconds: float) -> None:
        resting.set()
        wait(self, seconds)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Notices, "wait", rest)
        with watching(path):
            assert resting.wait(10)
    join()
    assert "watch" not in [thread.name for thread in threading.enumerate()]


def test_the_same_result_is_not_told_twice(path: Path) -> None:
    def resave(now: float) -> None:
        if int(now) % 5 == 0:
            over(path, OLD)

    assert told_by(Clock(end=30, act=resave), path) == []


def test_nothing_is_told_while_the_file_keeps_changing(path: Path) -> None:
    def append(now: float) -> None:
        if now <= 20:
            with path.open("a") as file:
                file.write("# more\n")

    [(told, _)] = told_by(Clock(end=30, act=append), path)
    assert 20 < told <= 20 + 2 * watcher.STEP


def test_what_changes_while_it_is_read_is_read_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rewrites(path: Path) -> LoadedContent:
        result = load(path)
        if result.problems:
            path.write_text(NEW)
        return result

    def spoil(now: float) -> None:
        if int(now) == 5:
            path.write_text(BAD)

    clock = Clock(end=30, act=spoil)
    monkeypatch.setattr(watcher, "load", rewrites)
    assert [result for _, result in told_by(clock, path)] == [load(path)]


def test_a_locked_file_is_told_after_ten_seconds_and_again_when_the_lock_is_gone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(end=30)

    def locks(path: Path) -> bool:
        if clock.now < 20:
            raise PermissionError(path)
        return True

    def refuses(path: Path) -> LoadedContent:
        return load(path.with_name("nowhere.yaml") if clock.now < 20 else path)

    monkeypatch.setattr(watcher, "ended", locks)
    monkeypatch.setattr(watcher, "load", refuses)
    (first, locked), (second, free) = told_by(clock, path)
    assert first == watcher.POLL + watcher.LOCKED
    assert locked.problems
    assert 20 <= second < 22
    assert free == load(path)
