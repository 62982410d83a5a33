"""A page as a patient sees it."""

import re
from typing import Any, TypedDict, cast

from kiosk.content.plain import PlainChapter, PlainPage, PlainTopic

NOT_READ = ("id", "kind", "level", "picture", "icon", "file", "page", "pages", "item", "chapter", "onward")
"""Keys whose values are names, not words, or words on buttons around the page."""

CHAPTER = "chapter+"
"""Comes before the id of a chapter where that is a page. No page of the content can have such an id."""


WORD = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\\s\u200b\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""What is read in the time of an English word: a word, or a sign of Chinese or Japanese. (228 words and 255 signs a
minute, in Japanese 357: Trauzettel-Klosinski and Dietz 2012.)"""


class PagePoint(TypedDict):
    """What a button says of a page that it leads to."""

    id: str
    title: str
    message: str


class ShownPage(PlainPage, total=False):
    """A page as it is shown: one of the content, or of a kind that the kiosk makes of it."""

    picture: str
    chapter: dict[str, str]
    """`id` and `title` of the page of the chapter that it is in; both "" where it is in none."""
    onward: PagePoint
    """The page that comes after it; all "" where none does."""
    tiles: list[dict[str, str]]
    """`id`, `title`, `summary` and `picture` of what a home page or a chapter leads to."""
    tour: dict[str, int]
    """Of a home page: the `count` of pages on the tour of its topic, and how many `minutes` it takes."""
    points: list[PagePoint]
    """The pages that a summary names."""
    lists: list[dict[str, Any]]
    """Parts of the patient's list: each a `title`, and `entries` with a `key`, a `title` and the title of a `page`."""
    problems: list[str]


def made_page(name: str, kind: str, title: str, untranslated: bool, changed: bool) -> ShownPage:
    """A page that the kiosk makes, with what every page has; `name` is its id."""
    page = {"id": name, "kind": kind, "title": title, "untranslated": untranslated, "changed": changed}
    nowhere = {"chapter": chapter_link(), "onward": point()}
    return cast(ShownPage, {**page, "summary": "", "icon": "", "message": "", **nowhere})


def tile(page: PlainPage | PlainTopic | PlainChapter) -> dict[str, str]:
    """A topic, a chapter or a page as a home page shows it."""
    picture = str(page.get("icon") or page.get("picture") or "")
    return {"id": page["id"], "title": page["title"], "summary": page["summary"], "picture": picture}


def chapter_link(chapter: PlainChapter | None = None) -> dict[str, str]:
    """The way to the page of a chapter; both "" for none."""
    return {"id": CHAPTER + chapter["id"], "title": chapter["title"]} if chapter else {"id": "", "title": ""}


def point(page: PlainPage | None = None) -> PagePoint:
    """A page to go on to; all "" for none."""
    if page is None:
        return {"id": "", "title": "", "message": ""}
    return {"id": page["id"], "title": page["title"], "message": page["message"]}


def count_words(value: object) -> int:
    """How many words are on a page, all that can be opened on it included."""
    if isinstance(value, dict):
        return sum(count_words(part) for key, part in value.items() if key not in NOT_READ)
    if isinstance(value, list):
        return sum(count_words(part) for part in value)
    return len(WORD.findall(value)) if isinstance(value, str) else 0
