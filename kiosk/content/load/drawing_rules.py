"""What an SVG may hold: nothing that runs, that is fetched from elsewhere, or that would not be drawn."""

import base64
import binascii
import re
from typing import NoReturn
from xml.parsers import expat

from kiosk.content.load.simple_drawing import is_simple
from kiosk.content.problems import InvalidValueError

EMBEDDED = re.compile(r"data:image/(?:png|jpe?g);base64,(.*)", re.IGNORECASE | re.DOTALL)
"""A picture inside the drawing."""
OUTER = re.compile(r"@import|url\(\s*+['\"]?+\s*+[^#'\"\s)]", re.IGNORECASE)
"""A style that fetches something."""
VARIABLE = re.compile(r"var\(\s*--")
"""The decoder takes black instead."""
MAX_ENTITY_LETTERS = 200


def check_drawing(shown: str, raw: bytes) -> "Drawing":
    """Look at every part of a drawing. Raises InvalidValueError, with what is `shown` in words."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    drawing = Drawing(shown)
    parser.XmlDeclHandler = drawing.declaration
    parser.EntityDeclHandler = drawing.entity
    parser.StartElementHandler = drawing.element
    parser.CharacterDataHandler = drawing.letters
    parser.ProcessingInstructionHandler = drawing.instruction
    try:
        parser.Parse(raw, True)
        encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else drawing.encoding
        drawing.text = raw.decode(encoding).lstrip("\ufeff")
        return drawing
    except expat.ExpatError as error:
        raise InvalidValueError(f"{shown} is damaged in line {error.lineno}. Save it again.") from None
    except (ValueError, LookupError):  # an encoding that Python does not know
        raise InvalidValueError(f"{shown} is not saved as UTF-8. Save it again as UTF-8.") from None


class Drawing:
    """What an SVG holds."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.encoding = "utf-8"
        self.text = ""
        self.pictures: list[bytes] = []
        """Files embedded in it."""
        self.simple = True
        """Whether it is as in `simple_drawing`."""
        self.outermost = True
        self.style = False

    def refuse(self, what: str) -> NoReturn:
        raise InvalidValueError(f"{self.shown} {what}. Save it as a plain SVG, or as .png.")

    def declaration(self, _: str, encoding: str | None, __: int) -> None:
        self.encoding = encoding or self.encoding
        self.simple = self.encoding.lower() == "utf-8"

    def entity(self, _: str, parameter: int, value: str | None, *__: object) -> None:
        """Illustrator gives short names to long addresses; other entities hide text or files."""
        self.simple = False
        if parameter or value is None or len(value) > MAX_ENTITY_LETTERS or re.search("[&<%]", value):
            self.refuse("has an <!ENTITY>, which can hide other files")

    def instruction(self, target: str, _: str) -> None:
        if target.lower() == "xml-stylesheet":
            self.refuse("fetches a style from outside")

    def element(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        if self.outermost and local != "svg":
            self.refuse("is not an SVG")
        self.outermost = False
        self.simple = self.simple and is_simple(name, attributes)
        self.style = local == "style"
        # Some programs write one for themselves, say so, and add a drawing for the others.
        if local == "foreignobject" and not {"requiredExtensions", "requiredFeatures"} & attributes.keys():
            self.refuse("contains <foreignObject>, which is not drawn")
        if local in ("script", "iframe", "handler", "listener"):
            self.refuse(f"contains <{local}>, which is not allowed")
        if local.startswith("flow"):
            self.refuse(f"contains <{name}>, which is not drawn: turn its text into paths")
        for attribute, value in attributes.items():
            key = attribute.rpartition(":")[2].lower()
            if re.fullmatch("on[a-z]+", attribute.lower()):
                self.refuse("contains a script")
            if key in ("href", "src", "base") and local != "a":
                self.reference(value.strip())
            self.css(value)

    def letters(self, text: str) -> None:
        if self.style:
            self.css(text)

    def reference(self, target: str) -> None:
        if embedded := EMBEDDED.match(target):
            try:
                self.pictures.append(base64.b64decode("".join(embedded[1].split()), validate=True))
            except binascii.Error:
                self.refuse("has a damaged picture in it")
        elif target.startswith("data:"):
            self.refuse("has a picture in it that is neither PNG nor JPEG")
        elif not target.startswith("#"):
            self.refuse("refers to something outside itself")

    def css(self, text: str) -> None:
        if ("(" in text or "@" in text) and OUTER.search(text):
            self.refuse("refers to something outside itself, or has its own letters, in a style")
        if VARIABLE.search(text):
            self.refuse("has colours as CSS variables, var(), which are not drawn")
