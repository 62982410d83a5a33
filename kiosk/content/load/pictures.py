"""The pictures that a content file names: in `assets` under exactly that name, and drawn before they count as good."""

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk.content import input_files
from kiosk.content.input_files import MAX_PICTURE_BYTES
from kiosk.content.load.picture_process import ENDINGS, PictureFile, draw
from kiosk.content.model.types import File, Icon
from kiosk.content.problems import InvalidValueError, Report, UnreadableError, quote, suggestion
from kiosk.content.yaml.nodes import Scalar

MAX_PICTURES_BYTES = 100_000_000
"""All picture files of a content file together."""
MAX_READY_BYTES = 60_000_000
"""All pictures as they are shown; they stay in memory."""

BOXES_PX = {File: (1440, 810), Icon: (320, 320)}
"""Width and height that a large screen has for a picture."""

BAD_NAMES = {
    r"^([A-Za-z]:[\\/]|[\\/]|~)": " is a place on one computer. Write the name of a file in assets.",
    r"^[A-Za-z][\w+.-]*:": " is an address. Save the picture in the assets folder and write its name.",
    r"\\": ": write / instead of \\.",
    r"^assets/": ': leave out "assets/"; pictures are always looked for there.',
    r"(^|/)\.\.(/|\Z)": ' leads out of the assets folder. Write a name without "..".',
    r"(^|/)\.?(/|\Z)": " is not the name of a picture.",
}
"""Patterns, and what is wrong with a name in which one is found."""


def load_pictures(
    folder: Path, references: Mapping[Any, dict[str, list[Scalar]]], report: Report
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The bytes of each picture file by the name used in the content file, and the pictures ready to be shown.

    `references` are the nodes by their kind and the name. What is wrong is in the report, at each of the nodes.
    """
    nodes: dict[str, list[Scalar]] = {}
    boxes: dict[str, tuple[int, int]] = {}
    for kind in (Icon, File):  # what is both is shown large too
        for name, places in references[kind].items():
            nodes.setdefault(name, []).extend(places)
            boxes[name] = BOXES_PX[kind]
    read: dict[str, bytes | str] = {}
    size = 0
    for name in boxes:
        if size <= MAX_PICTURES_BYTES:  # else it was said of the one before
            try:
                read[name] = read_picture(folder, name)
            except InvalidValueError as error:
                read[name] = str(error)
            size += len(read[name])
    originals = within(MAX_PICTURES_BYTES, read)
    drawn = draw([PictureFile(name, raw, boxes[name]) for name, raw in originals.items()])
    ready = within(MAX_READY_BYTES, drawn)
    for name, result in (read | drawn).items():
        if isinstance(result, str):
            for node in nodes[name]:
                report.error(node.line, node.column, result)
    return originals, ready


def within(most: int, pictures: dict[str, bytes | str]) -> dict[str, bytes]:
    """The pictures among these results; one that makes them exceed `most` bytes becomes a message in its place."""
    found: dict[str, bytes] = {}
    size = 0
    for name, result in pictures.items():
        if isinstance(result, bytes):
            size += len(result)
            if size > most:
                pictures[name] = f"all pictures together exceed {most // 1_000_000} MB. Make them smaller."
            else:
                found[name] = result
    return found


def read_picture(folder: Path, name: str) -> bytes:
    """The bytes of the picture `name` in `folder`; raises InvalidValueError."""
    check_name(name)
    place = folder
    for part in name.split("/"):
        refuse_link(place, name)
        check_case(place, part, name)
        place /= part
    refuse_link(place, name)
    try:
        return input_files.read(place, MAX_PICTURE_BYTES, inside=folder.parent)
    except UnreadableError as error:
        raise InvalidValueError(f"the picture {quote(name)} cannot be used: {error}") from None


def check_name(name: str) -> None:
    for pattern, message in BAD_NAMES.items():
        if re.search(pattern, name):
            raise InvalidValueError(quote(name) + message)
    if name.rpartition(".")[2].lower() not in ENDINGS:
        message = "does not end in .svg, .png or .jpg. Save the picture as one of these."
        raise InvalidValueError(f"{quote(name)} {message}")


def refuse_link(place: Path, name: str) -> None:
    """In words; reading follows none in any case."""
    if place.is_symlink():
        message = f"the picture {quote(name)} cannot be used: {quote(place.name)} is a link"
        raise InvalidValueError(f"{message}. Copy the file or folder itself there.")


def check_case(folder: Path, part: str, name: str) -> None:
    names: list[str] = []
    with suppress(OSError, ValueError):
        names = [entry.name for entry in folder.iterdir()]
    if part in names:
        return
    if not names and not folder.is_dir():
        raise InvalidValueError(f"there is no picture {quote(name)}: the folder {quote(folder.name)} is missing.")
    for other in names:
        if unicodedata.normalize("NFC", other) == unicodedata.normalize("NFC", part):
            raise InvalidValueError(f"{quote(name)}: its accents are stored differently. Rename it without accents.")
    meant = suggestion(part, names, 0.8)
    hint = f" Did you mean {quote(meant)}?" if meant else ""
    case = " Upper and lower case must be the same." if meant and meant.lower() == part.lower() else ""
    raise InvalidValueError(f"there is no picture {quote(name)} in the assets folder.{hint}{case}")
