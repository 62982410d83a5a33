"""The whole of content.yaml: the clinic, its languages, the words on buttons, and the topics."""

from dataclasses import dataclass
from typing import Literal

from kiosk.content.model.pages import Page
from kiosk.content.model.types import Code, Date, File, Id, Name, Phone, Text
from kiosk.content.model.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """The clinician who approved the words, on which day, and until when that is valid."""

    by: str
    """The name of the clinician."""
    on: Date
    """The day of the approval, such as 2026-11-21."""
    until: Date
    """The last day on which it is valid, such as 2027-11-21."""
    of: str | None = None
    """The version that was approved. The program writes it."""
    parts: str | None = None
    """The versions of its parts. The program writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """The clinic, and who to call."""

    name: Name
    """The name of the clinic. It may be written once for all languages."""
    phone: Phone
    """The clinic's number, such as 555 0142. In any text, write {phone} for it."""
    emergency: Phone
    """The emergency number, such as 911. In any text, write {emergency} for it."""
    changed: Literal["banner", "hide", "nothing"] = "banner"
    """What patients see of a page that was changed after the approval."""
    approval: Approval | None = None
    """Who approved the words. Leave it out until a clinician has approved every text in every language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language that patients can choose; and words that only advice to staff goes by, not seen by patients."""

    code: Code
    name: str
    """The language as its speakers write it, such as Español."""
    reviewed: bool = True
    """Whether a medical translator has checked the language. If not, write no: patients are told."""
    stale: Literal["keep", "source"] = "keep"
    """What patients see of a page whose translation was made from an older text: keep it, or all of it in the first
    language (source)."""
    never: tuple[str, ...] = ()
    """Words that are never to be promised: check warns about them. natural* also means naturally."""
    vague: tuple[str, ...] = ()
    """Words that say little without a number beside them: check warns about them."""
    medical: tuple[str, ...] = ()
    """Medical words: check warns about them if the glossary does not explain them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A procedure."""

    id: Id
    title: Text
    """The name of the procedure."""
    summary: Text
    """What it is, in one or two sentences."""
    picture: File | None = None
    pages: tuple[Page, ...]
    """The pages, in the order of their buttons. One is of kind help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything a patient can read."""

    clinic: Clinic
    languages: tuple[Language, ...]
    """The languages. The kiosk starts with the first."""
    words: Words
    """The words on buttons and headings, if you want others or another language. What you leave out is in English."""
    topics: tuple[Topic, ...]
    """What patients can read about."""
