"""Notices every save of content.yaml and of what belongs to it, and loads what stands there then.

Only asking stat() works for every way of saving, as from a network share no notices of changes come. It is asked each
second, but not while the kernel would tell of every change (see notices.py).
"""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Thread
from time import sleep

from kiosk.content.store import location
from kiosk.content.store.file_stat import SIZE, FileStat, StatSnapshot, is_old, stamp
from kiosk.content.store.loader_process import LoadedContent, load
from kiosk.content.store.notices import Notices

POLL = 1.0
"""Seconds between two looks while nothing changes: at most 1.2 wake-ups a second."""

RARELY = 10
"""What belongs to the file is looked at every so many looks: it changes seldom, and asking for each costs."""

SELDOM = 30.0
"""Seconds between two looks while the kernel tells of changes: for what it might miss, as a disk that is mounted."""

STEP = 0.5
"""Seconds between two looks while a change settles, and the shortest time that it must stand still."""

DOUBT = 2.5
"""Seconds that a file must stand still if it may be half-written."""

LOCKED = 10.0
"""Seconds that another program may keep the file to itself before staff are told."""

SHRUNK = 0.7
"""A file smaller than this part of what was read before may be half-written."""


def ended(path: Path) -> bool:
    """Whether the last line has its newline, as fewer than 1 in 100 half-written files do. Raises OSError."""
    if not path.is_file():  # opening a pipe would wait for ever
        return False
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 1))
        return file.read(1) == b"\n"


class ContentWatcher:
    """Calls `tell` with what `load` makes of `path`, good or bad, after every save that changes it.

    Where `path` is a folder, it is a save too that it leads to another file than before.
    `tell` runs in the thread of the watch, within 2 s of the last write; within 4 s where the file has no
    final newline, is empty, missing, or became more than 30 % smaller; after 10 s where it is locked.
    The same digest and problems are not told twice in a row.
    """

    def __init__(self, path: Path, tell: Callable[[LoadedContent], object]) -> None:
        self._path = path
        self._tell: Callable[[LoadedContent], object] | None = tell
        """None after `close`."""
        self._telling = Lock()
        self._trail: tuple[str, ...] = (str(path),)
        self._pictures: tuple[str, ...] | None = None
        self._seen: StatSnapshot = {}
        self._notices = Notices()
        self._followed: bool | None = None
        """Whether the notices tell of all that may happen to what was seen; None before that is known."""
        self._told: object = None
        self._looks = 0

    def start(self, result: LoadedContent) -> None:
        """Begin to watch; `result` is what the caller has loaded already, and is not told."""
        # A daemon, as stat() on a dead network share may never return.
        Thread(target=self._run, args=(result,), name="watch", daemon=True).start()

    def close(self) -> None:
        """Stop to watch; only a `tell` already under way is waited for.

        Afterwards the thread holds nothing of the caller's: an object of Qt must not come to its end there.
        """
        with self._telling:
            self._tell = None
            self._notices.wake()

    @property
    def _file(self) -> str:
        """The file that was to be shown at the last look."""
        return self._trail[0]

    def _run(self, result: LoadedContent) -> None:
        self._note(result, {})
        if not (result.readable and is_old(self._seen)):
            self._seen = {}  # so what may have been saved since `result` was loaded counts as a change
        while self._waited(POLL):
            self._looks += 1
            try:
                if self._same():
                    self._rest()
                elif (look := self._look()) != self._seen:
                    self._settle(look)
            except Exception:
                logging.exception("Watching %s goes on after an error", self._path)
        with self._telling:
            self._notices.close()

    def _waited(self, seconds: float) -> bool:
        """Sleep; whether there is still somebody to tell. To wait for an event would cost twice as much, all day."""
        sleep(seconds)
        return self._tell is not None

    def _same(self) -> bool:
        """Whether all stands as it was read, without a problem that another file could mend."""
        if self._pictures is None or not self._seen:
            return False
        paths = self._seen if self._followed or not self._looks % RARELY else self._trail
        return all(self._seen.get(path) == stamp(path) for path in paths)

    def _rest(self) -> None:
        if self._followed is None:
            # The next look sees what changes before this.
            self._followed = self._notices.follow(self._seen)
        elif self._followed:
            self._notices.wait(SELDOM)

    def _look(self) -> StatSnapshot:
        self._trail = tuple(map(str, location.trail(self._path)))
        # Any file among the pictures may be the one that a bad content.yaml waits for.
        beside = map(str, location.beside(Path(self._file), self._pictures))
        return {path: stamp(path) for path in (*self._trail, *beside)}

    def _settle(self, look: StatSnapshot) -> None:
        still = 0.0
        while self._waited(STEP):
            before, look = look, self._look()
            still = still + STEP if look == before else 0.0
            if still and still >= self._patience(look[self._file]):
                self._read(look)
                return

    def _patience(self, now: FileStat | None) -> float:
        before = self._seen.get(self._file)
        if now is None or (before is not None and now[SIZE] < SHRUNK * before[SIZE]):
            return DOUBT
        try:
            return STEP if ended(Path(self._file)) else DOUBT
        except PermissionError:
            return LOCKED
        except OSError:
            return DOUBT

    def _read(self, look: StatSnapshot) -> None:
        self._seen = look
        result = load(self._path)
        if self._look() != look:
            return  # written to while it was read: the next look sees that
        news = self._note(result, look)
        if look.get(self._file) and not result.readable:
            self._seen = {}  # try again, as stat() does not show when a lock ends
        with self._telling:
            if news and self._tell:
                self._tell(result)

    def _note(self, result: LoadedContent, look: StatSnapshot) -> bool:
        """Remember what was read at `look`; whether it is news."""
        self._followed = None
        self._pictures = tuple(result.pictures) if result.pages else None
        self._seen = {path: look.get(path, now) for path, now in self._look().items()}
        told, self._told = self._told, (result.digest, result.problems)
        return self._told != told
