"""Every way of saving content.yaml is noticed in time, and what is half-written is never passed on."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from mmap import mmap
from pathlib import Path
from queue import Queue
from threading import Event

import pytest

from kiosk.content.store import watcher
from kiosk.content.store.loader_process import LoadedContent, load
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
            breath: You cannot breathe well.
        today:
          title: Today
          act: Call {{phone}} today.
          signs:
            bleeding: The wound bleeds.
        week:
          title: This week
          act: Call {{phone}} this week.
          signs:
            itching: The wound itches.
"""
OLD, NEW = TEXT.format(word="old"), TEXT.format(word="new")
BAD = OLD.replace("topics:", "topic:")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>\n'

Script = Iterator[float]
"""Does something, yields for how many seconds to wait, and so on."""


def make(folder: Path) -> Path:
    """A folder with good content; its content.yaml."""
    (folder / "assets").mkdir(parents=True)
    (folder / "assets" / "skin.svg").write_text(PICTURE)
    path = folder / "content.yaml"
    path.write_text(OLD)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make(tmp_path / "clinic")


@contextmanager
def watching(path: Path) -> Iterator[Queue[LoadedContent]]:
    """What is told while `path` is watched, by the real clock."""
    told: Queue[LoadedContent] = Queue()
    it = ContentWatcher(path, told.put)
    it.start(load(path))
    try:
        yield told
    finally:
        it.close()


class Clock:
    """Sleeps that take no time until `end`; meanwhile `script` runs, from just after a look at about 10 seconds.

    `now` is in seconds; `steps` are the times at which the script went on.
    """

    def __init__(self, end: float, script: Script | None = None) -> None:
        self.end, self.now, self.waits, self.over = end, 0.0, 0, Event()
        self.steps: list[float] = []
        self._script = script
        self._due: float | None = None

    def sleep(self, seconds: float) -> None:
        if self._script and self._due is None and self.now >= 10:
            self._due = self.now + 0.01
        end = self.now + seconds
        while self._script and self._due is not None and self._due <= end:
            self.now = self._due
            self.steps.append(self.now)
            pause = next(self._script, None)
            if pause is None:
                self._script = None
            else:
                self._due = self.now + pause
        self.now = end
        self.waits += 1
        if self.now > self.end:
            self.over.set()


def told_by(clock: Clock, path: Path) -> list[tuple[float, LoadedContent]]:
    """What is told of `path`, and at how many seconds."""
    told: list[tuple[float, LoadedContent]] = []
    it = ContentWatcher(path, lambda loaded: told.append((clock.now, loaded)), clock.sleep)
    it.start(load(path))
    assert clock.over.wait(60)
    it.close()
    join()
    return [(now, loaded) for now, loaded in told if now <= clock.end]


def join() -> None:
    """Wait until no watcher runs, as one could still look at the files of the next test."""
    for thread in threading.enumerate():
        if thread.name == "watch":
            thread.join(30)


# Ways of saving


def in_place(path: Path, text: str) -> Script:
    path.write_text(text)
    yield from ()


def stall(path: Path, text: str, seconds: float) -> Script:
    """Write in place, in three parts; two of them are almost the whole."""
    half, most = len(text) // 2, len(text) - 20
    with path.open("w") as file:
        for part in (text[:half], text[half:most]):
            file.write(part)
            file.flush()
            yield seconds
        file.write(text[most:])


def over(path: Path, text: str) -> Script:
    """Write a new file and rename it over."""
    new = path.with_name("content.yaml.new")
    new.write_text(text)
    new.replace(path)
    yield from ()


def sync(path: Path, text: str) -> Script:
    new = path.with_name(".content.yaml.sync")
    new.write_text(text)
    os.utime(new, (1e9, 1e9))
    new.replace(path)
    yield from ()


def vim(path: Path, text: str) -> Script:
    backup = path.with_name("content.yaml~")
    path.rename(backup)
    yield from stall(path, text, 0.05)
    backup.unlink()


def again(path: Path, text: str) -> Script:
    path.unlink()
    yield 0.4
    path.write_text(text)


def lines(path: Path, text: str) -> Script:
    """Write in place, with a stall where half of the file looks whole: at the end of a line."""
    half = text.index("      - kind: help")
    with path.open("w") as file:
        file.write(text[:half])
        file.flush()
        yield 2.2
        file.write(text[half:])


def folder(path: Path, text: str) -> Script:
    new = make(path.parent.with_name("new"))
    new.write_text(text)
    path.parent.rename(path.parent.with_name("old"))
    new.parent.rename(path.parent)
    yield from ()


def above(path: Path, text: str) -> Script:
    """Replace a folder further up."""
    old = path.parent.parent
    new = old.with_name("new")
    make(new / path.parent.name).write_text(text)
    old.rename(old.with_name("old"))
    new.rename(old)
    yield from ()


def other_name(path: Path, text: str) -> Script:
    """Write in place, under another name of the same file."""
    name = path.parent.with_name("other name")
    name.hardlink_to(path)
    name.write_text(text)
    yield from ()


def mapped(path: Path, text: str) -> Script:
    """Write to a part of memory that is the file."""
    with path.open("r+b") as file, mmap(file.fileno(), 0) as memory:
        memory[:] = text.encode()
    yield from ()


def link(path: Path, text: str) -> Script:
    """Rename over what content.yaml is a link to, which is elsewhere."""
    return over(path.resolve(), text)


def relink(path: Path, text: str) -> Script:
    """Let the folder, which is a link, lead to another."""
    new = path.parent.with_name("new link")
    make(path.parent.with_name("two")).write_text(text)
    new.symlink_to("two")
    new.replace(path.parent)
    yield from ()


def alike(path: Path, text: str) -> Script:
    """Rewrite in place with the same size, then set the times back, as rsync does."""
    stat = path.stat()
    assert stat.st_size == len(text)
    path.write_text(text)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    yield from ()


WAYS: dict[str, tuple[Callable[[Path, str], Script], str, float]] = {
    "in place": (in_place, NEW, 2),
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
    "without a final newline": (in_place, NEW.rstrip(), 4),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_saved_file_is_loaded_in_time_and_whole(way: str, tmp_path: Path) -> None:
    save, text, limit = WAYS[way]
    if save is alike and sys.platform == "win32":
        pytest.skip("Windows keeps no time of the change")
    path = make(tmp_path / "place" / "clinic")
    if save is link:
        path.symlink_to(path.rename(path.parent.with_name("elsewhere")))
    if save is relink:
        path.parent.symlink_to(path.parent.rename(path.parent.with_name("one")))
    clock = Clock(end=30, script=save(path, text))
    [(now, told)] = told_by(clock, path)
    assert told == load(path)
    assert told.pages
    assert not told.problems
    assert 0 < now - clock.steps[-1] <= limit


def test_a_save_is_noticed_by_the_real_clock_too_and_a_mistake_is_reported(path: Path) -> None:
    with watching(path) as told:
        path.write_text(BAD)
        bad = told.get(timeout=60)
        assert not bad.pages
        assert bad.problems
        path.write_text(OLD)
        assert told.get(timeout=60) == load(path)


def test_a_file_taken_away_before_the_first_look_is_reported(path: Path) -> None:
    old = load(path)
    path.unlink()
    told: Queue[LoadedContent] = Queue()
    it = ContentWatcher(path, told.put, Clock(end=10).sleep)
    it.start(old)
    assert told.get(timeout=60).problems == ("content.yaml: there is no such file.",)
    it.close()


def test_what_is_saved_while_the_program_starts_is_loaded(path: Path) -> None:
    old = load(path)
    path.write_text(NEW)
    told: Queue[LoadedContent] = Queue()
    it = ContentWatcher(path, told.put, Clock(end=10).sleep)
    it.start(old)
    assert told.get(timeout=60) == load(path)
    it.close()


def test_a_missing_file_is_reported_and_the_same_file_put_back_is_loaded(path: Path) -> None:
    def script() -> Script:
        path.rename(path.with_name("away.yaml"))
        yield 10
        path.with_name("away.yaml").rename(path)

    (_, missing), (_, back) = told_by(Clock(end=40, script=script()), path)
    assert missing.problems
    assert back == load(path)


def test_a_picture_is_noticed_when_it_is_replaced_when_it_goes_and_when_it_comes_back(path: Path) -> None:
    picture = path.parent / "assets" / "skin.svg"

    def script() -> Script:
        picture.write_text(PICTURE.replace("8 8", "9 9"))
        yield 20
        picture.unlink()
        yield 20
        picture.write_text(PICTURE.replace("8 8", "7 7"))

    clock = Clock(end=80, script=script())
    told = told_by(clock, path)
    assert [bool(loaded.pages) for _, loaded in told] == [True, False, True]
    assert told[-1][1] == load(path)
    assert all(0 < now - step <= watcher.SIDECARS_EVERY + 2 for step, (now, _) in zip(clock.steps, told, strict=True))


def test_a_picture_that_comes_slowly_after_its_name_was_written_is_noticed(path: Path) -> None:
    def script() -> Script:
        path.write_text(OLD.replace("skin.svg", "more/skin.svg"))
        yield 10
        (path.parent / "assets" / "more").mkdir()
        with (path.parent / "assets" / "more" / "skin.svg").open("w") as file:
            file.write(PICTURE[:20])
            file.flush()
            yield 10
            file.write(PICTURE[20:])

    told = told_by(Clock(end=50, script=script()), path)
    assert [bool(loaded.problems) for _, loaded in told] == [True, True, False]
    assert told[-1][1].pages


def test_errors_while_loading_and_passing_on_are_logged_and_the_watch_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(path: Path) -> LoadedContent:
        monkeypatch.undo()
        raise RuntimeError("load")

    def script() -> Script:
        path.write_text(BAD)
        yield 10
        path.write_text(NEW)

    def tell(loaded: LoadedContent) -> None:
        if loaded.problems:
            raise RuntimeError("tell")
        told.put(loaded)

    told: Queue[LoadedContent] = Queue()
    it = ContentWatcher(path, tell, Clock(end=30, script=script()).sleep)
    monkeypatch.setattr(watcher, "load", fails)
    it.start(load(path))
    assert told.get(timeout=60) == load(path)
    it.close()
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == ["load", "tell"]


def test_closing_does_not_wait_for_the_file_and_nothing_is_passed_on_after_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loading, closed = Event(), Event()

    def hangs(path: Path) -> LoadedContent:
        loading.set()
        assert closed.wait(60)
        return load(path)

    monkeypatch.setattr(watcher, "load", hangs)
    with watching(path) as told:
        path.write_text(NEW)
        assert loading.wait(60)
    closed.set()
    join()
    assert told.empty()


def test_a_closed_watch_ends(path: Path) -> None:
    with watching(path):
        assert "watch" in [thread.name for thread in threading.enumerate()]
    join()
    assert "watch" not in [thread.name for thread in threading.enumerate()]


def test_it_wakes_once_a_second_while_nothing_changes(path: Path) -> None:
    clock = Clock(end=1000)
    assert told_by(clock, path) == []
    assert clock.waits / clock.now < 1.2


def test_the_same_result_is_not_passed_on_twice(path: Path) -> None:
    def script() -> Script:
        for _ in range(4):
            yield from over(path, OLD)
            yield 5

    assert told_by(Clock(end=40, script=script()), path) == []


def test_nothing_is_loaded_while_the_file_keeps_changing(path: Path) -> None:
    def script() -> Script:
        for _ in range(40):
            with path.open("a") as file:
                file.write("# more\n")
            yield 0.4

    clock = Clock(end=40, script=script())
    [(now, _)] = told_by(clock, path)
    assert 0 < now - clock.steps[-2] <= 2  # the last step only finds that nothing is left to do


def test_what_changes_while_it_is_read_is_read_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rewrites(path: Path) -> LoadedContent:
        loaded = load(path)
        if loaded.problems:
            path.write_text(NEW)
        return loaded

    monkeypatch.setattr(watcher, "load", rewrites)
    told = told_by(Clock(end=30, script=in_place(path, BAD)), path)
    assert [loaded for _, loaded in told] == [load(path)]


def test_a_locked_file_is_reported_after_ten_seconds_and_loaded_when_the_lock_is_gone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(end=30)

    def locks(path: Path) -> bool:
        if clock.now < 20:
            raise PermissionError(path)
        return True

    def refuses(path: Path) -> LoadedContent:
        return load(path.with_name("nowhere.yaml") if clock.now < 20 else path)

    monkeypatch.setattr(watcher, "ends_with_newline", locks)
    monkeypatch.setattr(watcher, "load", refuses)
    (first, locked), (second, free) = told_by(clock, path)
    assert first == watcher.POLL_S + watcher.LOCKED_S
    assert locked.problems
    assert 20 <= second < 22
    assert free == load(path)
