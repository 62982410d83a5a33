"""The whole of content.yaml: the clinic, its languages, the words on buttons, and the topics."""

from dataclasses import dataclass

from kiosk.content.pages import Page
from kiosk.content.types import Code, Date, File, Id, Name, Text
from kiosk.content.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """The clinician who approved the words, on which day, and until when that holds."""

    by: str
    on: Date
    until: Date


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """Who to call. In any text, `{phone}` and `{emergency}` stand for these numbers."""

    name: Name
    phone: str
    emergency: str
    approval: Approval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """`code` as in `en` or `pt-BR`; `name` as its speakers write it."""

    code: Code
    name: str
    reviewed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A procedure."""

    id: Id
    title: Text
    summary: Text
    picture: File | None = None
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything a patient can read."""

    clinic: Clinic
    languages: tuple[Language, ...]
    words: Words
    topics: tuple[Topic, ...]
