"""Checked content in one language as plain values: what QML and the other rooms get.

Made by `load.serialize` from the types in `content.model`, with the same names, which say what each of them is; here is
what Python reads of it. What staff left out is "" (texts, names, files), [] (lists), {} (ranges) or a dict of ""
(groups, such as a picture). QML never sees null or undefined.
"""

from typing import Literal, NotRequired, TypedDict


class PlainApproval(TypedDict):
    """Who approved the words; all "" where nobody did."""

    by: str
    until: str


PlainNotice = TypedDict("PlainNotice", {"text": str, "from": str, "until": str})
"""What is so from one day until another; all "" where there is none."""


class PlainClinic(TypedDict):
    name: str
    phone: str
    phones: dict[str, str]
    hours: str
    address: str
    notice: PlainNotice
    approval: PlainApproval


class PlainLanguage(TypedDict):
    code: str
    name: str
    reviewed: bool


LEVELS: tuple[Literal["emergency", "today", "week"], ...] = ("emergency", "today", "week")
"""The most urgent first: fields of the help page."""


class PlainLevel(TypedDict):
    """How urgent signs are: all those of the help page, or those that a part of another page names."""

    level: str
    """One of emergency, today and week."""
    title: str
    act: str
    closed: str
    signs: list[str]


class PlainItem(TypedDict):
    """A step or stage, or what to tell the clinic first."""

    id: str
    title: str


class PlainRange(TypedDict):
    low: int
    high: int


class PlainStage(PlainItem):
    days: PlainRange
    call: list[PlainLevel]
    span: str
    """The days in words; "" where the title says them already."""


class PlainRiskWords(TypedDict):
    """The number of a risk in words; "" for what there is nothing to say of."""

    people: str
    """Such as: Out of 100 people."""
    had: str
    """How many had it, or that nobody knows."""
    hadnot: str
    could: str
    """What to know where nobody had it, or where nobody counted."""
    studies: str
    """What single studies found."""
    same: str
    """The same out of as many people as the other risks of the page."""
    short: str
    """In one line, out of as many people as the other risks of the page."""
    number: str
    """How many had it, in digits, out of as many people; "most" where nobody counted, "?" where nothing is known."""
    base: str
    """Out of how many people that is; "" where there is no number."""
    sure: str
    """How sure the number is."""
    often: int
    """The higher, the more often; -1 if not known."""


class PlainRisk(PlainItem):
    said: PlainRiskWords


class PlainGroup(TypedDict):
    title: str
    do: list[str]
    dotitle: str
    avoid: list[str]
    avoidtitle: str
    call: list[PlainLevel]
    tell: list[PlainItem]


class PlainSection(TypedDict):
    heading: str
    text: list[str]
    points: list[str]
    note: str
    warning: str
    call: list[PlainLevel]


class PlainQuestion(TypedDict):
    id: str
    ask: str
    right: str
    why: str
    page: str
    item: str


class PlainTerm(TypedDict):
    word: str
    also: list[str]
    meaning: str


class PlainPage(TypedDict):
    """A page: what every page has, and of what its kind adds all that Python reads."""

    id: str
    kind: str
    """The name of its type in lower case, such as steps."""
    title: str
    summary: str
    message: str
    changed: bool
    """Whether patients are told that it was changed since the approval."""
    untranslated: bool
    """Whether it is in the first language instead, as its translation is out of date."""
    note: NotRequired[str]
    steps: NotRequired[list[PlainItem]]
    stages: NotRequired[list[PlainStage]]
    risks: NotRequired[list[PlainRisk]]
    sections: NotRequired[list[PlainSection]]
    groups: NotRequired[list[PlainGroup]]
    emergency: NotRequired[PlainLevel]
    today: NotRequired[PlainLevel]
    week: NotRequired[PlainLevel]
    terms: NotRequired[list[PlainTerm]]
    questions: NotRequired[list[PlainQuestion]]
    pages: NotRequired[list[str]]


class PlainChapter(TypedDict):
    id: str
    title: str
    summary: str
    picture: str
    untranslated: bool
    """Whether its title and summary are in the first language instead."""
    pages: list[str]
    """The ids of its pages; some of them may be hidden now."""


class PlainTopic(TypedDict):
    id: str
    title: str
    summary: str
    picture: str
    untranslated: bool
    """Whether its title and summary are in the first language instead."""
    chapters: list[PlainChapter]
    """Every page with a button is in one of them. None where the pages have their buttons on the first screen."""
    tour: list[str]
    """The ids of its pages; some of them may be hidden now."""
    pages: list[PlainPage]


class PlainContent(TypedDict):
    clinic: PlainClinic
    languages: list[PlainLanguage]
    words: dict[str, str]
    """By their names in `content.model.words`."""
    topics: list[PlainTopic]
    version: str
    """Changes with what patients read: see `load.revision`."""
    changed: bool
    """Whether patients are told that anything was changed since the approval."""
    earliest: str
    """The first day that can be today: see `content.clock`."""


class PlainTerms(TypedDict):
    """The medical words that can be explained in one text."""

    words: str
    """The text with a sign before and behind each of these words."""
    terms: list[PlainTerm]
    """What they mean, in their order."""
