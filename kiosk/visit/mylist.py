"""What a patient wants to talk about with the clinic."""

from typing import Any

from kiosk.visit.page_index import PageIndex, Route

Plain = dict[str, Any]

LIST = "my+list"
"""The page that shows the list. No page of the content can have this id."""


class MyList:
    """Keys of parts of pages, `topic/page/part`. No words are kept, so that they follow the language."""

    def __init__(self) -> None:
        self._keys: dict[str, None] = {}

    @property
    def keys(self) -> list[str]:
        """What is on the list, in the order in which it came."""
        return list(self._keys)

    def toggle(self, key: str) -> None:
        """Put a part on the list, or take it off."""
        if key in self._keys:
            del self._keys[key]
        else:
            self._keys[key] = None

    def keep(self, screens: PageIndex, language: str) -> None:
        """Take off what is not in the content any more."""
        self._keys = {key: None for key in self._keys if listed(screens, language, key)}

    def page(self, screens: PageIndex, language: str) -> Plain:
        """The page that shows the list, in a language: what to ask about, then what the clinic should know."""
        words = screens.book(language)["words"]
        found = [entry for entry in (listed(screens, language, key) for key in self._keys) if entry]
        groups = [
            {"title": words[title], "entries": [entry for entry in found if entry["known"] == known]}
            for title, known in (("asked", False), ("know", True))
        ]
        return {
            "id": LIST,
            "kind": "list",
            "title": words["list"],
            "message": words["showlist"] if found else words["empty"],
            "groups": [group for group in groups if group["entries"]],
            "untranslated": any(entry["untranslated"] for entry in found),
            "changed": any(entry["changed"] for entry in found),
        }


def listed(screens: PageIndex, language: str, key: str) -> Plain | None:
    """A part as the list shows it: its title, its page, and whether the clinic should know it; None if it is gone."""
    place = Route(*key.split("/"))
    if not screens.has(place):
        return None
    page = screens.page(language, place)
    title = name(page, place.item)
    marks = {"known": page["kind"] == "advice", "untranslated": page["untranslated"], "changed": page["changed"]}
    return {"key": key, "title": title, "page": page["title"], **marks} if title else None


def name(page: Plain, part: str) -> str:
    """The title of a part of a page, or the question that it asks, by its id; empty where there is none.

    The sections of an article have no id: they are known by their number, and by how they begin if without a heading.
    """
    if page["kind"] == "article":
        sections = page["sections"]
        found = sections[int(part) - 1] if part.isdecimal() and 0 < int(part) <= len(sections) else {}
        texts = [found.get("heading", ""), *found.get("text", ()), *found.get("points", ()), found.get("note", "")]
        return next((text for text in [*texts, found.get("warning", "")] if text), "")
    lists = [value for value in page.values() if isinstance(value, list)]
    if page["kind"] == "advice":
        lists = [group["tell"] for group in page["groups"]]
    parts = [part for parts in lists for part in parts if isinstance(part, dict)]
    return next((str(known.get("title") or known["ask"]) for known in parts if known.get("id") == part), "")
