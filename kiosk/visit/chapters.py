"""How the pages of a topic follow each other: its chapters, the order in which it is read, and the tour of it."""

from math import ceil
from typing import NamedTuple

from kiosk.content.plain import PlainChapter, PlainPage, PlainTopic
from kiosk.visit.idle import WORDS_PER_MINUTE
from kiosk.visit.shown_page import CHAPTER, PagePoint, ShownPage, chapter_link, count_words, made_page, point, tile

MAX_TOUR_WORDS = 80
"""So many are on the first screen of a page. On the way through nobody reads all of it."""


NO_TOUR = {"count": 0, "minutes": 0}
"""Of a home page."""


class Tour(NamedTuple):
    """What matters most in a topic: its pages, and those that follow at its end."""

    pages: list[PagePoint]
    end: list[PagePoint]


def shown_chapters(topic: PlainTopic) -> list[tuple[PlainChapter, list[PlainPage]]]:
    """Each chapter with its pages; neither hidden pages nor chapters of which all are hidden."""
    shown = {page["id"]: page for page in topic["pages"]}
    found = [(chapter, [shown[one] for one in chapter["pages"] if one in shown]) for chapter in topic["chapters"]]
    return [(chapter, pages) for chapter, pages in found if pages]


def home_page(topic: PlainTopic, changed: bool) -> ShownPage:
    """The first page of a topic, which leads to its chapters, or where there are none to its pages."""
    made = made_page(topic["id"], "home", topic["title"], topic["untranslated"], changed)
    tiles = [{**tile(chapter), "id": CHAPTER + chapter["id"]} for chapter, _ in shown_chapters(topic)]
    if not topic["chapters"]:
        tiles = [tile(page) for page in reading_order(topic)]
    made |= {"summary": topic["summary"], "picture": topic["picture"]}
    return {**made, "tiles": tiles, "tour": tour_time(topic)}


def reading_order(topic: PlainTopic) -> list[PlainPage]:
    """The pages that patients choose, one after another."""
    if topic["chapters"]:
        return [page for _, pages in shown_chapters(topic) for page in pages]
    return [page for page in topic["pages"] if page["kind"] not in ("help", "sources")]


def chapter_page(topic: PlainTopic, name: str, changed: bool) -> ShownPage | None:
    """The page of the chapter whose page has this id."""
    for chapter, pages in shown_chapters(topic):
        if name == CHAPTER + chapter["id"]:
            made = made_page(name, "chapter", chapter["title"], chapter["untranslated"], changed)
            made |= {"summary": chapter["summary"], "picture": chapter["picture"]}
            return {**made, "tiles": [tile(page) for page in pages], "onward": point(pages[0])}
    return None


def with_place(page: ShownPage, topic: PlainTopic) -> ShownPage:
    """A page of a topic with the chapter that it is in and the page that comes after it."""
    order = reading_order(topic)
    at = next((number for number, one in enumerate(order, 1) if one["id"] == page["id"]), len(order))
    chapters = [chapter for chapter, pages in shown_chapters(topic) if any(one["id"] == page["id"] for one in pages)]
    onward = point(order[at]) if at < len(order) else point()
    return {**page, "chapter": chapter_link(*chapters), "onward": onward}


def tour(topic: PlainTopic, patient_list: PagePoint) -> Tour:
    """The tour of a topic; at its end the summary, the quiz and the patient's list."""
    end = [page for kind in ("summary", "quiz") for page in topic["pages"] if page["kind"] == kind]
    return Tour([point(page) for page in tour_pages(topic)], [*map(point, end), patient_list])


def tour_time(topic: PlainTopic) -> dict[str, int]:
    """How many pages the tour of a topic has, and how many minutes it takes."""
    pages = tour_pages(topic)
    words = sum(min(count_words(page), MAX_TOUR_WORDS) for page in pages)
    return {"count": len(pages), "minutes": ceil(words / WORDS_PER_MINUTE)}


def tour_pages(topic: PlainTopic) -> list[PlainPage]:
    shown = {page["id"]: page for page in topic["pages"]}
    return [shown[one] for one in topic["tour"] if one in shown]
