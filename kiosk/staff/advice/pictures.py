"""Whether the text alternative of a picture says what it shows (P6; PEMAT)."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kiosk.content.model.pages import Picture
from kiosk.content.problems import Problem
from kiosk.staff.advice.positioned_content import LocalizedText, PositionedContent, advice


def pictures(content: PositionedContent) -> Iterator[Problem]:
    for text in content.texts:
        picture = text.part.inside(Picture)
        if picture and text.part.name == "alt":
            what = repeated(text, picture)
            if what:
                yield advice(text.node, f"this only repeats {what}. Say what the picture shows.")


def repeated(text: LocalizedText, picture: Picture) -> str | None:
    """What the text alternative repeats."""
    code, alt = text.language.code, folded(text.words)
    if picture.caption and alt == folded(picture.caption.get(code, "")):
        return "the caption"
    if alt in (folded(picture.file), folded(PurePosixPath(picture.file).stem)):
        return "the file's name"
    for group in text.part.ancestors:
        title = getattr(group, "title", None) or getattr(group, "heading", None)
        if title and alt == folded(title.get(code, "")):
            return "the title"
    return None


def folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
