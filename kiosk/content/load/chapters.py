"""Chapters and the tour of a topic: what must be so of them, and which chapter each page is in."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.content.load.page_names import find_page, listed_ids
from kiosk.content.model.content import Chapter, Topic
from kiosk.content.model.pages import (
    Advice,
    Article,
    Checklist,
    Compare,
    Help,
    Page,
    Quiz,
    Risks,
    Sources,
    Summary,
    Timeline,
)
from kiosk.content.model.types import File, Id
from kiosk.content.model.words import Words
from kiosk.content.problems import quote

if TYPE_CHECKING:
    from kiosk.content.load.decoder import Decoder

MAX_CHAPTERS, MAX_PAGES = 5, 7
"""Of a topic; of a chapter, of the tour, and of a topic without chapters; docs/figures.md L12."""


def report(topic: Topic, decoder: "Decoder") -> None:
    """Report chapters and a tour that name too much, a page twice, or one that does not belong there."""
    chapters = topic.chapters or ()
    if len(chapters) > MAX_CHAPTERS:
        message = f"a topic has at most {MAX_CHAPTERS} chapters; this one has {len(chapters)}. Put two together."
        decoder.error(decoder.place(topic, "chapters"), message)
    lines: dict[str, int] = {}
    for chapter in chapters:
        report_number(chapter, "pages", "a chapter", "Put some into another one.", decoder)
        report_pages(topic, chapter, "pages", lines, decoder)
    report_number(topic, "tour", "a tour", "Leave out what matters less.", decoder)
    report_pages(topic, topic, "tour", {}, decoder)


def report_number(thing: Chapter | Topic, name: str, what: str, how: str, decoder: "Decoder") -> None:
    count = len(getattr(thing, name) or ())
    if count > MAX_PAGES:
        message = f"{what} has at most {MAX_PAGES} pages; this one has {count}. {how}"
        decoder.error(decoder.place(thing, name), message)


def report_pages(topic: Topic, thing: Chapter | Topic, name: str, lines: dict[str, int], decoder: "Decoder") -> None:
    """Report what is wrong with the ids in a list; `lines` are those of ids before, to which it adds its own."""
    for node in listed_ids(decoder, thing, name):
        if node.value in lines:
            first = f"the page {quote(node.value)} is here a second time (first on line {lines[node.value]})."
            decoder.error(node, f"{first} Delete one of them.")
        elif page := find_page(decoder, topic, node, node.value):
            lines[node.value] = node.line
            if isinstance(page, Help | Sources):
                where = "no tour" if thing is topic else "no chapter"
                message = f"another button leads to {quote(node.value)} already, so it needs {where}. Delete it here."
                decoder.error(node, message)
            elif thing is topic and isinstance(page, Summary | Quiz):
                message = f"the page {quote(node.value)} comes at the end of the tour by itself. Delete it here."
                decoder.error(node, message)


def with_button(topic: Topic) -> list[Page]:
    """The pages that patients choose. Those of the other kinds are reached from every page."""
    return [page for page in topic.pages if not isinstance(page, Help | Sources)]


def unnamed_pages(topic: Topic) -> list[Page]:
    """The pages that no chapter of the file names."""
    named = {page for chapter in topic.chapters for page in chapter.pages}
    return [page for page in with_button(topic) if page.id not in named]


def grouped(topic: Topic, words: Words) -> tuple[Chapter, ...]:
    """The chapters of a topic without errors, with all its pages in them.

    Where the file has none, and more pages than one screen should offer, they are made by the kinds of the pages.
    """
    if not topic.chapters:
        return made_chapters(topic, words)
    pages = [list(chapter.pages) for chapter in topic.chapters]
    chapter_of = {page: chapter for chapter in pages for page in chapter}
    before: Id | None = None
    for page in with_button(topic):
        if page.id not in chapter_of:  # then it follows the page before it in the file, so that none is ever lost
            chapter = chapter_of[before] if before else pages[0]
            chapter.insert(chapter.index(before) + 1 if before else 0, page.id)
            chapter_of[page.id] = chapter
        before = page.id
    return tuple(replace(chapter, pages=tuple(own)) for chapter, own in zip(topic.chapters, pages, strict=True))


def made_chapters(topic: Topic, words: Words) -> tuple[Chapter, ...]:
    pages = with_button(topic)
    if len(pages) <= MAX_PAGES:
        return ()
    chapters: dict[str, list[Page]] = {"understand": [], "decide": [], "ready": [], "heal": []}
    is_after = False
    for page in pages:
        is_after |= isinstance(page, Timeline)
        chapters[likely_chapter(page, is_after)].append(page)
    found = {name: own for name, own in chapters.items() if own}
    return tuple(
        Chapter(
            id=Id(name),
            title=getattr(words, name),
            picture=next((File(page.icon) for page in own if page.icon), None),
            pages=tuple(page.id for page in own),
        )
        for name, own in found.items()
        if len(found) > 1  # one button alone leads nowhere
    )


def likely_chapter(page: Page, is_after: bool) -> str:
    """Which of the made chapters a page belongs to; `is_after` where days of a timeline come before it in the file."""
    match page:
        case Timeline():
            return "heal"
        case Risks() | Compare() | Quiz() | Summary():
            return "decide"
        case Advice() | Checklist() | Article() if is_after:
            return "heal"
        case Advice() | Checklist():
            return "ready"
    return "understand"
