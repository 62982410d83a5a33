"""The pictures a content file names: inside `assets`, there under exactly that name, and really pictures."""

import re
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from kiosk.content import input_files
from kiosk.content.problems import InvalidValueError, Report, UnreadableError, quote, suggestion
from kiosk.content.yaml.nodes import Scalar

MAX_SIDE_PX = 10_000
MAX_PICTURE_BYTES = 5_000_000
MAX_PICTURES_BYTES = 60_000_000
"""All pictures of a file together; they stay in memory."""

SIGNATURES = {
    rb"\x89PNG\r\n\x1a\n": "png",
    rb"\xff\xd8\xff": "jpg",
    rb"....ftyp": "a HEIC or AVIF picture, as phones make them",
    rb"RIFF....WEBP": "a WebP picture",
    rb"GIF8": "a GIF",
    rb"%PDF": "a PDF",
    rb"BM": "a BMP picture",
    rb"PK": "a zip file",
    rb"(?i:(\xef\xbb\xbf)?\s*<(html|!doctype html))": "a web page",
    rb"(\xef\xbb\xbf)?\s*<": "svg",
}
"""How files begin: the ending of a picture, or words for another kind of file."""
ENDINGS = {"svg": "svg", "png": "png", "jpg": "jpg", "jpeg": "jpg"}

BAD_NAMES = {
    r"^([A-Za-z]:[\\/]|[\\/]|~)": " is a place on one computer. Write the name of a file in assets.",
    r"^[A-Za-z][\w+.-]*:": " is an address. Save the picture in the assets folder and write its name.",
    r"\\": ": write / instead of \\.",
    r"^assets/": ': leave out "assets/"; pictures are always looked for there.',
    r"(^|/)\.\.(/|\Z)": ' leads out of the assets folder. Write a name without "..".',
    r"(^|/)\.?(/|\Z)": " is not the name of a picture.",
}
"""Patterns, and what is wrong with a name in which one is found."""


def load_pictures(folder: Path, files: dict[str, list[Scalar]], report: Report) -> dict[str, bytes]:
    """The bytes of each picture, by the name used in the file; what is wrong is in the report, at each of the nodes."""
    found: dict[str, bytes] = {}
    size = 0
    for name, nodes in files.items():
        try:
            picture = load_picture(folder, name)
            size += len(picture)
            if size > MAX_PICTURES_BYTES:
                raise InvalidValueError(f"all pictures together exceed {MAX_PICTURES_BYTES // 1_000_000} MB.")
            found[name] = picture
        except InvalidValueError as error:
            for node in nodes:
                report.error(node.line, node.column, str(error))
    return found


def load_picture(folder: Path, name: str) -> bytes:
    """The bytes of the picture `name` in `folder`; raises InvalidValueError."""
    check_name(name)
    try:
        raw = input_files.read(locate(folder, name), MAX_PICTURE_BYTES)
    except UnreadableError as error:
        raise InvalidValueError(f"the picture {quote(name)} cannot be used: {error}") from None
    check_bytes(name, raw)
    return raw


def check_name(name: str) -> None:
    for pattern, message in BAD_NAMES.items():
        if re.search(pattern, name):
            raise InvalidValueError(quote(name) + message)
    if name.rpartition(".")[2].lower() not in ENDINGS:
        message = "does not end in .svg, .png or .jpg. Save the picture as one of these."
        raise InvalidValueError(f"{quote(name)} {message}")


def locate(folder: Path, name: str) -> Path:
    """Where the picture is, after following links; upper and lower case must be as on disk."""
    place = folder
    for part in name.split("/"):
        check_case(place, part, name)
        place = place / part
    try:
        real = place.resolve(strict=True)
        inside = real.is_relative_to(folder.resolve(strict=True))
    except (OSError, RuntimeError, ValueError):
        raise InvalidValueError(f"there is no picture {quote(name)} in the assets folder.") from None
    if not inside:
        raise InvalidValueError(f"{quote(name)} is a link that leads out of the assets folder. Copy the file there.")
    return real


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


def check_bytes(name: str, raw: bytes) -> None:
    shown = quote(name)
    kind = next((kind for start, kind in SIGNATURES.items() if re.match(start, raw, re.DOTALL)), "")
    if not raw:
        raise InvalidValueError(f"the picture {shown} is empty.")
    if kind not in ENDINGS.values():
        what = kind or "not a picture that can be shown"
        raise InvalidValueError(f"{shown} is {what}. Save it as .svg, .png or .jpg.")
    if kind != ENDINGS[name.rpartition(".")[2].lower()]:
        raise InvalidValueError(f"{shown} is really a .{kind} picture. Give its name the ending .{kind}.")
    if kind == "svg":
        check_drawing(shown, raw)
    elif kind == "png" and raw[-12:-4] != b"\0\0\0\0IEND":
        raise InvalidValueError(f"the picture {shown} is damaged: its end is missing.")
    width, height = size_of(kind, raw)
    if max(width, height) > MAX_SIDE_PX:
        limit = f"{MAX_SIDE_PX} a side are allowed"
        raise InvalidValueError(f"the picture {shown} has {width} x {height} pixels; {limit}.")


def size_of(kind: str, raw: bytes) -> tuple[int, int]:
    """Width and height in pixels as the file states them; 0 where it does not."""
    if kind == "png":
        return int.from_bytes(raw[16:20]), int.from_bytes(raw[20:24])
    place = 2
    while kind == "jpg" and place + 9 < len(raw) and raw[place] == 0xFF:
        if raw[place + 1] in {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}:
            return int.from_bytes(raw[place + 7 : place + 9]), int.from_bytes(raw[place + 5 : place + 7])
        place += 2 + int.from_bytes(raw[place + 2 : place + 4])
    return 0, 0


INNER = re.compile(r"#|data:image/(png|jpe?g);", re.IGNORECASE)
"""A reference to the drawing itself, or to a picture inside it."""
OUTER = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"#\s]|data:image/(png|jpe?g);)", re.IGNORECASE)
"""A style that fetches something."""


def check_drawing(shown: str, raw: bytes) -> None:
    """An SVG is XML that runs nothing and fetches nothing."""
    parser = expat.ParserCreate()
    drawing = Drawing(shown)
    parser.StartDoctypeDeclHandler = lambda *_: drawing.refuse("has a DOCTYPE, which can hide other files")
    parser.StartElementHandler = drawing.element
    parser.CharacterDataHandler = drawing.text
    parser.ProcessingInstructionHandler = drawing.instruction
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise InvalidValueError(f"the drawing {shown} is damaged in line {error.lineno}. Save it again.") from None
    except (ValueError, LookupError):  # an encoding that Python does not know
        raise InvalidValueError(f"the drawing {shown} is not saved as UTF-8. Save it again as UTF-8.") from None


class Drawing:
    """Looks at each part of an SVG."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.outermost = True
        self.style = False

    def refuse(self, what: str) -> NoReturn:
        raise InvalidValueError(f"the drawing {self.shown} {what}. Save it as a plain SVG.")

    def instruction(self, target: str, _: str) -> None:
        if target.lower() == "xml-stylesheet":
            self.refuse("fetches a style from outside")

    def element(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        if self.outermost and local != "svg":
            self.refuse("is not an SVG")
        self.outermost = False
        self.style = local == "style"
        if local in ("script", "foreignobject", "iframe", "handler", "listener"):
            self.refuse(f"contains <{local}>, which is not allowed")
        for attribute, value in attributes.items():
            key = attribute.rpartition(":")[2].lower()
            if key.startswith("on"):
                self.refuse("contains a script")
            if key in ("href", "src", "base") and not INNER.match(value.strip()):
                self.refuse("refers to something outside itself")
            self.css(value.strip())

    def text(self, text: str) -> None:
        if self.style:
            self.css(text)

    def css(self, text: str) -> None:
        if ("(" in text or "@" in text) and OUTER.search(text):
            self.refuse("refers to something outside itself")
