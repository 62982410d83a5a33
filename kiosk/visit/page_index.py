"""Loaded content as the pages that a patient can open, in one language at a time."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypedDict, cast
from unicodedata import bidirectional

from kiosk.content import clock
from kiosk.content.load.glossary_terms import annotate
from kiosk.content.plain import LEVELS, PlainClinic, PlainContent, PlainLanguage, PlainPage, PlainTerms, PlainTopic
from kiosk.visit.chapters import NO_TOUR, Tour, chapter_page, home_page, tour, with_place
from kiosk.visit.shown_page import CHAPTER, ShownPage, made_page, point, tile

LIST = "my+list"
"""The page that shows the patient's list. No page of the content can have this id."""
TAKE_HOME = "take+"
"""Comes before the id of a page where that page is taken home."""


class SharedContent(TypedDict, total=False):
    """What every screen shows; empty as long as there is no good content."""

    strings: dict[str, str]
    """The words on buttons, by their names in the file."""
    clinic: PlainClinic
    languages: list[PlainLanguage]
    notices: list[str]
    notice: str
    """The clinic's own, of these days; else ""."""
    approved: bool
    version: str


class Route(NamedTuple):
    """A page of a topic and the item selected on it. No page: the topic's home. No topic: the list of topics."""

    topic: str = ""
    page: str = ""
    item: str = ""
    on_tour: bool = False
    """Whether it was reached on the tour of its topic."""

    @classmethod
    def of(cls, key: str) -> "Route":
        """The page that has this key; an item of it may be behind that."""
        topic, page, item, *_ = *key.split("/"), "", ""
        return cls(topic, page, item)

    def __str__(self) -> str:
        """The page's key, which no other page has."""
        return f"{self.topic}/{self.page}"

    @property
    def taken_home(self) -> "Route | None":
        """Where this is the page that takes another one home: the other one."""
        return self._replace(page=self.page.removeprefix(TAKE_HOME)) if self.page.startswith(TAKE_HOME) else None


class PageIndex:
    """The pages of a loaded file, by language code. A language that is not there is shown as the first.

    Where there is no good content there are no languages, and one page, which lists the problems.
    """

    def __init__(self, pages: dict[str, PlainContent], version: str, problems: Sequence[str] = ()) -> None:
        self._pages = pages
        self._version = version
        self._problems = list(problems)
        self._annotations: dict[str, dict[str, PlainTerms]] = {}
        self.languages = list(pages)
        self._first = pages[self.languages[0]]["topics"] if pages else []
        self._kinds = {Route(topic["id"], page["id"]): page["kind"] for topic in self._first for page in topic["pages"]}
        self.start = Route(self._first[0]["id"]) if len(self._first) == 1 else Route()

    def has(self, route: Route) -> bool:
        return bool(self._pages) and self._find(self.languages[0], route) is not None

    def find(self, topic: str, page: str) -> Route | None:
        """The page of this id: in this topic, or if that is "" in the first topic that has it."""
        return next((route for route in self._kinds if route.page == page and topic in ("", route.topic)), None)

    def help(self, topic: str) -> Route:
        """The topic's help page; on the list of topics one page for all of them."""
        helps = (route for route, kind in self._kinds.items() if kind == "help" and route.topic == topic)
        return next(helps, Route(page="help"))

    def sources(self, topic: str) -> Route | None:
        """The list of sources: the topic's own, or else another's."""
        routes = (route for route, kind in self._kinds.items() if kind == "sources")
        return min(routes, key=lambda route: route.topic != topic, default=None)

    def tour(self, language: str, topic: str) -> Tour:
        """The tour of a topic; without pages where it has none, or where there is no such topic."""
        content = self._pages.get(language)
        found = (one for one in content["topics"] if one["id"] == topic) if content else ()
        title = content["words"]["list"] if content else ""
        return next((tour(one, {**point(), "id": LIST, "title": title}) for one in found), Tour([], []))

    def page(self, language: str, route: Route) -> ShownPage:
        """A page; the first one where there is no such page."""
        if not self._pages:
            return {**made_page("", "problem", "", False, False), "problems": self._problems}
        return self._find(language, route) or self.page(language, self.start)

    def greetings(self) -> list[dict[str, str]]:
        """Each language with its own words for beginning, and with the clinic's notice."""
        return [
            {
                "code": code,
                "name": language["name"],
                "words": content["words"]["start"],
                "notice": clock.notice(content),
            }
            for code, content in self._pages.items()
            for language in content["languages"]
            if language["code"] == code
        ]

    def shared(self, language: str) -> SharedContent:
        if not self._pages:
            return {}
        content = self._pages[language]
        strings, clinic = content["words"], content["clinic"]
        until = clinic["approval"]["until"]
        approved = clock.approval_holds(content)
        first = strings["approved" if approved else "expired" if until else "unapproved"]
        reviewed = next(known["reviewed"] for known in content["languages"] if known["code"] == language)
        return {
            "strings": strings,
            "clinic": clinic,
            "languages": [known for known in content["languages"] if known["code"] in self._pages],
            "notices": [
                _put(first, "{until}", until).replace("{by}", clinic["approval"]["by"]),
                *([] if reviewed else [strings["unreviewed"]]),
                _put(strings["version"], "{n}", content["version"]),
            ],
            "notice": clock.notice(content),
            "approved": approved,
            "version": self._version,
        }

    def annotations(self, language: str) -> dict[str, PlainTerms]:
        """The medical words that can be explained, by the text that they are in."""
        if language not in self._annotations and self._pages:
            self._annotations[language] = annotate(self._pages[language]["topics"], language)
        return self._annotations.get(language, {})

    def _find(self, language: str, route: Route) -> ShownPage | None:
        content = self._pages[language]
        topic = next((topic for topic in content["topics"] if topic["id"] == route.topic), None)
        if topic is None:
            return None if route.topic else self._front(content, route.page)
        if not route.page:
            return home_page(topic, content["changed"])
        if route.page.startswith(CHAPTER):
            return chapter_page(topic, route.page, content["changed"])
        page = next((cast(ShownPage, page) for page in topic["pages"] if page["id"] == route.page), None)
        if page and page["kind"] == "quiz":
            page = _quiz(page, topic["pages"])
        if page and page["kind"] == "summary":
            page = self._summary(language, topic, page)
        return with_place(page, topic) if page else None

    def _summary(self, language: str, topic: PlainTopic, page: ShownPage) -> ShownPage:
        """A summary with its points: the titles and messages of its pages, as far as these are shown."""
        shown = {known["id"]: known for known in topic["pages"]}
        named = [shown[one] for one in page["pages"] if one in shown]
        stale = any(one["untranslated"] for one in (page, *named))
        if stale and language != self.languages[0]:  # then all of it, or half would be translated
            first = self._find(self.languages[0], Route(topic["id"], page["id"]))
            return {**(first or page), "untranslated": True}
        changed = any(one["changed"] for one in (page, *named))
        return {**page, "points": [point(one) for one in named], "changed": changed}

    def _front(self, content: PlainContent, page: str) -> ShownPage | None:
        """The list of topics, or the help page that it leads to."""
        if page == "help":
            stale = any(page["untranslated"] for page in _helps(content["topics"]))
            # Then all of it, or half would be translated.
            return _joined(_helps(self._first if stale else content["topics"])) | {"untranslated": stale}
        if page:
            return None
        front = made_page("", "home", content["words"]["choose"], False, content["changed"])
        return {**front, "picture": "", "tiles": [tile(topic) for topic in content["topics"]], "tour": NO_TOUR}


def list_page(index: PageIndex, language: str, keys: Iterable[str]) -> ShownPage:
    """The parts with these keys `topic/page/item`: those to ask about, then those that the clinic should know."""
    strings = index.shared(language)["strings"]
    found = [(key, *entry) for key in keys if (entry := list_entry(index, language, key))]
    untranslated, changed = (any(page[mark] for _, _, page in found) for mark in ("untranslated", "changed"))
    made = made_page(LIST, "list", strings["list"], untranslated, changed)
    made |= {"message": strings["showlist"] if found else strings["empty"], "lists": []}
    for name, is_to_tell in (("asked", False), ("know", True)):
        part = [entry for entry in found if (entry[2]["kind"] == "advice") == is_to_tell]
        entries = [{"key": key, "title": title, "page": page["title"]} for key, title, page in part]
        made["lists"] += [{"title": strings[name], "entries": entries}] if entries else []
    return made


def list_entry(index: PageIndex, language: str, key: str) -> tuple[str, ShownPage] | None:
    """The title of a part of a page, by its key, and the page; None if the content does not have it any more."""
    route = Route.of(key)
    page = index.page(language, route) if index.has(route) else None
    title = part_title(page, route.item) if page else ""
    return (title, page) if page and title else None


def part_title(page: PlainPage, part: str) -> str:
    """The title of a part of a page, or the question that it asks, by its id; "" where there is none.

    The sections of an article have no id: they are known by their number, and by how they begin if without a heading.
    """
    if page["kind"] == "article":
        sections = page["sections"]
        if not (part.isdecimal() and 0 < int(part) <= len(sections)):
            return ""
        found = sections[int(part) - 1]
        words = [found["heading"], *found["text"], *found["points"], found["note"], found["warning"]]
        return next(filter(None, words), "")
    lists = [value for value in page.values() if isinstance(value, list)]
    if page["kind"] == "advice":
        lists = [group["tell"] for group in page["groups"]]
    parts = [part for parts in lists for part in parts if isinstance(part, dict)]
    return next((str(known.get("title") or known["ask"]) for known in parts if known.get("id") == part), "")


def is_mirrored(text: str) -> bool:
    """Whether it has letters that run from right to left."""
    return any(bidirectional(letter) in ("R", "AL") for letter in text)


def _put(text: str, place: str, number: str) -> str:
    """A text with a date or version in its place, whose parts keep their order in a right-to-left text too."""
    return text.replace(place, f"\u2066{number}\u2069" if is_mirrored(text) else number)


def _helps(topics: Sequence[PlainTopic]) -> list[PlainPage]:
    return [page for topic in topics for page in topic["pages"] if page["kind"] == "help"]


def _quiz(page: ShownPage, pages: Sequence[PlainPage]) -> ShownPage:
    """A quiz that leads only to pages that are shown."""
    shown = [known["id"] for known in pages]
    return {
        **page,
        "questions": [{**one, "page": one["page"] if one["page"] in shown else ""} for one in page["questions"]],
    }


def _joined(pages: Sequence[PlainPage]) -> ShownPage:
    """One help page with the signs of all topics, each once: before a topic is chosen none may be missing."""
    made = made_page("help", "help", pages[0]["title"], False, any(page["changed"] for page in pages))
    joined: ShownPage = {**made, **cast(ShownPage, pages[0]), "id": "help", "changed": made["changed"]}
    for level in LEVELS:
        signs = dict.fromkeys(sign for page in pages for sign in page[level]["signs"])
        joined[level] = {**pages[0][level], "signs": list(signs)}
    return joined
