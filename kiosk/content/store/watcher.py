"""Sees every save of content.yaml and of what belongs to it, and loads what is there then.

It asks stat() each second: only this works for every way of saving, as no notices of changes come from a network share.
"""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Thread

from kiosk.content.store import location
from kiosk.content.store.file_stat import SIZE, FileStat, StatSnapshot, file_stat, is_settled, snapshot
from kiosk.content.store.loader_process import LoadedContent, load

POLL_S = 1.0
"""Between two looks while nothing changes: at most 1.2 wake-ups a second."""
SIDECARS_EVERY = 10
"""What belongs to the file is looked at only every so many looks: it seldom changes, and asking for each file costs."""
STEP_S = 0.5
"""Between two looks while a change settles; what did not change for so long is taken for whole."""
DOUBT_S = 2.5
"""How long a file must not change that may be half-written."""
LOCKED_S = 10.0
"""How long another program may keep the file to itself before staff are told."""
SHRUNK = 0.7
"""A file smaller than this part of what was read before may be half-written."""


def ends_with_newline(path: Path) -> bool:
    """Whether the last line is complete, as fewer than 1 in 100 half-written files show. Raises OSError."""
    if not path.is_file():  # opening a pipe would wait for ever
        return False
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 1))
        return file.read(1) == b"\n"


class ContentWatcher:
    """Calls `on_loaded` with what `load` makes of `path`, good or bad, after every save that changes it.

    Where `path` is a folder, it is a save too if it comes to mean another file.
    `on_loaded` runs in the thread of the watcher, within 2 s of the last write; within 4 s where the file has no
    final newline, is empty, missing, or became more than 30 % smaller; after 10 s where it is locked.
    The same digest and problems are not passed on twice in a row.
    """

    def __init__(
        self, path: Path, on_loaded: Callable[[LoadedContent], object], sleep: Callable[[float], object] = time.sleep
    ) -> None:
        self._path = path
        self._on_loaded: Callable[[LoadedContent], object] | None = on_loaded
        """None after `close`."""
        self._sleep = sleep
        self._calling = Lock()
        self._watched: tuple[str, ...] = (str(path),)
        """First the file that was to be shown at the last look."""
        self._pictures: tuple[str, ...] | None = None
        self._seen: StatSnapshot = {}
        self._last: object = None
        self._looks = 0

    def start(self, loaded: LoadedContent) -> None:
        """Watch from now on; `loaded` is what the caller has loaded already, and is not passed on."""
        # A daemon, as stat() on a dead network share may never return.
        Thread(target=self._run, args=(loaded,), name="watch", daemon=True).start()

    def close(self) -> None:
        """Stop watching; only a `on_loaded` already under way is waited for.

        Afterwards the thread keeps nothing of the caller's: an object of Qt must not be destroyed there.
        """
        with self._calling:
            self._on_loaded = None

    def _run(self, loaded: LoadedContent) -> None:
        self._note(loaded, {})
        if not (loaded.readable and is_settled(self._seen)):
            self._seen = {}  # what may have been saved since it was loaded counts as a change
        while self._wait(POLL_S):
            self._looks += 1
            try:
                if not self._is_same() and (look := self._look()) != self._seen:
                    self._settle(look)
            except Exception:
                logging.exception("Watching %s goes on after an error", self._path)

    def _wait(self, seconds: float) -> bool:
        """Sleep; whether this is still open. To wait for an event would cost twice as much, all day."""
        self._sleep(seconds)
        return self._on_loaded is not None

    def _is_same(self) -> bool:
        """Whether all is as it was read, without a problem that another file could fix."""
        if self._pictures is None or not self._seen:
            return False
        paths = self._watched if self._looks % SIDECARS_EVERY else self._seen
        return all(self._seen.get(path) == file_stat(path) for path in paths)

    def _look(self) -> StatSnapshot:
        watched = location.watched_paths(self._path)
        self._watched = tuple(map(str, watched))
        # Any file among the pictures may be the one that a bad content.yaml waits for.
        return snapshot([*watched, *location.sidecars(watched[0], self._pictures)])

    def _settle(self, look: StatSnapshot) -> None:
        still = 0.0
        while self._wait(STEP_S):
            before, look = look, self._look()
            still = still + STEP_S if look == before else 0.0
            if still and still >= self._patience(look[self._watched[0]]):
                self._read(look)
                return

    def _patience(self, now: FileStat | None) -> float:
        """How long in seconds the file must not change before it is read."""
        before = self._seen.get(self._watched[0])
        if now is None or (before is not None and now[SIZE] < SHRUNK * before[SIZE]):
            return DOUBT_S
        try:
            return STEP_S if ends_with_newline(Path(self._watched[0])) else DOUBT_S
        except PermissionError:
            return LOCKED_S
        except OSError:
            return DOUBT_S

    def _read(self, look: StatSnapshot) -> None:
        self._seen = look
        loaded = load(self._path)
        if self._look() != look:
            return  # written to while it was read: the next look sees that
        is_new = self._note(loaded, look)
        if look.get(self._watched[0]) and not loaded.readable:
            self._seen = {}  # try again, as stat() does not show when a lock ends
        with self._calling:
            if is_new and self._on_loaded:
                self._on_loaded(loaded)

    def _note(self, loaded: LoadedContent, look: StatSnapshot) -> bool:
        """Remember what was read at `look`; whether it is new."""
        self._pictures = tuple(loaded.pictures) if loaded.pages else None
        self._seen = {path: look.get(path, now) for path, now in self._look().items()}
        last, self._last = self._last, (loaded.digest, loaded.problems)
        return self._last != last
