"""A page as plain text, to take home: on paper, or in a code that a phone reads."""

import re
from collections.abc import Iterator
from typing import Any

from kiosk.content.plain import RIGHT_TO_LEFT

Plain = dict[str, Any]

KINDS = ("advice", "help", "list")
"""The kinds of page that can be taken home."""

LEVELS = ("emergency", "today", "week")

GLASS_ONLY = re.compile("[\u2066\u2069]")
"""Signs that keep numbers in order on the glass. Text from left to right does without them."""


def handout(page: Plain, book: Plain) -> str:
    """The words of a page in short lines: the clinic and its number first, approval and version last."""
    clinic, words = book["clinic"], book["words"]
    said = [] if page["kind"] == "list" else [page["message"]]  # which is about the glass
    lines = [clinic["name"], f"\u2066{clinic['phone']}\u2069", "", page["title"], *said, ""]
    lines += [*_body(page, words), *([words["changed"]] if page["changed"] else []), *book["notices"]]
    text = "\n".join(lines).replace("**", "").replace("\u00ad", "")
    return text if RIGHT_TO_LEFT.search(text) else GLASS_ONLY.sub("", text).replace("\u00a0", " ")


def _body(page: Plain, words: Plain) -> Iterator[str]:
    """Parts, an empty line behind each."""
    if page["kind"] == "help":
        for level in (page[level] for level in LEVELS):
            yield from [level["title"], level["act"], *_marked(level["signs"]), ""]
        yield from [page["note"], ""] if page["note"] else []
        return
    for group in page["groups"]:
        yield from [group["title"]] if group["title"] else []
        if page["kind"] == "list":
            yield from _marked([f"{entry['title']} ({entry['page']})" for entry in group["entries"]])
        else:
            yield from [words["do"], *_marked(group["do"])] if group["do"] else []
            yield from [words["avoid"], *_marked(group["avoid"])] if group["avoid"] else []
            yield from _marked([f"{one['title']}: {one['rule']}" for one in group["tell"]])
        yield ""


def _marked(items: list[str]) -> list[str]:
    return [f"- {item}" for item in items]
