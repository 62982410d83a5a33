"""What patients would read that differs from what they read now, in words for staff before they show it."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from kiosk.content.plain import PlainContent, PlainTopic
from kiosk.content.store.loader_process import LoadedContent
from kiosk.staff.tools.output import counted
from kiosk.visit.shown_page import CHAPTER

MARKS = ("changed", "untranslated", "version", "approval", "said", "span")
"""What the program adds to the words."""


class Difference(NamedTuple):
    """A kind of difference and where it is, as in "Pages gone" and "Recovery, Risks"."""

    name: str
    value: str


def is_approved(loaded: LoadedContent) -> bool:
    """Whether a clinician approved all that patients read, and that holds today."""
    first = next(iter(loaded.pages.values()), None)
    return bool(first and first["clinic"]["approval"]["until"] >= date.today().isoformat() and not first["changed"])


def loses_approval(shown: LoadedContent, new: LoadedContent) -> bool:
    """Whether approved words would be replaced by words that are not."""
    return is_approved(shown) and not is_approved(new)


def differences(shown: LoadedContent, new: LoadedContent) -> list[Difference]:
    """What differs between two good contents; empty if patients read the same."""
    before, after = _parts(shown), _parts(new)
    found = {
        "Gone": [title for key, (title, _) in before.items() if key not in after],
        "New": [title for key, (title, _) in after.items() if key not in before],
        "Changed": [
            f"{title} ({_count(before[key][1], leaves)})"
            for key, (title, leaves) in after.items()
            if key in before and before[key][1] != leaves
        ],
    }
    if not any(found.values()) and [*before] != [*after]:
        found["Changed"] = ["the order of the pages"]
    if loses_approval(shown, new):
        found["Approval"] = ["what patients see now is approved, this is not"]
    return [Difference(name, ", ".join(values)) for name, values in found.items() if values]


Leaves = Counter[tuple[str, str, object]]
"""How often each value is there, by its language and its name."""


def _parts(loaded: LoadedContent) -> dict[tuple[str, ...], tuple[str, Leaves]]:
    """Every page, topic and part of every screen: its title and its leaves."""
    found: dict[tuple[str, ...], tuple[str, Leaves]] = {}
    sums = {name: hashlib.sha256(picture).hexdigest() for name, picture in loaded.pictures.items()}
    first = next(iter(loaded.pages))
    for code, content in loaded.pages.items():
        for key, title, part in _named(content):
            leaves = found.setdefault(key, (title, Counter()))[1]
            numbers = {"phone": content["clinic"]["phone"], **content["clinic"]["phones"]} if key[0] == "topic" else {}
            for name, value in _leaves(part):
                if isinstance(value, str):
                    value = sums.get(value) or without_numbers(value, numbers)
                if code == first or (first, name, value) not in leaves:  # numbers are the same in all languages
                    leaves[code, name, value] += 1
    return found


def without_numbers(words: str, numbers: Mapping[str, str]) -> str:
    """Words with the names of the clinic's numbers in their place: a new number is told once."""
    for name, number in numbers.items():
        words = words.replace(number.replace(" ", "\u00a0"), f"{{{name}}}")
    return words


def _named(content: PlainContent) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    clinic = dict(content["clinic"])
    yield ("notice",), "the notice", clinic.pop("notice")
    yield ("clinic",), "the clinic's name or numbers", clinic
    yield ("languages",), "the languages", [[language["code"], language["name"]] for language in content["languages"]]
    yield ("words",), "the words on buttons", content["words"]
    several = len(content["topics"]) > 1
    for topic in content["topics"]:
        yield ("topic", topic["id"]), topic["title"], topic | {"chapters": [], "pages": []}
        for name, part in _in_order(topic):
            title = f"{topic['title']} › {part['title']}" if several else part["title"]
            yield ("topic", topic["id"], name), title, part


def _in_order(topic: PlainTopic) -> Iterator[tuple[str, Any]]:
    """Each chapter of a topic with its pages behind it, then the pages that are in none."""
    pages = {page["id"]: page for page in topic["pages"]}
    for chapter in topic["chapters"]:
        yield CHAPTER + chapter["id"], chapter | {"pages": []}
        yield from ((name, pages.pop(name)) for name in chapter["pages"] if name in pages)
    yield from pages.items()


def _leaves(value: Any, name: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key not in MARKS:
                yield from _leaves(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item, name)
    else:
        yield name, value


def _count(before: Leaves, after: Leaves) -> str:
    return counted(max((before - after).total(), (after - before).total()), "place")
