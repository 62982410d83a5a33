"""A picture file as it is shown: checked, decoded as a whole, upright, and no larger than a screen shows it.

Only the process that draws imports this, with its decoders.
"""

import io
import re
from contextlib import suppress
from typing import Any

import resvg_py
from PIL import Image, ImageOps
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from kiosk.content.load import simple_drawing
from kiosk.content.load.drawing_rules import check_drawing
from kiosk.content.load.picture_process import ENDINGS
from kiosk.content.problems import InvalidValueError, quote
from kiosk.font_files import font_files
from kiosk.looks import FONT_FAMILY

MAX_MEGAPIXELS = 64
"""Phones make 12 to 50."""

SIGNATURES = {
    rb"\x89PNG\r\n\x1a\n": "png",
    rb"\xff\xd8\xff": "jpg",
    rb"....ftyp": "a HEIC or AVIF picture, as phones make them",
    rb"RIFF....WEBP": "a WebP picture",
    rb"GIF8": "a GIF",
    rb"%PDF": "a PDF",
    rb"BM": "a BMP picture",
    rb"PK": "a zip file",
    rb"\x1f\x8b": "a compressed file, such as .svgz",
    rb"(?i:(\xef\xbb\xbf)?\s*<(html|!doctype html))": "a web page",
    rb"(\xef\xbb\xbf)?\s*<|\xff\xfe<\0|\xfe\xff\0<": "svg",
}
"""How files begin: the ending of a picture, or words for another kind of file."""

OWN_LETTERS = re.compile("[\0-\u052f\u0600-\u06ff\u2010-\u2027]*")
"""Latin, Greek, Cyrillic and Arabic; others come from the system, if it has them."""

GLANCE_PX = (100, 100)
"""Enough to see whether there is something in a drawing."""

STANDARD_CODES = bytes((0, 1, 5, 1, 1, 1, 1, 1, 1, *bytes(7), *range(12)))
"""Of Huffman, in a JPEG: with them no picture has many zeros on end, but a file with a part that was never written."""
GAP_BYTES = 64

LETTERS: dict[str, Any] = dict.fromkeys(
    ("font_family", "serif_family", "sans_serif_family", "cursive_family", "fantasy_family", "monospace_family"),
    FONT_FAMILY,
)
"""Whatever a drawing asks for, its letters are the same on every machine."""


def ready_picture(name: str, raw: bytes, box: tuple[int, int]) -> bytes:
    """A PNG or JPEG with nothing but the picture in it, or a simple SVG. Raises InvalidValueError.

    The pixels of a drawing fit into the `box`; neither side of a photo is longer than the box is wide.
    """
    kind = kind_of(quote(name), raw)
    if kind != ENDINGS[name.rpartition(".")[2].lower()]:
        raise InvalidValueError(f"{quote(name)} is really a .{kind} picture. Give its name the ending .{kind}.")
    if kind == "svg":
        return drawn(f"the drawing {quote(name)}", raw, box)
    image = decoded(f"the picture {quote(name)}", kind, raw, box[0])
    out = io.BytesIO()
    image.save(out, "JPEG" if kind == "jpg" else "PNG", quality=90)
    return out.getvalue()


def kind_of(shown: str, raw: bytes) -> str:
    """One of the values of `ENDINGS`. Raises InvalidValueError."""
    if not raw:
        raise InvalidValueError(f"the picture {shown} is empty.")
    kind = next((kind for start, kind in SIGNATURES.items() if re.match(start, raw, re.DOTALL)), "")
    if kind not in ENDINGS.values():
        what = kind or "not a picture that can be shown"
        raise InvalidValueError(f"{shown} is {what}. Save it as .svg, .png or .jpg.")
    return kind


def decoded(shown: str, kind: str, raw: bytes, side: int) -> Image.Image:
    """A photo, upright, of at most `side` pixels a side; raises InvalidValueError."""
    try:
        image: Image.Image
        if kind == "png":
            PngImageFile(io.BytesIO(raw)).verify()  # its check sums, which decoding does not look at
            image = PngImageFile(io.BytesIO(raw))
        else:
            image = JpegImageFile(source := io.BytesIO(raw))
            start, end = source.tell(), raw.find(b"\xff\xd9", source.tell())
            gap = STANDARD_CODES in raw[:start] and raw.find(bytes(GAP_BYTES), start, end) >= 0
            if gap or end < 0:
                raise EOFError  # decoding would take what is missing for grey
        width, height = image.size
        if width * height > MAX_MEGAPIXELS * 1_000_000:
            limit = f"{MAX_MEGAPIXELS} million are allowed"
            raise InvalidValueError(f"{shown} has {width} x {height} pixels; {limit}. Save it smaller.")
        if image.mode in ("1", "P") or image.mode.startswith("I"):  # these cannot be made smaller smoothly
            image = image.convert("RGBA" if image.has_transparency_data else "RGB")
        image.thumbnail((side, side))
        with suppress(Exception):  # what else a camera wrote about the photo may be damaged
            ImageOps.exif_transpose(image, in_place=True)
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    except InvalidValueError:
        raise
    except Exception:  # decoders raise nearly every kind for damaged files
        again = "copy it again, or open it and save it as a new file"
        raise InvalidValueError(f"{shown} is damaged: {again}.") from None
    image.info.clear()  # where and when it was taken
    return seen(shown, image)


def drawn(shown: str, raw: bytes, box: tuple[int, int]) -> bytes:
    """An SVG drawing as PNG, or as SVG if that is simple; raises InvalidValueError."""
    drawing = check_drawing(shown, raw)
    for number, picture in enumerate(drawing.pictures, 1):
        what = f"picture {number} inside {shown}"
        if (kind := kind_of(what, picture)) == "svg":
            raise InvalidValueError(f"{what} is a drawing itself. Put its parts into the drawing around it.")
        decoded(what, kind, picture, box[0])
    try:
        seen(shown, Image.open(io.BytesIO(_as_png(drawing.text, GLANCE_PX))))
        simple = drawing.simple and len(raw) < simple_drawing.MAX_BYTES
        return drawing.text.strip().encode() if simple else _as_png(drawing.text, box)
    except ValueError as error:
        raise InvalidValueError(f"{shown} cannot be drawn ({error}). Save it as a plain SVG, or as .png.") from None


def _as_png(svg: str, box: tuple[int, int]) -> bytes:
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        width=box[0],
        height=box[1],
        dpi=96,
        skip_system_fonts=bool(OWN_LETTERS.fullmatch(svg)),
        font_files=font_files(),
        **LETTERS,
    )


def seen(shown: str, image: Image.Image) -> Image.Image:
    """The same picture, if there is something in it; raises InvalidValueError."""
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (0, 0):
        raise InvalidValueError(f"{shown} shows nothing: all of it is clear.")
    return image
