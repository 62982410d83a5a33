"""The page with what a patient wants to talk about with the clinic."""

from collections.abc import Iterable
from typing import NamedTuple

from kiosk.content.plain import PlainPage
from kiosk.visit.page_index import LIST, PageIndex, PlainEntries, Route, ShownPage, made_page


class ListEntry(NamedTuple):
    """A part of a page that is on the list."""

    key: str
    title: str
    page: ShownPage


def list_page(index: PageIndex, language: str, keys: Iterable[str]) -> ShownPage:
    """The parts with these keys `topic/page/item`: those to ask about, then those that the clinic should know."""
    strings = index.shared(language)["strings"]
    found = [entry for entry in (list_entry(index, language, key) for key in keys) if entry]
    lists: list[PlainEntries] = [
        {"title": strings["asked"], "entries": _plain(entry for entry in found if entry.page["kind"] != "advice")},
        {"title": strings["know"], "entries": _plain(entry for entry in found if entry.page["kind"] == "advice")},
    ]
    untranslated, changed = (any(entry.page[mark] for entry in found) for mark in ("untranslated", "changed"))
    page = made_page(LIST, "list", strings["list"], untranslated, changed)
    message = strings["showlist"] if found else strings["empty"]
    return {**page, "message": message, "lists": [one for one in lists if one["entries"]]}


def list_entry(index: PageIndex, language: str, key: str) -> ListEntry | None:
    """A part by its key; None if the content does not have it any more."""
    route = Route(*key.split("/"))
    page = index.page(language, route) if index.has(route) else None
    title = part_title(page, route.item) if page else ""
    return ListEntry(key, title, page) if page and title else None


def _plain(entries: Iterable[ListEntry]) -> list[dict[str, str]]:
    return [{"key": entry.key, "title": entry.title, "page": entry.page["title"]} for entry in entries]


def part_title(page: PlainPage, part: str) -> str:
    """The title of a part of a page, or the question that it asks, by its id; "" where there is none.

    The sections of an article have no id: they are known by their number, and by how they begin if without a heading.
    """
    if page["kind"] == "article":
        sections = page["sections"]
        if not (part.isdecimal() and 0 < int(part) <= len(sections)):
            return ""
        found = sections[int(part) - 1]
        texts = [found["heading"], *found["text"], *found["points"], found["note"], found["warning"]]
        return next(filter(None, texts), "")
    lists = [value for value in page.values() if isinstance(value, list)]
    if page["kind"] == "advice":
        lists = [group["tell"] for group in page["groups"]]
    parts = [part for parts in lists for part in parts if isinstance(part, dict)]
    return next((str(known.get("title") or known["ask"]) for known in parts if known.get("id") == part), "")
