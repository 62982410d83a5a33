"""Copies of content on a disk: there as a whole, or not at all."""

import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk import files
from kiosk.content import input_files
from kiosk.content.input_files import ASSETS, CONTENT, MAX_TRANSLATIONS_BYTES, TRANSLATIONS
from kiosk.content.problems import UnreadableError
from kiosk.content.store import location
from kiosk.content.store.loader_process import LoadedContent, load

UNFINISHED = "unfinished"
"""The name of a copy while it is made."""

Finish = Callable[[Path], object]
"""Puts more into a copy, given its folder."""


def copy_content(copy: Path, content: Path, loaded: LoadedContent, finish: Finish | None = None) -> None:
    """Copy the file that `content` means with all that belongs to it, as it was when `loaded` was read from it.

    The copy has the permissions of the folder around it. Waits for the disk; must not run twice at once in one folder.
    Raises OSError, or UnreadableError if `content` cannot be read or was changed meanwhile.
    """
    file, raw = location.read(content)
    new = copy.with_name(UNFINISHED)
    remove(new)
    try:
        files.make_folder(new)
        files.write_new(new / CONTENT, raw)
        with suppress(UnreadableError):
            files.write_new(new / TRANSLATIONS, input_files.read(file.parent / TRANSLATIONS, MAX_TRANSLATIONS_BYTES))
        for name, picture in loaded.pictures.items():
            files.make_folder((new / ASSETS / name).parent)
            files.write_new(new / ASSETS / name, picture)
        if finish:
            finish(new)
        for place, _, names in os.walk(new):
            for path in (Path(place), *(Path(place, name) for name in names)):
                inherit_mode(path, copy.parent)
            files.sync_folder(Path(place))
        if load(new / CONTENT).digest != loaded.digest:
            raise UnreadableError("it was changed meanwhile.")
        remove(copy)  # a damaged one
        new.rename(copy)
        files.sync_folder(copy.parent)
    finally:
        remove(new)


def inherit_mode(path: Path, folder: Path) -> None:
    """Let those who may change `folder` change this file or folder in it, as far as the disk allows."""
    with suppress(OSError):
        status = folder.stat()
        with suppress(AttributeError, PermissionError):  # Windows has no groups
            os.chown(path, -1, status.st_gid)
        mode = stat.S_IMODE(status.st_mode) & (0o7777 if path.is_dir() else 0o666)
        try:
            path.chmod(mode)
        except PermissionError:  # the service for Linux may set no such bits (RestrictSUIDSGID)
            path.chmod(mode & 0o777)


def remove(path: Path) -> None:
    """Remove a file, a folder or a link, but not what a link leads to, as far as the disk allows."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
