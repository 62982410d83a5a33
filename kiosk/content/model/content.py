"""The whole of content.yaml: the clinic, its languages, the words on buttons, and the topics."""

from dataclasses import dataclass, field
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
    seal: str | None = None
    """Shows whether the lines above are as the program wrote them. It writes this too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What is so for some days only, such as a holiday. It comes and goes by itself, and needs no approval."""

    text: Text
    """What patients read, such as: We are closed on December 25 and 26."""
    from_: Date | None = None
    """The first day on which it is shown, such as 2026-12-18. Without this line it is shown at once."""
    until: Date
    """The last day on which it is shown, such as 2026-12-26."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """The clinic, and who to call."""

    name: Name
    """The name of the clinic. It may be written once for all languages."""
    phone: Phone
    """The clinic's number, such as 555 0142. In any text, write {phone} for it."""
    emergency: Phone
    """The emergency number, such as 911. In any text, write {emergency} for it."""
    phones: dict[Id, Phone] = field(default_factory=dict)
    """Other numbers, each with a short name before it, such as night. In any text, write {night} for that one."""
    hours: Text | None = None
    """When you are there, such as: Open Monday to Friday, 9 am to 5 pm."""
    address: Name | None = None
    """Where you are. It may be written once for all languages."""
    notice: Notice | None = None
    changed: Literal["banner", "hide", "nothing"] = "banner"
    """What patients see of a page that was changed after the approval."""
    approval: Approval | None = None
    """Who approved the words. Leave it out until a clinician has approved every text in every language."""

    @property
    def numbers(self) -> dict[str, Phone]:
        """All phone numbers, by the names that texts have for them."""
        own = {"phone": self.phone, "emergency": self.emergency}
        return own | {str(name): number for name, number in self.phones.items()}


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
class Chapter:
    """Pages that belong together: one button on the first screen of a topic."""

    id: Id
    title: Text
    """The name of the chapter, such as: Get ready."""
    summary: Text | None = None
    """One line on its button, where there is room."""
    picture: File | None = None
    pages: tuple[Id, ...]
    """The ids of its pages, at most 7, in the order in which patients read them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A procedure."""

    id: Id
    title: Text
    """The name of the procedure."""
    summary: Text
    """What it is, in one or two sentences."""
    picture: File | None = None
    chapters: tuple[Chapter, ...] = ()
    """Its chapters, at most 5. Without them the kiosk puts more than 7 pages into chapters by their kinds."""
    tour: tuple[Id, ...] = ()
    """What matters most: at most 7 pages, by their ids. Who taps “Show me what matters” sees one after another."""
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
