"""Checked content in one language as plain values: what QML and the other rooms get.

Made by `load.serialize` from the types in `content.model`, with the same names, which say what each of them is; here is
what Python reads of it. What staff left out is "" (texts, names, files), [] (lists), {} (ranges) or a dict of ""
(groups, such as a picture). QML never sees null or undefined.
"""

from typing import NotRequired, TypedDict


class PlainApproval(TypedDict):
    """Who approved the words; all "" where nobody did."""

    by: str
    until: str


class PlainClinic(TypedDict):
    name: str
    phone: str
    approval: PlainApproval


class PlainLanguage(TypedDict):
    code: str
    name: str
    reviewed: bool


class PlainLevel(TypedDict):
    title: str
    act: str
    signs: list[str]


class PlainItem(TypedDict):
    """A step or stage, or what to tell the clinic first."""

    id: str
    title: str


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
    avoid: list[str]
    tell: list[PlainItem]


class PlainSection(TypedDict):
    heading: str
    text: list[str]
    points: list[str]
    note: str
    warning: str


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
    stages: NotRequired[list[PlainItem]]
    risks: NotRequired[list[PlainRisk]]
    sections: NotRequired[list[PlainSection]]
    groups: NotRequired[list[PlainGroup]]
    emergency: NotRequired[PlainLevel]
    today: NotRequired[PlainLevel]
    week: NotRequired[PlainLevel]
    terms: NotRequired[list[PlainTerm]]
    questions: NotRequired[list[PlainQuestion]]
    pages: NotRequired[list[str]]


class PlainTopic(TypedDict):
    id: str
    title: str
    summary: str
    picture: str
    untranslated: bool
    """Whether its title and summary are in the first language instead."""
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
