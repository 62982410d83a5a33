"""The command `restore`: the last good words in place of a file that is damaged, which is kept beside them."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.command_name import command_name
from kiosk.content import input_files
from kiosk.content.input_files import ASSETS, CONTENT, TRANSLATIONS
from kiosk.content.problems import RefusedError, UnreadableError
from kiosk.content.store import last_good, location
from kiosk.content.store.loader_process import load
from kiosk.staff.tools.output import overwrite

KEPT = "before-restore-%Y-%m-%d-%H%M%S"
"""The folder for what was there."""

MAX_PICTURE_BYTES = 100_000_000


def restore(place: Path, copies: Path, folder: Path | None, now: datetime | None = None) -> Iterator[str]:
    """Put back the words that `place` means, from what is live in `folder`, or else from the kiosk's own `copies`.

    Yields what to say. Raises RefusedError.
    """
    if (place / location.LIVE).exists():
        back = command_name("rollback", "--to", place)
        raise RefusedError(f"{place} holds published versions. To show the one before, type: {back}")
    file = place / CONTENT if place.is_dir() else place
    good = _published(folder) if folder else last_good.newest(copies)
    if good is None:
        where = f"No good words of {file} are kept on this machine, for this user."
        raise RefusedError(f"{where} If they were published to a kiosk, add: --from FOLDER")
    kept = file.parent / f"{now or datetime.now():{KEPT}}"
    names = [*(f"{ASSETS}/{name}" for name in load(good).pictures), TRANSLATIONS, CONTENT]  # the words come last
    there = {name: file.parent / name for name in names} | {CONTENT: file}
    written = [name for name in names if _put(good.parent / name, there[name], kept / name)]
    if not written:
        yield f"{file}: nothing was changed: these are the last good words."
        return
    yield f"{file}: the last good words are back ({', '.join(written)})."
    if kept.is_dir():
        yield f"What was there is in {kept}."


def _published(folder: Path) -> Path:
    """The content file that is live in `folder`. Raises RefusedError."""
    if not load(folder).pages:
        back = command_name("rollback", "--to", folder)
        raise RefusedError(f"What is live in {folder} cannot be used either. To show the version before, type: {back}")
    return location.resolve(folder)


def _put(good: Path, path: Path, kept: Path) -> bool:
    """Whether `path` was written, as it was not the same as `good`. What was there goes to `kept`."""
    before: bytes | None = None
    with suppress(UnreadableError):
        before = input_files.read(path, MAX_PICTURE_BYTES)
    try:
        data = input_files.read(good, MAX_PICTURE_BYTES)
    except UnreadableError:  # there are no translations
        return False
    if before == data:
        return False
    if before is not None:
        overwrite(kept, before, path)
    overwrite(path, data, path.parent)
    return True
