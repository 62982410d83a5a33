"""The words of a page in short lines, to take home: on paper, or in a code that a phone reads."""

from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.visit.page_index import LEVELS, is_mirrored

Plain = dict[str, Any]

Line = tuple[str, str]
"""What a line is, `clinic`, `title`, `heading`, `point`, `text` or `gap`, and its words."""


def handout(page: Plain, book: Plain) -> list[Line]:
    """The lines of a page of kind advice, help or list: the clinic and its number first, approval and version last."""
    clinic, words = book["clinic"], book["words"]
    notices = [*([words["changed"]] if page["changed"] else []), *book["notices"]]
    found = [
        ("clinic", clinic["name"]),
        ("clinic", f"\u2066{clinic['phone']}\u2069"),
        ("gap", ""),
        ("title", page["title"]),
        *([] if page["kind"] == "list" else [("text", page["message"])]),  # the list's is about the glass
        ("gap", ""),
        *_body(page, words),
        *(("text", notice) for notice in notices),
    ]
    mirrored = is_mirrored(text_of(found))
    return [(kind, _bare(text, mirrored)) for kind, text in found]


def text_of(lines: Sequence[Line]) -> str:
    """Lines as plain text."""
    return "\n".join(f"- {text}" if kind == "point" else text for kind, text in lines)


def _bare(text: str, mirrored: bool) -> str:
    """A text without marks; only text from right to left needs the signs that keep its numbers in order."""
    bare = text.replace("**", "").replace("\u00ad", "")
    return bare if mirrored else bare.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def _body(page: Plain, words: Plain) -> Iterator[Line]:
    """Parts, a gap behind each."""
    if page["kind"] == "help":
        for level in (page[level] for level in LEVELS):
            yield from [("heading", level["title"]), ("text", level["act"]), *_points(level["signs"]), ("gap", "")]
        yield from [("text", page["note"]), ("gap", "")] if page["note"] else []
        return
    for group in page["groups"]:
        yield from [("heading", group["title"])] if group["title"] else []
        if page["kind"] == "list":
            yield from _points([f"{entry['title']} ({entry['page']})" for entry in group["entries"]])
        else:
            yield from [("heading", words["do"]), *_points(group["do"])] if group["do"] else []
            yield from [("heading", words["avoid"]), *_points(group["avoid"])] if group["avoid"] else []
            yield from _points([f"{one['title']}: {one['rule']}" for one in group["tell"]])
        yield "gap", ""


def _points(texts: Sequence[str]) -> list[Line]:
    return [("point", text) for text in texts]
