"""Content as the pages that a patient can turn to, in one language at a time."""

from collections.abc import Iterator, Mapping
from time import strftime
from typing import Any, NamedTuple
from unicodedata import bidirectional

Plain = dict[str, Any]

NOT_READ = ("id", "kind", "picture", "icon", "file", "page", "pages", "item")
"""Keys whose values are names, not words."""

LEVELS = ("emergency", "today", "week")


class Route(NamedTuple):
    """A page of a topic and the item chosen on it. No page: the topic's home. No topic: the list of topics."""

    topic: str = ""
    page: str = ""
    item: str = ""

    def __str__(self) -> str:
        """A key that differs from page to page."""
        return f"{self.topic}/{self.page}"


class PageIndex:
    """The pages of a loaded file, by language code. A language that is not there is shown as the first."""

    def __init__(self, pages: Mapping[str, Any], version: str) -> None:
        self._pages = pages
        self._version = version
        self._marks: dict[str, Plain] = {}
        self.languages = list(pages)
        topics = [topic["id"] for topic in self._topics(self.languages[0])]
        self.start = Route(topics[0]) if len(topics) == 1 else Route()

    def has(self, place: Route) -> bool:
        """Whether there is such a page."""
        return self._find(self.languages[0], place) is not None

    def find(self, topic: str, page: str) -> Route | None:
        """Where the page of this id is: in this topic, or without one in the first that has it."""
        topics = [topic] if topic else [known["id"] for known in self._topics(self.languages[0])]
        return next((place for place in (Route(one, page) for one in topics) if self.has(place)), None)

    def help(self, topic: str) -> Route:
        """Where help is: the topic's own page, or on the list of topics one page for all of them."""
        return next((place for place in self._of_kind("help") if place.topic == topic), Route(page="help"))

    def sources(self, topic: str) -> Route | None:
        """Where sources are listed: in the topic, or else in another."""
        places = sorted(self._of_kind("sources"), key=lambda place: place.topic != topic)
        return places[0] if places else None

    def ahead(self, here: Route) -> list[Route]:
        """Where a tap can lead: to the first screen, to the pages of this topic or the topics, to help."""
        topics = self._topics(self.languages[0])
        pages = [Route(t["id"], page["id"]) for t in topics if t["id"] == here.topic for page in t["pages"]]
        pages = pages or [Route(topic["id"]) for topic in topics]
        return list(dict.fromkeys([self.start, self.help(here.topic), *pages]))

    def page(self, language: str, place: Route) -> Plain:
        """The page at a place; the first screen where there is none."""
        found = self._find(language, place)
        return found if found is not None else self.page(language, self.start)

    def starts(self) -> list[dict[str, str]]:
        """Each language with its own words for beginning."""
        names = {known["code"]: known["name"] for known in self._pages[self.languages[0]]["languages"]}
        words = {code: self._pages[code]["words"]["start"] for code in self.languages}
        return [{"code": code, "name": names[code], "words": words[code]} for code in self.languages]

    def book(self, language: str) -> Plain:
        """What stands on every screen: words on buttons, clinic, languages, notices, version."""
        content = self._pages[language]
        return {
            "words": content["words"],
            "clinic": content["clinic"],
            "languages": content["languages"],
            "notices": self._notices(language),
            "approved": _approved(content["clinic"]),
            "version": self._version,
        }

    def marks(self, language: str) -> Plain:
        """The words that can be explained where they stand, by the text that they stand in."""
        from kiosk.content.load.glossary_terms import marks  # found when first read: the first picture needs none

        if language not in self._marks:
            self._marks[language] = marks(self._topics(language), language)
        return self._marks[language]

    def _topics(self, language: str) -> list[Any]:
        topics: list[Any] = self._pages[language]["topics"]
        return topics

    def _of_kind(self, kind: str) -> Iterator[Route]:
        for topic in self._topics(self.languages[0]):
            yield from (Route(topic["id"], page["id"]) for page in topic["pages"] if page["kind"] == kind)

    def _find(self, language: str, place: Route) -> Plain | None:
        topic = next((t for t in self._topics(language) if t["id"] == place.topic), None)
        if topic is None:
            return None if place.topic else self._front(language, place.page)
        if not place.page:
            tiles = [_tile(page) for page in topic["pages"] if page["kind"] not in ("help", "sources")]
            marks = {"untranslated": topic["untranslated"], "changed": self._pages[language]["changed"]}
            return {**_tile(topic), **marks, "kind": "home", "tiles": tiles}
        page = next((page for page in topic["pages"] if page["id"] == place.page), None)
        if page and page["kind"] == "quiz":
            return _quiz(page, topic["pages"])
        return self._summary(language, topic, page) if page and page["kind"] == "summary" else page

    def _summary(self, language: str, topic: Plain, page: Plain) -> Plain:
        """A summary with its points: the titles and messages of the pages that it names, as far as these are shown."""
        shown = {known["id"]: known for known in topic["pages"]}
        named = [shown[one] for one in page["pages"] if one in shown]
        stale = any(one["untranslated"] for one in (page, *named))
        if stale and language != self.languages[0]:  # then all of it, or half would be translated
            first = self._find(self.languages[0], Route(topic["id"], page["id"]))
            return {**(first or page), "untranslated": True}
        points = [{name: one[name] for name in ("id", "title", "message")} for one in named]
        return {**page, "points": points, "changed": any(one["changed"] for one in (page, *named))}

    def _front(self, language: str, page: str) -> Plain | None:
        topics = self._topics(language)
        if page == "help":
            helps = self._helps(language)
            stale = any(page["untranslated"] for page in helps)  # then all, or half of it would be translated
            joined = _joined(self._helps(self.languages[0]) if stale else helps)
            return {**joined, "untranslated": stale}
        if page:
            return None
        front = {"id": "", "title": self._pages[language]["words"]["choose"], "summary": "", "picture": ""}
        marks = {"untranslated": False, "changed": self._pages[language]["changed"]}
        return {**front, **marks, "kind": "home", "tiles": [_tile(topic) for topic in topics]}

    def _helps(self, language: str) -> list[Plain]:
        return [page for topic in self._topics(language) for page in topic["pages"] if page["kind"] == "help"]

    def _notices(self, language: str) -> list[str]:
        content = self._pages[language]
        words, approval = content["words"], content["clinic"]["approval"]
        if not approval["until"]:
            first = words["unapproved"]
        elif not _approved(content["clinic"]):
            first = _put(words["expired"], "{until}", approval["until"])
        else:
            first = _put(words["approved"], "{until}", approval["until"]).replace("{by}", approval["by"])
        shown = next(known for known in content["languages"] if known["code"] == language)
        version = _put(words["version"], "{n}", content["version"])
        return [first, version] if shown["reviewed"] else [first, words["unreviewed"], version]


def _approved(clinic: Plain) -> bool:
    until: str = clinic["approval"]["until"]
    return until >= strftime("%Y-%m-%d")


def _put(text: str, place: str, number: str) -> str:
    """A text with a date or version in its place, whose parts stay in order in a right-to-left text too."""
    return text.replace(place, f"\u2066{number}\u2069" if is_mirrored(text) else number)


def is_mirrored(text: str) -> bool:
    """Whether there are letters that run from right to left."""
    return any(bidirectional(letter) in ("R", "AL") for letter in text)


def count(value: Any) -> int:
    """How many words stand on a page, all that can be opened on it included."""
    if isinstance(value, dict):
        return sum(count(part) for key, part in value.items() if key not in NOT_READ)
    if isinstance(value, list):
        return sum(count(part) for part in value)
    return len(value.split()) if isinstance(value, str) else 0


def _tile(page: Plain) -> Plain:
    """A topic or page as its tile on the home screen shows it."""
    picture = page.get("icon") or page.get("picture", "")
    return {"id": page["id"], "title": page["title"], "summary": page["summary"], "picture": picture}


def _quiz(page: Plain, pages: list[Plain]) -> Plain:
    """A quiz that leads only to pages that are shown, and at its end on to the topic's summary."""
    shown = [known["id"] for known in pages]
    questions = [{**one, "page": one["page"] if one["page"] in shown else ""} for one in page["questions"]]
    summary = next((known for known in pages if known["kind"] == "summary"), {"id": "", "title": ""})
    return {**page, "questions": questions, "onward": {name: summary[name] for name in ("id", "title")}}


def _joined(pages: list[Plain]) -> Plain:
    """One help page with the signs of all topics, each once: before a topic is chosen none may be missing."""
    joined = {**pages[0], "changed": any(page["changed"] for page in pages)}
    for level in LEVELS:
        signs = [sign for page in pages for sign in page[level]["signs"]]
        joined[level] = {**joined[level], "signs": list(dict.fromkeys(signs))}
    return {**joined, "id": "help"}
