"""Content to dicts and lists in one language, for QML, which must never see null or undefined."""

import re
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from kiosk.content.load.translations import is_stale
from kiosk.content.model.content import Content, Topic
from kiosk.content.model.pages import Page
from kiosk.content.model.types import Range, Text, Unknown
from kiosk.content.plain import PlainContent, PlainPage, PlainTopic

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")

MEASURE = re.compile(r"\d[\d.,]*\s?(?:°\s?[CF]|%|[A-Za-z]{1,3}\b)")
"""A number with its unit, such as 38 °C."""


def plain(content: Content, language: str) -> PlainContent:
    """`content` in `language`, made of dict, list, str, int and bool only.

    A chance is {"known", "low", "high"}. A page or topic is "untranslated" if it is given in the first language
    instead, since a translation on it is out of date. Nothing is "changed" and there is no "version" yet: see
    `revision.mark`.
    """
    made: PlainContent = simplified(content, speaker(content, language)) | {"version": "", "changed": False}
    if any(known.code == language and known.stale == "source" for known in content.languages):
        first = speaker(content, content.languages[0].code)
        for topic, shown in zip(content.topics, made["topics"], strict=True):
            put_back(topic, shown, language, first)
    return made


def speaker(content: Content, language: str) -> Callable[[Text], str]:
    """What gives the words of a text in `language`, the clinic's numbers in their place."""
    clinic = content.clinic

    def words(text: Text) -> str:
        found = text.get(language) or text.get("en", "")
        kept = unbroken
        if RIGHT_TO_LEFT.search(found):
            kept = isolated
            found = MEASURE.sub(lambda measure: isolated(measure[0]), found)
        return found.replace("{phone}", kept(clinic.phone)).replace("{emergency}", kept(clinic.emergency))

    return words


def put_back(topic: Topic, shown: PlainTopic, language: str, first: Callable[[Text], str]) -> None:
    """Give whole pages in the first language where a translation is out of date; never half a page."""
    for number, page in enumerate(topic.pages):
        if is_stale(page, language):
            shown["pages"][number] = cast(PlainPage, simplified(page, first) | {"untranslated": True})
    if is_stale((topic.title, topic.summary), language):
        shown.update({"title": first(topic.title), "summary": first(topic.summary), "untranslated": True})


def unbroken(number: str) -> str:
    """Keeps the digits on one line."""
    return number.replace(" ", "\u00a0")


def isolated(number: str) -> str:
    """Keeps the digits in their order inside a right-to-left text, and on one line.

    Only there: no font has these signs, and to look for one costs half a megabyte.
    """
    return "\u2066" + unbroken(number) + "\u2069"


def simplified(value: Any, words: Callable[[Text], str]) -> Any:
    if isinstance(value, Text):
        return words(value)
    if isinstance(value, str | bool | int):
        return value
    if isinstance(value, tuple):
        return [simplified(item, words) for item in value]
    if isinstance(value, dict):
        return {key: simplified(item, words) for key, item in value.items()}
    if isinstance(value, Unknown):
        return {"known": False, "low": 0, "high": 0}
    return group(value, words)


def group(value: Any, words: Callable[[Text], str]) -> dict[str, Any]:
    """A dataclass by its fields."""
    made: dict[str, Any] = {"kind": type(value).__name__.lower()} if isinstance(value, Page) else {}
    if isinstance(value, Page | Topic):
        made["untranslated"] = False
    if isinstance(value, Page):
        made["changed"] = False
    kind: Any = type(value)
    for name, hint in hints(kind):
        item = getattr(value, name)
        made[name] = absent(hint) if item is None else simplified(item, words)
        if item is not None and Unknown in get_args(hint) and isinstance(item, Range):
            made[name] = {"known": True, **made[name]}
    return made


@cache
def hints(kind: Any) -> tuple[tuple[str, Any], ...]:
    found = get_type_hints(kind)
    return tuple((field.name, found[field.name]) for field in fields(kind))


def absent(hint: Any) -> Any:
    """What stands for a field that was left out."""
    for part in get_args(hint):
        if part is Range:
            return {}
        if hasattr(part, "__dataclass_fields__"):
            return {name: "" for name, _ in hints(part)}
    return ""
