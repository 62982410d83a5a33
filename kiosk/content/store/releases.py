"""Versions of the content in a folder that a kiosk shows: the newest few, and a file that names the one that is live.

Until that file is replaced, as the last step, the kiosk shows the version before, whatever happens.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.content.problems import RefusedError, UnreadableError
from kiosk.content.store import location
from kiosk.content.store.content_copy import UNFINISHED, make, remove, share, sync, write
from kiosk.content.store.loader_process import LoadedContent, load

KEPT = 5
"""Versions that stay."""

TIME = "%Y-%m-%d-%H%M"

LOCK = "lock"


def publish(
    content: Path,
    ready: LoadedContent,
    folder: Path,
    finish: Callable[[Path], object] = bool,
    now: datetime | None = None,
) -> str:
    """Show in `folder` what `ready` was read from, as a new version; its name. Nothing is done where that is live.

    `finish` may put more into the version. Waits for the disk. Raises RefusedError.
    """
    if not ready.pages:
        raise RefusedError("It has mistakes, so it is not published.")
    with _changing(folder):
        old, shown = current(folder), load(folder)
        known = bool(shown.pages) and shown.digest == ready.digest
        if old and known:
            new = old
        else:
            if not names(folder) and shown.pages and not known:
                _make(folder, folder, shown, now)  # what was never published: so that there is a way back to it
            # Was it left there, by who went back from it or by a power cut?
            left = [
                name for name in names(folder) if name > old and name.endswith(_end(ready)) and _sound(folder, name)
            ]
            new = left[-1] if left else _make(folder, content, ready, now, finish)
            _show(folder, new)
        for name in names(folder)[:-KEPT]:
            if name != new:
                _remove(folder, name)
    return new


def rollback(folder: Path, wanted: str = "") -> str:
    """Show the version before the live one, or the `wanted` one, by its name or the last digits of it; its name.

    Raises RefusedError, also where that version is damaged.
    """
    with _changing(folder):
        known, now = names(folder), current(folder)
        if wanted:
            found = [name for name in known if wanted in (name, name[-location.DIGITS :])]
        else:
            found = [name for name in known if not now or name < now]
        if not found:
            said = wanted or (f"before {now}" if now else f"in {folder}")
            raise RefusedError(f"There is no version {said}.")
        if not _sound(folder, found[-1]):
            raise RefusedError(f"{found[-1]} is damaged, or this program finds mistakes in it. Name another version.")
        _show(folder, found[-1])
    return found[-1]


def names(folder: Path) -> list[str]:
    """The versions in a folder, the oldest first."""
    try:
        found = [path.name for path in (folder / location.VERSIONS).iterdir()]
    except OSError:
        return []
    return sorted(name for name in found if location.NAME.fullmatch(name) and _time(name))


def current(folder: Path) -> str:
    """The version that is live; "" where none is, or where that cannot be read."""
    with suppress(UnreadableError):
        return location.named(folder)
    return ""


def _time(name: str) -> datetime | None:
    with suppress(ValueError):
        return datetime.strptime(name[: -location.DIGITS - 1], TIME)
    return None


def _end(ready: LoadedContent) -> str:
    return f"-{ready.digest[: location.DIGITS]}"


def _sound(folder: Path, name: str) -> bool:
    return bool(load(folder / location.VERSIONS / name / location.FILE).pages)


def _make(
    folder: Path, content: Path, ready: LoadedContent, now: datetime | None, finish: Callable[[Path], object] = bool
) -> str:
    """A new version, the last by its name even where the clock went back or stands. Raises OSError, UnreadableError."""
    at = now or datetime.now()
    for name in names(folder):
        at = max(at, (_time(name) or at) + timedelta(minutes=1))
    new = f"{at:{TIME}}{_end(ready)}"
    make(folder / location.VERSIONS / new, content, ready, finish)
    return new


def _show(folder: Path, name: str) -> None:
    """Raises OSError."""
    new = folder / f"{location.LIVE}.new"
    remove(new)
    write(new, f"{name}\n".encode())
    share(new, folder)
    new.replace(folder / location.LIVE)
    sync(folder)


def _remove(folder: Path, name: str) -> None:
    """All at once, so that no half of it can be taken for a version."""
    gone = folder / location.VERSIONS / UNFINISHED
    with suppress(OSError):
        (folder / location.VERSIONS / name).rename(gone)
    remove(gone)


@contextmanager
def _changing(folder: Path) -> Iterator[None]:
    """Nobody else changes the folder meanwhile. Raises RefusedError for this, and for what the disk does."""
    if not folder.is_dir():
        raise RefusedError(f"There is no folder {folder}. Make it first, or connect the disk that it is on.")
    try:
        versions = folder / location.VERSIONS
        if not versions.is_dir():
            versions.mkdir()
            share(versions, folder)
            sync(folder)
        with (versions / LOCK).open("a") as lock:
            share(versions / LOCK, folder)
            try:
                _lock(lock.fileno())
            except (BlockingIOError, PermissionError):
                raise RefusedError("Somebody else is publishing at this moment. Try again in a minute.") from None
            yield
    except UnreadableError as error:
        raise RefusedError(f"It cannot be copied: {error}") from None
    except OSError as error:
        why = f"{folder} cannot be written ({error.strerror or error})"
        raise RefusedError(f"{why}. Make room there, or allow the kiosk to write there.") from None


def _lock(file: int) -> None:
    """Until the file is closed, or the program ends in any way. Raises OSError where another program has the lock."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
