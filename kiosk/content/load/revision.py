"""Which words these are: a short version that changes with what patients read, and what changed since an approval.

Neither comments, the order of keys nor spaces count, nor what is left out or as it is by default: so the version is
the same on every machine, and stays when a later program knows more fields.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any

from kiosk.content.load.shipped_words import with_shipped
from kiosk.content.load.triage import shown_levels
from kiosk.content.model.content import Approval, Clinic, Content, Language, Topic
from kiosk.content.model.pages import Help, Page
from kiosk.content.model.types import Text
from kiosk.content.model.words import Words
from kiosk.content.plain import PlainContent

DIGITS = 8
"""Of a version; of two texts that differ, one in four thousand million pairs has the same."""

Thing = Clinic | Language | Words | Topic | Page
"""What is as it was approved, or not: a page, or a part of every screen."""

ALWAYS_SHOWN = ("help", "sources")
"""Pages that are never hidden: buttons lead to them."""


def things(content: Content) -> list[Thing]:
    """All that patients read, in the order of the file."""
    found: list[Thing] = [content.clinic, *content.languages, content.words]
    for topic in content.topics:
        found += [topic, *topic.pages]
    return found


def parts(content: Content, pictures: Mapping[str, bytes]) -> tuple[str, ...]:
    """The version of each of the `things`. `pictures` are bytes by the name used in the file."""
    codes = [language.code for language in content.languages]
    sums = {name: hashlib.sha256(picture).hexdigest() for name, picture in pictures.items()}
    return tuple(_short_digest(_canonical(_as_read(thing), codes, sums)) for thing in things(with_shipped(content)))


def version(parts: Sequence[str]) -> str:
    """The version of the whole, which also changes when something is taken out or moved."""
    return _short_digest(list(parts))


def changed(content: Content, parts: Sequence[str]) -> list[Thing] | None:
    """The things that are not as they were approved; None if all is, or if nobody noted what was approved."""
    approval = content.clinic.approval
    if approval is None or approval.of in (None, version(parts)):
        return None
    known = (approval.parts or "").split()
    return [thing for thing, part in zip(things(content), parts, strict=True) if part not in known]


def seal(approval: Approval) -> str:
    """What shows that an approval is as the command `approve` noted it. It keeps out mistakes, not forgers."""
    return _short_digest([approval.by, approval.on, approval.until, approval.of, approval.parts])


def mark_changes(shown: PlainContent, content: Content, parts: Sequence[str]) -> PlainContent:
    """Put into plain content its version, and what patients are to read as changed since the approval.

    A page is "changed" by itself, by signs that it names, or by what is on every screen. Where the clinic wants that,
    one that was changed by itself is taken out instead.
    """
    found = changed(content, parts) if content.clinic.changed != "nothing" else None
    ids = {id(thing) for thing in found or ()}
    everywhere = any(id(thing) in ids for thing in (content.clinic, *content.languages, content.words))
    shown["version"] = version(parts)
    shown["changed"] = found is not None
    for topic, made in zip(content.topics, shown["topics"], strict=True):
        pages = list(zip(topic.pages, made["pages"], strict=True))
        signs_changed = any(id(page) in ids for page in topic.pages if isinstance(page, Help))
        for page, plain in pages:
            by_signs = signs_changed and any(True for _ in shown_levels(topic, page))
            plain["changed"] = everywhere or by_signs or id(page) in ids
        if content.clinic.changed == "hide":
            made["pages"] = [plain for page, plain in pages if id(page) not in ids or plain["kind"] in ALWAYS_SHOWN]
    return shown


def _as_read(thing: Thing) -> Any:
    """A thing without what is no part of it, or what no patient reads."""
    if isinstance(thing, Clinic):
        return replace(thing, approval=None, changed="banner", notice=None)
    if isinstance(thing, Language):
        return (thing.code, thing.name)
    return replace(thing, pages=()) if isinstance(thing, Topic) else thing


def _canonical(value: Any, codes: Sequence[str], sums: Mapping[str, str]) -> Any:
    """`value` as lists, dicts, numbers and strings. A picture counts by what it shows."""
    if isinstance(value, str):
        return sums.get(value) or " ".join(value.split())
    if isinstance(value, Text):
        value = {code: value.get(code) or value.get("en", "") for code in codes}
    if isinstance(value, dict):
        return {key: _canonical(item, codes, sums) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_canonical(item, codes, sums) for item in value]
    if not is_dataclass(value):
        return value if isinstance(value, int) else type(value).__name__
    made: dict[str, Any] = {"kind": type(value).__name__.lower()} if isinstance(value, Page) else {}
    for field in fields(value):
        default = field.default if field.default_factory is MISSING else field.default_factory()
        given, left_out = (_canonical(one, codes, sums) for one in (getattr(value, field.name), default))
        if given != left_out:
            made[field.name] = given
    return made


def _short_digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:DIGITS]
