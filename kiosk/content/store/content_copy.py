"""Copies of content on a disk: there as a whole, or not at all."""

import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk import files
from kiosk.content import input_files
from kiosk.content.input_files import ASSETS, CONTENT, MAX_PICTURE_BYTES, MAX_TRANSLATIONS_BYTES, TRANSLATIONS
from kiosk.content.problems import UnreadableError
from kiosk.content.store import location
from kiosk.content.store.loader_process import LoadedContent

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
        like, around = copy.parent.stat(), copy.parent
        files.write_new(new / CONTENT, raw, like, around)
        with suppress(UnreadableError):
            known = input_files.read(file.parent / TRANSLATIONS, MAX_TRANSLATIONS_BYTES, file.parent)
            files.write_new(new / TRANSLATIONS, known, like, around)
        for name in loaded.pictures:
            files.make_folder((new / ASSETS / name).parent)
            with suppress(UnreadableError):
                picture = input_files.read(file.parent / ASSETS / name, MAX_PICTURE_BYTES, file.parent)
                files.write_new(new / ASSETS / name, picture, like, around)
        if finish:
            finish(new)
        for place, _, _ in os.walk(new, topdown=False):  # from the innermost: until then nobody else comes in
            inherit_mode(Path(place), copy.parent)
            files.sync_folder(Path(place))
        if not is_copy(new, loaded):
            raise UnreadableError("it was changed meanwhile.")
        remove(copy)  # a damaged one
        new.rename(copy)
        files.sync_folder(copy.parent)
    finally:
        remove(new)


def is_copy(folder: Path, loaded: LoadedContent) -> bool:
    """Whether `folder` holds, byte for byte, what `loaded` was read from."""
    known = b""
    with suppress(UnreadableError):
        known = input_files.read(folder / TRANSLATIONS, MAX_TRANSLATIONS_BYTES)
    try:
        raw = input_files.read(folder / CONTENT)
        pictures = {name: input_files.read(folder / ASSETS / name, MAX_PICTURE_BYTES) for name in loaded.pictures}
    except UnreadableError:
        return False
    return input_files.digest(raw, known, pictures) == loaded.digest


def inherit_mode(path: Path, folder: Path) -> None:
    """Let those who may change `folder` change this folder in it, as far as the disk allows; never through a link."""
    with suppress(OSError, AttributeError):  # Windows has no such rights
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)
        try:
            status = folder.stat()
            with suppress(PermissionError):
                os.fchown(handle, -1, status.st_gid)
            mode = stat.S_IMODE(status.st_mode)
            try:
                os.fchmod(handle, mode)
            except PermissionError:  # the service for Linux may set no such bits (RestrictSUIDSGID)
                os.fchmod(handle, mode & 0o777)
        finally:
            os.close(handle)


def remove(path: Path) -> None:
    """Remove a file, a folder or a link, but not what a link leads to, as far as the disk allows."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
