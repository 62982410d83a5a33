"""Versions of the content in a folder that a kiosk shows: the newest few, and a file that names the one that is live.

Until that file is replaced, as the last step, the kiosk shows the version before, whatever happens.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from kiosk import files
from kiosk.content.input_files import CONTENT
from kiosk.content.problems import RefusedError, UnreadableError
from kiosk.content.store import location
from kiosk.content.store.content_copy import UNFINISHED, Finish, copy_content, inherit_mode, remove
from kiosk.content.store.loader_process import LoadedContent, load

MAX_VERSIONS = 5
"""Older ones are removed."""
TIME = "%Y-%m-%d-%H%M"
LOCK = "lock"


def publish(
    content: Path, loaded: LoadedContent, folder: Path, finish: Finish | None = None, now: datetime | None = None
) -> str:
    """Show in `folder` what `loaded` was read from, as a new version; its name. Nothing is done where that is live.

    `finish` may put more into the version. Waits for the disk. Raises RefusedError.
    """
    if not loaded.pages:
        raise RefusedError("It has mistakes, so it is not published.")
    with _changing(folder):
        new, shown = current(folder), load(folder)
        is_shown = bool(shown.pages) and shown.digest == loaded.digest
        if not names(folder) and shown.pages and not is_shown:
            _make(folder, folder, shown, now)  # or there would be no way back to what was never published
        if not (new and is_shown):
            # Was it left there, by who went back from it or by a power cut?
            end = loaded.digest[: location.DIGITS]
            left = [one for one in names(folder) if one > new and one.endswith(end) and _is_good(folder, one)]
            new = left[-1] if left else _make(folder, content, loaded, now, finish)
            files.write(folder / location.LIVE, f"{new}\n".encode(), folder.stat())
        gone = folder / location.VERSIONS / UNFINISHED
        for name in names(folder)[:-MAX_VERSIONS]:
            if name != new:
                with suppress(OSError):  # all at once, so that no half of it can be taken for a version
                    (folder / location.VERSIONS / name).rename(gone)
                remove(gone)
    return new


def rollback(folder: Path, wanted: str = "") -> str:
    """Show the version before the live one, or the one `wanted` by its name or last digits; its name.

    Raises RefusedError, also where that version is damaged.
    """
    with _changing(folder):
        known, now = names(folder), current(folder)
        before = [name for name in known if not now or name < now]
        found = [name for name in known if wanted in (name, name[-location.DIGITS :])] if wanted else before
        if not found:
            which = wanted or (f"before {now}" if now else f"in {folder}")
            raise RefusedError(f"There is no version {which}.")
        if not _is_good(folder, found[-1]):
            raise RefusedError(f"{found[-1]} is damaged, or this program finds mistakes in it. Name another version.")
        files.write(folder / location.LIVE, f"{found[-1]}\n".encode(), folder.stat())
    return found[-1]


def names(folder: Path) -> list[str]:
    """The versions in a folder, the oldest first."""
    with suppress(OSError):
        found = [path.name for path in (folder / location.VERSIONS).iterdir()]
        return sorted(name for name in found if location.NAME.fullmatch(name) and _time(name))
    return []


def current(folder: Path) -> str:
    """The version that is live; "" where none is, or where that cannot be read."""
    with suppress(UnreadableError):
        return location.live_version(folder)
    return ""


def _time(name: str) -> datetime | None:
    with suppress(ValueError):
        return datetime.strptime(name[: -location.DIGITS - 1], TIME)
    return None


def _is_good(folder: Path, name: str) -> bool:
    return bool(load(folder / location.VERSIONS / name / CONTENT).pages)


def _make(
    folder: Path, content: Path, loaded: LoadedContent, now: datetime | None, finish: Finish | None = None
) -> str:
    """A new version, the last by its name even if the clock went back. Raises OSError, UnreadableError."""
    at = now or datetime.now()
    for name in names(folder):
        at = max(at, (_time(name) or at) + timedelta(minutes=1))
    new = f"{at:{TIME}}-{loaded.digest[: location.DIGITS]}"
    copy_content(folder / location.VERSIONS / new, content, loaded, finish)
    return new


@contextmanager
def _changing(folder: Path) -> Iterator[None]:
    """Nobody else changes the folder meanwhile. Raises RefusedError for this, and for what the disk does."""
    if not folder.is_dir():
        raise RefusedError(f"There is no folder {folder}. Make it first, or connect the disk that it is on.")
    try:
        versions = folder / location.VERSIONS
        if not versions.is_dir():
            versions.mkdir()
            inherit_mode(versions, folder)
            files.sync_folder(folder)
        with (versions / LOCK).open("a") as lock:
            inherit_mode(versions / LOCK, folder)
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
