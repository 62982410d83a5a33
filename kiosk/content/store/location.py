"""Where the words are: in one file, or in a folder. Versions may be published to a folder; the file `live` in it names
the one that is shown, so that words and pictures change together.
"""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from kiosk.command_name import command_name
from kiosk.content import ASSETS
from kiosk.content.load import translations
from kiosk.content.problems import UnreadableError
from kiosk.content.yaml import source

FILE = "content.yaml"
LIVE = "live"
VERSIONS = "versions"

DIGITS = 8
"""Of a digest, at the end of a version's name."""

NAME = re.compile(rf"\d{{4}}-\d\d-\d\d-\d{{4}}-[0-9a-f]{{{DIGITS}}}")
"""When a version was published, and what it holds: so one with any byte changed is known."""


def leads(place: Path) -> Path:
    """The content file that is meant by `place`: itself, or the one to show in this folder.

    It may be missing, always where `live` names no version. Raises UnreadableError if `live` cannot be read.
    """
    if not _is_folder(place):
        return place
    if not os.path.lexists(place / LIVE):
        return place / FILE
    return place / VERSIONS / named(place) / FILE


def named(folder: Path) -> str:
    """The version that `live` names; "" where it is damaged or missing. Raises UnreadableError if it cannot be read."""
    path = folder / LIVE
    if not os.path.lexists(path):
        return ""
    try:
        said = source.read(path).decode("utf-8-sig", "replace").strip()
    except UnreadableError as error:
        raise UnreadableError(f'"{LIVE}" beside it, which names what to show: {error}') from None
    return said if NAME.fullmatch(said) else ""


def holds(folder: Path) -> bool:
    """Whether content was put into this folder, good or bad."""
    return _is_file(folder / FILE) or (_is_file(folder / LIVE) and _is_folder(folder / VERSIONS))


def read(place: Path) -> tuple[Path, bytes]:
    """The file that `place` leads to, and its bytes. Raises UnreadableError."""
    file = leads(place)
    if file not in (place, place / FILE) and not _is_file(file):
        wait = "If files are still being copied, wait."
        raise UnreadableError(f'the file "{LIVE}" names no version that is there. {wait} Else type: {_back(place)}')
    return file, source.read(file)


def trail(place: Path) -> tuple[Path, ...]:
    """The file that `place` leads to, and those that could make it lead elsewhere."""
    if not _is_folder(place):
        return (place,)
    try:
        file = leads(place)
    except UnreadableError:
        file = place / LIVE
    return tuple(dict.fromkeys((file, place / LIVE, place / FILE)))


def beside(file: Path, pictures: Iterable[str] | None) -> list[Path]:
    """What belongs to a content file: what is known of its translations, and these pictures, or else all there are."""
    assets = file.parent / ASSETS
    if pictures is None:
        drawn = [Path(place, name) for place, _, names in os.walk(assets) for name in names]
    else:
        drawn = [assets / name for name in pictures]
    return [file.parent / translations.FILE, *drawn]


def called(place: Path) -> str:
    """The name of the file in messages."""
    return FILE if _is_folder(place) else place.name


def damage(file: Path, digest: str) -> str:
    """What is wrong if this is the file of a version, but with this digest not as it was published."""
    version = file.parent
    if version.parent.name != VERSIONS or not NAME.fullmatch(version.name) or digest.startswith(version.name[-DIGITS:]):
        return ""
    way = f"Change your own file and publish that, or type: {_back(version.parent.parent)}"
    return f"this version is not as it was published: it was changed, or is still being copied. {way}"


def left_out(place: Path, file: Path, raw: bytes) -> str:
    """What staff must know who wrote words into a folder that shows others: those in `file`."""
    own = place / FILE
    try:
        if file in (place, own) or source.read(own) == raw:
            return ""
    except UnreadableError:
        return ""
    way = command_name("publish", "--content", own, "--to", place)
    return f"patients do not see {own}, but what was published. To show it, type: {way}"


# Path.is_dir and Path.is_file would raise where the folder above is closed.


def _is_folder(place: Path) -> bool:
    return os.path.isdir(place)  # noqa: PTH112


def _is_file(place: Path) -> bool:
    return os.path.isfile(place)  # noqa: PTH113


def _back(folder: Path) -> str:
    return command_name("rollback", "--to", folder)
