"""The page kinds: what staff write for each.

A new kind is a class here, its name in `KINDS`, and a QML file of the same name in `kiosk/ui/Kiosk/pages`.
In content.yaml `kind:` is the class name in lower case; every other key is a field name.
"""

from dataclasses import dataclass
from typing import Literal

from kiosk.content.types import Chance, Days, File, Id, Name, People, Ref, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture, and in `alt` what it shows for those who cannot see it."""

    file: File
    alt: Text
    caption: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every page has. `summary` stands on its tile; `message` is the one thing to remember."""

    id: Id
    title: Text
    summary: Text | None = None
    icon: File | None = None
    message: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what happens, and what you may feel."""

    id: Id
    title: Text
    time: Text | None = None
    what: tuple[Text, ...]
    feel: tuple[Text, ...] = ()
    picture: Picture | None = None
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps(Page):
    """A procedure, one step at a time."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage of recovery, from one day to another."""

    id: Id
    title: Text
    days: Days
    see: tuple[Text, ...] = ()
    do: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()
    call: tuple[Text, ...] = ()
    picture: Picture | None = None
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Page):
    """Recovery on a time axis; `note` holds for all stages."""

    note: Text | None = None
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """One harm. `chance` is people out of 100; where studies differ, `range` holds the lowest and highest.

    `when` is the time frame, `who` the people studied.
    """

    id: Id
    title: Text
    chance: Chance
    range: People | None = None
    when: Text | None = None
    who: Text | None = None
    sure: Literal["high", "medium", "low", "very low"]
    harm: Literal["mild", "medium", "serious"]
    looks: tuple[Text, ...] = ()
    do: tuple[Text, ...] = ()
    urgent: tuple[Text, ...] = ()
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Risks(Page):
    """What can go wrong, number first."""

    note: Text | None = None
    risks: tuple[Risk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of an article, shown in this order."""

    heading: Text | None = None
    text: tuple[Text, ...] = ()
    points: tuple[Text, ...] = ()
    note: Text | None = None
    warning: Text | None = None
    picture: Picture | None = None
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Page):
    """Text in short sections."""

    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the treatments compared."""

    id: Id
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question, with an answer for each option, by the option's id."""

    title: Text
    answers: dict[Id, Text]
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(Page):
    """Treatments side by side."""

    options: tuple[Option, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Something to tell the clinic first: what the rule is, and why."""

    id: Id
    title: Text
    rule: Text
    why: Text
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A part of an advice page."""

    title: Text | None = None
    do: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()
    tell: tuple[Condition, ...] = ()
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Page):
    """Do and do not, and what to tell the clinic first."""

    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How urgent: what to do (`act`), and for which signs."""

    title: Text
    act: Text
    signs: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Page):
    """When to call, in three levels. Each topic has one."""

    emergency: Level
    today: Level
    week: Level
    note: Text | None = None
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact comes from."""

    id: Ref
    text: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources(Page):
    """The list of sources."""

    sources: tuple[Source, ...]


KINDS = (Steps, Timeline, Risks, Article, Compare, Advice, Help, Sources)
