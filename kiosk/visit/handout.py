"""The words of a page in short lines, to take home: on paper, or in a code that a phone reads."""

from collections.abc import Iterator, Sequence

from kiosk.visit.page_index import LEVELS, SharedContent, ShownPage, is_mirrored

Line = tuple[str, str]
"""What a line is, `clinic`, `title`, `heading`, `point`, `text` or `gap`, and its words."""


def handout(page: ShownPage, shared: SharedContent) -> list[Line]:
    """The lines of a page of kind advice, help or list: the clinic and its number first, approval and version last."""
    clinic, strings = shared["clinic"], shared["strings"]
    notices = [*([strings["changed"]] if page["changed"] else []), *shared["notices"]]
    found = [
        ("clinic", clinic["name"]),
        ("clinic", f"\u2066{clinic['phone']}\u2069"),
        ("gap", ""),
        ("title", page["title"]),
        *([] if page["kind"] == "list" else [("text", page["message"])]),  # the list's is about the screen
        ("gap", ""),
        *_body(page, strings),
        *(("text", notice) for notice in notices),
    ]
    mirrored = is_mirrored(text_of(found))
    return [(kind, _bare(text, mirrored)) for kind, text in found]


def text_of(lines: Sequence[Line]) -> str:
    """Lines as plain text."""
    return "\n".join(f"- {text}" if kind == "point" else text for kind, text in lines)


def _bare(text: str, mirrored: bool) -> str:
    """A text without markup; only right-to-left text needs the characters that keep its numbers in order."""
    bare = text.replace("**", "").replace("\u00ad", "")
    return bare if mirrored else bare.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def _body(page: ShownPage, strings: dict[str, str]) -> Iterator[Line]:
    """The parts of a page, each with a gap after it."""
    if page["kind"] == "help":
        for level in (page[level] for level in LEVELS):
            yield from [("heading", level["title"]), ("text", level["act"]), *_points(level["signs"]), ("gap", "")]
        yield from [("text", page["note"]), ("gap", "")] if page["note"] else []
    elif page["kind"] == "list":
        for part in page["lists"]:
            entries = _points([f"{entry['title']} ({entry['page']})" for entry in part["entries"]])
            yield from [("heading", part["title"]), *entries, ("gap", "")]
    else:
        for group in page["groups"]:
            yield from [("heading", group["title"])] if group["title"] else []
            yield from [("heading", strings["do"]), *_points(group["do"])] if group["do"] else []
            yield from [("heading", strings["avoid"]), *_points(group["avoid"])] if group["avoid"] else []
            yield from _points([f"{one['title']}: {one['rule']}" for one in group["tell"]])
            yield "gap", ""


def _points(texts: Sequence[str]) -> list[Line]:
    return [("point", text) for text in texts]
