"""The words of a page in short lines, to take home: on paper, or in a code that a phone reads."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from kiosk.content.model.types import LEVELS
from kiosk.content.plain import PlainLevel
from kiosk.visit.page_index import SharedContent, ShownPage, is_mirrored

Line = tuple[str, str]
"""What a line is, `clinic`, `title`, `heading`, `point`, `text` or `gap`, and its words."""
GAP = ("gap", "")


def handout(page: ShownPage, shared: SharedContent, ticked: Container[str] = ()) -> list[Line]:
    """The lines of a page: the clinic, its number, hours and address first, approval and version last.

    A page of another kind than help and list has `groups`. `ticked` are the ids of its items that the patient ticked.
    """
    clinic, strings = shared["clinic"], shared["strings"]
    notices = [*([strings["changed"]] if page["changed"] else []), *shared["notices"]]
    found = [
        ("clinic", clinic["name"]),
        ("clinic", f"\u2066{clinic['phone']}\u2069"),
        *(("clinic", clinic[name]) for name in ("hours", "address") if clinic[name]),
        GAP,
        ("title", page["title"]),
        *([] if page["kind"] == "list" else [("text", page["message"])]),  # the list's is about the screen
        GAP,
        *_body(page, strings, ticked),
        *(("text", notice) for notice in notices),
    ]
    mirrored = is_mirrored(text_of(found))
    return [(kind, _bare(text, mirrored)) for kind, text in found]


def text_of(lines: Iterable[Line]) -> str:
    return "\n".join(f"- {text}" if kind == "point" else text for kind, text in lines)


def _bare(text: str, mirrored: bool) -> str:
    """A text without markup; only right-to-left text needs the characters that keep its numbers in order."""
    bare = text.replace("**", "").replace("\u00ad", "")
    return bare if mirrored else bare.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def _body(page: ShownPage, strings: dict[str, str], ticked: Container[str]) -> Iterator[Line]:
    """The parts of a page, each with a gap after it."""
    if page["kind"] == "help":
        for level in (page[level] for level in LEVELS):
            yield from [*_level(level), GAP]
        if page["note"]:
            yield from [("text", page["note"]), GAP]
    elif page["kind"] == "list":
        for part in page["lists"]:
            entries = _points(f"{entry['title']} ({entry['page']})" for entry in part["entries"])
            yield from [("heading", part["title"]), *entries, GAP]
    else:
        for group in page["groups"]:
            yield from [*_group(group, strings, ticked), GAP]


def _group(group: Mapping[str, Any], strings: dict[str, str], ticked: Container[str]) -> Iterator[Line]:
    """A group of any kind of page: its title, its lists of texts under their names, and its items with their texts.

    Why an item matters is left out; one that is ticked is marked.
    """
    if group["title"]:
        yield "heading", group["title"]
    for name, parts in group.items():
        if not parts or not isinstance(parts, list) or name == "sources":
            continue
        if name == "call":
            for level in parts:
                yield from _level(level)
        elif isinstance(parts[0], str):
            yield from [("heading", strings[name]), *_points(parts)]
        else:
            for item in parts:
                texts = [text for name, text in item.items() if name not in ("id", "why") and isinstance(text, str)]
                yield "point", ("[x] " if item["id"] in ticked else "") + ": ".join(filter(None, texts))


def _level(level: PlainLevel) -> list[Line]:
    """What to do, for which signs, and when nobody answers."""
    closed: list[Line] = [("text", level["closed"])] if level["closed"] else []
    return [("heading", level["title"]), ("text", level["act"]), *_points(level["signs"]), *closed]


def _points(texts: Iterable[str]) -> list[Line]:
    return [("point", text) for text in texts]
