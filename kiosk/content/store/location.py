"""Which content file a path means: a file itself, or the one in a folder.

Versions may be published to a folder; the file `live` in it names the one that is shown, so that words and pictures
change together.
"""

# ruff: noqa: PTH112, PTH113, PTH114  Path.is_dir and others would raise where the folder above is closed, or a share gone

import os
import re
from collections.abc import Iterable
from os.path import isdir, isfile, islink
from pathlib import Path

from kiosk.command_name import command_name
from kiosk.content import input_files
from kiosk.content.input_files import ASSETS, CONTENT, TRANSLATIONS
from kiosk.content.problems import UnreadableError, listing

LIVE = "live"
VERSIONS = input_files.VERSIONS
DIGITS = 8
"""Of a digest, at the end of a version's name."""
NAME = re.compile(rf"\d{{4}}-\d\d-\d\d-\d{{4}}-[0-9a-f]{{{DIGITS}}}")
"""When a version was published, and what it holds: any changed byte shows."""
LAST_YEAR = "2100"
"""A name from this year on tells nothing: a clock was wrong, or somebody made it up."""

CONFLICT = re.compile(r"(content|live|translations)(.*(?i:con?fli[ck]?t|konflikt|\(.*\)).*|-[A-Z][\w-]*(\.\w+)?)")
"""Names that Syncthing, Dropbox, Nextcloud and others give to the second of two saves; OneDrive adds the computer's."""


def resolve(place: Path) -> Path:
    """The content file that `place` means, which may be missing. Raises UnreadableError if `live` cannot be read."""
    if not isdir(place):
        return place
    if not os.path.lexists(place / LIVE):
        return place / CONTENT
    return place / VERSIONS / live_version(place) / CONTENT


def live_version(folder: Path) -> str:
    """The version that `live` names; "" where it is damaged or missing. Raises UnreadableError if it cannot be read."""
    path = folder / LIVE
    if not os.path.lexists(path):
        return ""
    try:
        name = input_files.read(path, inside=folder).decode("utf-8-sig", "replace").strip()
    except UnreadableError as error:
        raise UnreadableError(f'"{LIVE}" beside it, which names what to show: {error}') from None
    return name if NAME.fullmatch(name) else ""


def has_content(folder: Path) -> bool:
    """Whether content was put into this folder, good or bad."""
    return isfile(folder / CONTENT) or (isfile(folder / LIVE) and isdir(folder / VERSIONS))


def read(place: Path) -> tuple[Path, bytes]:
    """The file that `place` means, and its bytes. Only `place` itself may be a link. Raises UnreadableError."""
    file = resolve(place)
    if file not in (place, place / CONTENT) and not isfile(file):
        advice = f"If files are still being copied, wait. Else type: {command_name('rollback', '--to', place)}"
        raise UnreadableError(f'the file "{LIVE}" names no version that is there. {advice}')
    return file, input_files.read(file, inside=None if file == place else place)


def watched_paths(place: Path) -> tuple[Path, ...]:
    """The file that `place` means, and those that could make it mean another."""
    if not isdir(place):
        return (place,)
    try:
        file = resolve(place)
    except UnreadableError:
        file = place / LIVE
    return tuple(dict.fromkeys((file, place / LIVE, place / CONTENT)))


def sidecars(file: Path, pictures: Iterable[str] | None) -> list[Path]:
    """What belongs to a content file: what is known of its translations, its pictures, or with None all; its folder."""
    assets = file.parent / ASSETS
    walk = () if islink(assets) else os.walk(assets)  # which leads anywhere, and is refused
    every = (Path(place, name) for place, _, names in walk for name in names)
    each = every if pictures is None else (assets / name for name in pictures)
    return [file.parent / TRANSLATIONS, *each, _shared_folder(file)]


def published_day(file: Path) -> str:
    """The day on which this file of a version was published, such as 2026-11-21; "" if it is none."""
    version = file.parent
    is_version = version.parent.name == VERSIONS and NAME.fullmatch(version.name)
    return version.name[:10] if is_version and version.name < LAST_YEAR else ""


def display_name(place: Path) -> str:
    """The name of the file in messages."""
    return CONTENT if isdir(place) else place.name


def integrity_error(file: Path, digest: str) -> str:
    """What is wrong if this is the file of a version, but with this digest not as it was published; else ""."""
    version = file.parent
    if version.parent.name != VERSIONS or not NAME.fullmatch(version.name) or digest.startswith(version.name[-DIGITS:]):
        return ""
    way_back = command_name("rollback", "--to", version.parent.parent)
    why = "this version is not as it was published: it was changed, or is still being copied."
    return f"{why} Change your own file and publish that, or type: {way_back}"


def conflict_warning(file: Path) -> str:
    """What staff must know where a program that copies files between computers met two saves at once; else ""."""
    try:
        found = sorted(filter(CONFLICT.fullmatch, os.listdir(_shared_folder(file))))  # noqa: PTH208 - of names alone
    except OSError:
        return ""
    if not found:
        return ""
    beside = f"beside it there is {listing(found[:3])}. Somebody else seems to have saved at the same time."
    return f"{beside} Patients see only {file.name}: copy what is missing into it, then delete the other file."


def _shared_folder(file: Path) -> Path:
    """Where people put what `file` holds: the folder of a version is made by the program alone."""
    return file.parents[2] if file.parent.parent.name == VERSIONS else file.parent


def shadowed_file_warning(place: Path, file: Path, raw: bytes) -> str:
    """What staff must know who put a content file into the folder `place`, which shows the bytes of `file`; else ""."""
    own = place / CONTENT
    try:
        if file in (place, own) or input_files.read(own, inside=place) == raw:
            return ""
    except UnreadableError:
        return ""
    command = command_name("publish", "--content", own, "--to", place)
    return f"patients do not see {own}, but what was published. To show it, type: {command}"
