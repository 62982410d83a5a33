"""Content to plain values in one language, as `content.plain` describes them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast, get_args

from kiosk.content.load.chapters import grouped
from kiosk.content.load.day_words import days_beside
from kiosk.content.load.field_spec import fields_of, inner_group
from kiosk.content.load.line_breaks import with_breaks
from kiosk.content.load.markup import RIGHT_TO_LEFT
from kiosk.content.load.risk_words import base_of, risk_words
from kiosk.content.load.shipped_words import with_shipped
from kiosk.content.load.translations import is_stale
from kiosk.content.load.triage import help_page, named, shown_levels
from kiosk.content.load.whole_numbers import isolate, no_break, with_whole_numbers
from kiosk.content.model.content import Chapter, Content, Topic
from kiosk.content.model.pages import Page, Risks
from kiosk.content.model.types import Level, People, Range, Text
from kiosk.content.plain import LEVELS, PlainChapter, PlainContent, PlainLevel, PlainPage, PlainTopic

Words = Callable[[Text], str]


def to_plain(content: Content, language: str) -> PlainContent:
    """`content` in `language`, made of dict, list, str, int and bool only.

    What `revision.mark_changes` and the store fill in is still False or "".
    """
    content = with_shipped(content)
    words, first = text_in(content, language), text_in(content, content.languages[0].code)
    topics = tuple(replace(topic, chapters=grouped(topic, content.words)) for topic in content.topics)
    content = replace(content, topics=topics)
    made: PlainContent = _plain(content, words) | {"version": "", "changed": False, "earliest": ""}
    from_source = any(known.code == language and known.stale == "source" for known in content.languages)
    for topic, shown in zip(content.topics, made["topics"], strict=True):
        for number, page in enumerate(topic.pages):
            # Whole pages are in the first language where a translation is out of date; never half a page.
            if from_source and is_stale((page, *shown_levels(topic, page)), language):
                shown["pages"][number] = _with_levels(topic, _plain(page, first) | {"untranslated": True}, first)
            else:
                _with_levels(topic, shown["pages"][number], words)
        titled: list[tuple[Topic | Chapter, PlainTopic | PlainChapter]] = [(topic, shown)]
        titled += zip(topic.chapters, shown["chapters"], strict=True)
        for one, plain in titled:
            if from_source and is_stale((one.title, one.summary), language):
                summary = first(one.summary) if one.summary else ""
                plain.update({"title": first(one.title), "summary": summary, "untranslated": True})
    _add_words(content, made, _plain(content.words, first))
    return made


def _add_words(content: Content, made: PlainContent, first: dict[str, str]) -> None:
    """Days and chances in words: those of the language, on a page in the first language in the `first` words."""
    for topic, shown in zip(content.topics, made["topics"], strict=True):
        for page, plain in zip(topic.pages, shown["pages"], strict=True):
            strings = (first if plain["untranslated"] else made["words"]).__getitem__
            for stage in plain.get("stages", ()):
                stage["span"] = days_beside(stage["title"], Range(**stage["days"]), strings)
            if isinstance(page, Risks):
                base = base_of(page)
                for risk, made_risk in zip(page.risks, plain["risks"], strict=True):
                    made_risk["said"] = risk_words(risk, base, strings)


def text_in(content: Content, language: str) -> Words:
    """A function that gives the words of a text in `language`, with the clinic's numbers in their place."""
    numbers = content.clinic.numbers

    def words(text: Text) -> str:
        found = text.get(language) or text.get("en", "")
        mirrored = RIGHT_TO_LEFT.search(found) is not None
        keep = isolate if mirrored else no_break
        found = with_whole_numbers(found, mirrored)
        found = with_breaks(found, language if language in text else "en")
        for name, number in numbers.items():
            found = found.replace(f"{{{name}}}", keep(number))
        return found

    return words


def _with_levels(topic: Topic, page: PlainPage, words: Words) -> PlainPage:
    """The page, with the signs that it names by their levels, or on the help page with all of them."""
    rules = help_page(topic)
    for items in page.values():
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict) and "call" in item:
                item["call"] = [_plain_level(name, level, words) for name, level in named(rules, item["call"])]
    if page["kind"] == "help":
        page |= {name: _plain_level(name, getattr(rules, name), words) for name in LEVELS}  # type: ignore[typeddict-item]
    return page


def _plain_level(name: str, level: Level, words: Words) -> PlainLevel:
    made = _plain_group(level, words)
    return cast(PlainLevel, made | {"level": name, "signs": [*made["signs"].values()]})


def _plain(value: Any, words: Words) -> Any:
    if isinstance(value, Text):
        return words(value)
    if isinstance(value, str | bool | int):
        return value
    if isinstance(value, tuple):
        return [_plain(item, words) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item, words) for key, item in value.items()}
    return _plain_group(value, words)


def _plain_group(value: Any, words: Words) -> dict[str, Any]:
    made: dict[str, Any] = {}
    if isinstance(value, Page):
        made |= {"kind": type(value).__name__.lower(), "changed": False}
    if isinstance(value, Chapter | Page | Topic):
        made["untranslated"] = False
    kind: Any = type(value)
    for field in fields_of(kind).values():
        item = getattr(value, field.attribute)
        made[field.name] = _empty_value(field.hint) if item is None else _plain(item, words)
    return made


def _empty_value(hint: Any) -> Any:
    if group := inner_group(hint):
        return dict.fromkeys(fields_of(group), "")
    return {} if People in get_args(hint) else ""
