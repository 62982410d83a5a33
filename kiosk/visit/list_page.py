"""The page with what a patient wants to talk about with the clinic."""

from collections.abc import Iterable
from typing import NamedTuple

from kiosk.content.plain import PlainPage
from kiosk.visit.page_index import LIST, PageIndex, Route, ShownPage, made_page


class ListEntry(NamedTuple):
    """A part of a page that is on the list."""

    key: str
    title: str
    page: ShownPage


def list_page(index: PageIndex, language: str, keys: Iterable[str]) -> ShownPage:
    """The parts with these keys `topic/page/item`: those to ask about, then those that the clinic should know."""
    strings = index.shared(language)["strings"]
    found = [entry for key in keys if (entry := list_entry(index, language, key))]
    untranslated, changed = (any(entry.page[mark] for entry in found) for mark in ("untranslated", "changed"))
    page = made_page(LIST, "list", strings["list"], untranslated, changed)
    page |= {"message": strings["showlist"] if found else strings["empty"], "lists": []}
    for name, is_to_tell in (("asked", False), ("know", True)):
        part = [entry for entry in found if (entry.page["kind"] == "advice") == is_to_tell]
        entries = [{"key": entry.key, "title": entry.title, "page": entry.page["title"]} for entry in part]
        page["lists"] += [{"title": strings[name], "entries": entries}] if entries else []
    return page


def list_entry(index: PageIndex, language: str, key: str) -> ListEntry | None:
    """A part by its key; None if the content does not have it any more."""
    route = Route(*key.split("/"))
    page = index.page(language, route) if index.has(route) else None
    title = part_title(page, route.item) if page else ""
    return ListEntry(key, title, page) if page and title else None


def part_title(page: PlainPage, part: str) -> str:
    """The title of a part of a page, or the question that it asks, by its id; "" where there is none.

    The sections of an article have no id: they are known by their number, and by how they begin if without a heading.
    """
    if page["kind"] == "article":
        sections = page["sections"]
        if not (part.isdecimal() and 0 < int(part) <= len(sections)):
            return ""
        found = sections[int(part) - 1]
        return next(
            filter(None, [found["heading"], *found["text"], *found["points"], found["note"], found["warning"]]), ""
        )
    lists = [value for value in page.values() if isinstance(value, list)]
    if page["kind"] == "advice":
        lists = [group["tell"] for group in page["groups"]]
    parts = [part for parts in lists for part in parts if isinstance(part, dict)]
    return next((str(known.get("title") or known["ask"]) for known in parts if known.get("id") == part), "")
