"""Content as the pages that a patient can turn to, in one language at a time."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.content.content import Content
from kiosk.content.pages import Help, Page, Sources
from kiosk.content.plain import isolated, plain

LEVELS = ("emergency", "today", "week")


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a topic and the item chosen on it. No page: the topic's home. No topic: the list of topics."""

    topic: str = ""
    page: str = ""
    item: str = ""


class Screens:
    """Every page as plain dicts, made once for each language when it is first asked for."""

    def __init__(self, content: Content, version: str) -> None:
        self._content = content
        self._version = version
        self._plain: dict[str, dict[str, Any]] = {}
        self.languages = [language.code for language in content.languages]
        topics = [topic.id for topic in content.topics]
        self.start = Place(topics[0]) if len(topics) == 1 else Place()

    def has(self, place: Place) -> bool:
        """Whether there is such a page."""
        return self._find(self.languages[0], place) is not None

    def help(self, topic: str) -> Place:
        """Where help is: the topic's own page, or on the list of topics one page for all of them."""
        return self._first(topic, Help) or Place(page="help")

    def sources(self, topic: str) -> Place | None:
        """Where the topic's sources are listed."""
        return self._first(topic, Sources) or next(
            (place for t in self._content.topics if (place := self._first(t.id, Sources))), None
        )

    def _first(self, topic: str, kind: type[Page]) -> Place | None:
        pages = (p for t in self._content.topics if t.id == topic for p in t.pages if isinstance(p, kind))
        return next((Place(topic, page.id) for page in pages), None)

    def page(self, language: str, place: Place) -> dict[str, Any]:
        """The page at a place; the first screen where there is none."""
        found = self._find(language, place)
        return found if found is not None else self.page(language, self.start)

    def book(self, language: str) -> dict[str, Any]:
        """What stands on every screen: the words on buttons, the clinic, the languages, notices, version."""
        content = self._read(language)
        return {
            "words": content["words"],
            "clinic": content["clinic"],
            "languages": content["languages"],
            "language": language,
            "notices": self._notices(language, content["words"]),
            "approved": self._approved(),
            "version": self._version,
            "kinds": sorted({page["kind"] for topic in content["topics"] for page in topic["pages"]}),
        }

    def _read(self, language: str) -> dict[str, Any]:
        if language not in self._plain:
            self._plain[language] = plain(self._content, language)
        return self._plain[language]

    def _find(self, language: str, place: Place) -> dict[str, Any] | None:
        content = self._read(language)
        topic = next((t for t in content["topics"] if t["id"] == place.topic), None)
        if topic is None:
            return self._front(content, place.page) if not place.topic else None
        if not place.page:
            tiles = [_tile(p) for p in topic["pages"] if p["kind"] not in ("help", "sources")]
            return {**_tile(topic), "kind": "home", "tiles": tiles}
        return next((p for p in topic["pages"] if p["id"] == place.page), None)

    def _front(self, content: dict[str, Any], page: str) -> dict[str, Any] | None:
        topics = content["topics"]
        if page == "help":
            return _joined([p for t in topics for p in t["pages"] if p["kind"] == "help"])
        if page:
            return None
        front = {"id": "", "title": content["words"]["choose"], "summary": "", "picture": ""}
        return {**front, "kind": "home", "tiles": [_tile(topic) for topic in topics]}

    def _approved(self) -> bool:
        approval = self._content.clinic.approval
        return approval is not None and approval.until >= date.today().isoformat()

    def _notices(self, language: str, words: dict[str, str]) -> list[str]:
        approval = self._content.clinic.approval
        if approval is None:
            first = words["unapproved"]
        elif not self._approved():
            first = words["expired"].replace("{until}", isolated(approval.until))
        else:
            first = words["approved"].replace("{by}", approval.by).replace("{until}", isolated(approval.until))
        shown = next(known for known in self._content.languages if known.code == language)
        return [first] if shown.reviewed else [first, words["unreviewed"]]


def _tile(page: dict[str, Any]) -> dict[str, Any]:
    """A topic or page as its tile on the home screen shows it."""
    picture = page.get("icon") or page.get("picture", "")
    return {"id": page["id"], "title": page["title"], "summary": page["summary"], "picture": picture}


def _joined(pages: list[dict[str, Any]]) -> dict[str, Any]:
    """One help page with the signs of all topics, each once: before a topic is chosen none may be missing."""
    joined = dict(pages[0])
    for level in LEVELS:
        signs = [sign for page in pages for sign in page[level]["signs"]]
        joined[level] = {**joined[level], "signs": list(dict.fromkeys(signs))}
    return {**joined, "id": "help", "sources": []}
