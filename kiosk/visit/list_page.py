"""The page with what a patient wants to talk about with the clinic."""

from collections.abc import Iterable

from kiosk.content.plain import PlainPage
from kiosk.visit.page_index import LIST, PageIndex, PlainEntries, PlainEntry, Route, ShownPage, made_page


def list_page(index: PageIndex, language: str, keys: Iterable[str]) -> ShownPage:
    """What to ask about, then what the clinic should know, by its keys `topic/page/item`."""
    strings = index.shared(language)["strings"]
    found = [entry for entry in (list_entry(index, language, key) for key in keys) if entry]
    lists: list[PlainEntries] = [
        {"title": strings[title], "entries": [entry for entry in found if entry["known"] == known]}
        for title, known in (("asked", False), ("know", True))
    ]
    untranslated, changed = (any(entry[mark] for entry in found) for mark in ("untranslated", "changed"))
    page = made_page(LIST, "list", strings["list"], untranslated, changed)
    message = strings["showlist"] if found else strings["empty"]
    return {**page, "message": message, "lists": [one for one in lists if one["entries"]]}


def list_entry(index: PageIndex, language: str, key: str) -> PlainEntry | None:
    """A part of a page as the list shows it; None if the content does not have it any more."""
    route = Route(*key.split("/"))
    if not index.has(route):
        return None
    page = index.page(language, route)
    title = part_title(page, route.item)
    entry: PlainEntry = {
        "key": key,
        "title": title,
        "page": page["title"],
        "known": page["kind"] == "advice",
        "untranslated": page["untranslated"],
        "changed": page["changed"],
    }
    return entry if title else None


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
