"""The words of a page in short lines, to take home: on paper, or in a code that a phone reads."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from kiosk.content.load.line_breaks import without_breaks
from kiosk.content.plain import LEVELS, PlainLevel
from kiosk.visit.page_index import SharedContent, is_mirrored
from kiosk.visit.shown_page import ShownPage

Line = tuple[str, str]
"""What a line is, `clinic`, `title`, `part`, `heading`, `point`, `text` or `gap`, and its words."""
GAP = ("gap", "")

PARTS = ("groups", "steps", "stages", "rows")
"""Where the kinds of page that can be taken home have their parts."""
TIMES = ("span", "at", "time")
"""Texts below the title of a part: its days, its time of day, how long it takes."""


def handout(page: ShownPage, shared: SharedContent, ticked: Container[str] = ()) -> list[Line]:
    """The lines of a page: the clinic, its number, hours and address first, approval and version last.

    A page of another kind than help and list has one of `PARTS`. `ticked` are the ids of its items that are ticked.
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


def can_be_taken_home(page: Mapping[str, Any]) -> bool:
    return page["kind"] == "help" or any(name in page for name in PARTS)


def text_of(lines: Iterable[Line]) -> str:
    return "\n".join(f"- {text}" if kind == "point" else text for kind, text in lines)


def _bare(text: str, mirrored: bool) -> str:
    """A text without markup; only right-to-left text needs the characters that keep its numbers in order."""
    bare = without_breaks(text.replace("**", ""))
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
        shown: Any = page
        parts = next(shown[name] for name in PARTS if name in shown)
        for number, part in enumerate(parts, 1):
            position = strings["step"].replace("{n}", str(number)).replace("{total}", str(len(parts)))
            title = f"{position}: {part['title']}" if page["kind"] == "steps" else part["title"]
            yield from [("part", title)] if title else []
            if page["kind"] == "compare":
                yield from _points(f"{one['title']}: {part['answers'][one['id']]}" for one in shown["options"])
            else:
                yield from _part(part, strings, ticked)
            yield GAP
        for level in _called(parts):
            yield from [*_level(level), GAP]
        if note := page.get("note"):
            yield from [("text", note), GAP]


def _part(part: Mapping[str, Any], strings: dict[str, str], ticked: Container[str]) -> Iterator[Line]:
    """What is below the title of a part: when it is, its lists of texts under their names, its items with their texts.

    Why an item matters is left out; one that is ticked is marked.
    """
    yield from (("text", part[name]) for name in TIMES if part.get(name))
    for name, parts in part.items():
        if not parts or not isinstance(parts, list) or name in ("sources", "call"):
            continue
        if isinstance(parts[0], str):
            heading = part.get(f"{name}title") or strings["happens" if name == "what" else name]
            yield from [("heading", heading), *_points(parts)]
        else:
            for item in parts:
                texts = [text for name, text in item.items() if name not in ("id", "why") and isinstance(text, str)]
                yield "point", ("[x] " if item["id"] in ticked else "") + ": ".join(filter(None, texts))


def _called(parts: Iterable[Mapping[str, Any]]) -> list[PlainLevel]:
    """The levels of the signs that parts name, each once: seven days with the same signs would fill six sheets."""
    found: dict[str, PlainLevel] = {}
    levels: list[PlainLevel] = [level for part in parts for level in part.get("call", ())]
    for level in levels:
        known = found.setdefault(level["level"], {**level, "signs": []})
        known["signs"] += [sign for sign in level["signs"] if sign not in known["signs"]]
    return [found[name] for name in LEVELS if name in found]


def _level(level: PlainLevel) -> list[Line]:
    """What to do, for which signs, and when nobody answers."""
    closed: list[Line] = [("text", level["closed"])] if level["closed"] else []
    return [("part", level["title"]), ("text", level["act"]), *_points(level["signs"]), *closed]


def _points(texts: Iterable[str]) -> list[Line]:
    return [("point", text) for text in texts]
