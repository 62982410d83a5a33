"""The page kinds: what staff write for each.

A new kind is a class here, its name in `KINDS`, and a QML file of the same name in `kiosk/ui/Kiosk/pages`.
In content.yaml `kind:` is the class name in lower case; every other key is a field name. The text below a field is what
an editor tells staff about that key; a field without one is explained by its type.
"""

from dataclasses import dataclass
from typing import Literal

from kiosk.content.model.types import Chance, Days, Icon, Id, Level, Name, People, Picture, Ref, Sign, Text, TimeOfDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every page has."""

    id: Id
    title: Text
    """The name of the page, on its button and at its top."""
    summary: Text | None = None
    """One line on the button, where there is room."""
    icon: Icon | None = None
    """A small picture on the button: the name of a file in the folder assets."""
    message: Text
    """The one thing to remember, in one or two sentences at the top of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what happens, and what patients may feel."""

    id: Id
    title: Text
    """The name of the step, such as: Numbing cream."""
    at: TimeOfDay | None = None
    """When the step begins, such as: 6 pm; or: The day before, 6 pm to 8 pm. Digits such as 18:00 may be written once
    for all languages."""
    time: Text | None = None
    """How long the step takes, such as: 20 to 60 minutes."""
    what: tuple[Text, ...]
    """What happens: one text or a list of texts."""
    feel: tuple[Text, ...] = ()
    """What patients may feel: one text or a list of texts."""
    picture: Picture | None = None
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps(Page):
    """A procedure, one step at a time."""

    steps: tuple[Step, ...]
    """The steps, in the order in which they happen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage before or after the visit, from one day to another."""

    id: Id
    title: Text
    """The name of the stage, such as: The first day."""
    days: Days
    see: tuple[Text, ...] = ()
    """What patients may see: one text or a list of texts."""
    do: tuple[Text, ...] = ()
    """What patients should do: one text or a list of texts."""
    avoid: tuple[Text, ...] = ()
    """What patients should not do: one text or a list of texts."""
    call: tuple[Sign, ...] = ()
    """For which signs patients should get help: their ids on the page When to call, such as [fever, pus]."""
    picture: Picture | None = None
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Page):
    """The days before and after the visit on a time axis."""

    note: Text | None = None
    """A text about all stages."""
    stages: tuple[Stage, ...]
    """The stages, the first days first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """One harm, with its number."""

    id: Id
    title: Text
    """The harm in plain words, such as: Dark marks."""
    chance: Chance
    """How many people out of 100 had it, such as 6 or 0 to 3; if fewer, such as 4 in 10,000; or: not known. Never %."""
    range: People | None = None
    """Where studies differ: the lowest and the highest number, such as 0 to 17. The chance lies within."""
    when: Text | None = None
    """In what time it happens, such as: Within 3 months."""
    who: Text | None = None
    """The people who were studied, such as: 200 adults in 3 studies."""
    sure: Literal["high", "medium", "low", "very low"] | None = None
    """How sure the number is. Leave it out where the chance is: not known, or most."""
    harm: Literal["mild", "medium", "serious"]
    """How bad it is."""
    looks: tuple[Text, ...] = ()
    """What it looks like: one text or a list of texts."""
    do: tuple[Text, ...] = ()
    """What patients should do about it: one text or a list of texts."""
    call: tuple[Sign, ...] = ()
    """For which signs patients should get help: their ids on the page When to call, such as [fever, pus]."""
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Risks(Page):
    """What can go wrong, number first."""

    note: Text | None = None
    """A text about all risks."""
    risks: tuple[Risk, ...]
    """The risks, in any order: patients choose by which to sort them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of an article, shown in this order."""

    heading: Text | None = None
    """The name of this part."""
    text: tuple[Text, ...] = ()
    """One text for each paragraph."""
    points: tuple[Text, ...] = ()
    """A list with dots."""
    note: Text | None = None
    """A text in a box."""
    warning: Text | None = None
    """A text in a box that warns."""
    call: tuple[Sign, ...] = ()
    """For which signs patients should get help: their ids on the page When to call, such as [fever, pus]."""
    picture: Picture | None = None
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Page):
    """Text in short sections."""

    sections: tuple[Section, ...]
    """The parts, in the order in which patients read them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the treatments compared."""

    id: Id
    title: Text
    """The name of the treatment. Doing nothing is one too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question, with an answer for each option, by the option's id."""

    title: Text
    """The question, such as: How long does it take?"""
    answers: dict[Id, Text]
    """An answer for each of the options, by its id."""
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(Page):
    """Treatments side by side."""

    options: tuple[Option, ...]
    """The treatments, from left to right."""
    rows: tuple[Row, ...]
    """The questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Something to tell the clinic first: what the rule is, and why."""

    id: Id
    title: Text
    """What patients should tell, such as: You take blood thinners."""
    rule: Text
    """What the clinic does then."""
    why: Text
    """Why it matters."""
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A part of an advice page."""

    title: Text | None = None
    """The name of this part, such as: The week before."""
    do: tuple[Text, ...] = ()
    """What patients should do: one text or a list of texts."""
    dotitle: Text | None = None
    """What is above them in place of the word Do, such as: Bring."""
    avoid: tuple[Text, ...] = ()
    """What patients should not do: one text or a list of texts."""
    avoidtitle: Text | None = None
    """What is above them in place of the words Do not, such as: Leave at home."""
    call: tuple[Sign, ...] = ()
    """For which signs patients should get help: their ids on the page When to call, such as [fever, pus]."""
    tell: tuple[Condition, ...] = ()
    """What patients should tell the clinic first."""
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Page):
    """Do and do not, and what to tell the clinic first."""

    groups: tuple[Group, ...]
    """The parts, in the order in which patients read them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something that patients can tick."""

    id: Id
    title: Text
    """What is to be done, such as: I have a list of my medicines."""
    note: Text | None = None
    """More about it, in one or two sentences."""
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskGroup:
    """A part of a checklist."""

    title: Text | None = None
    """The name of this part, such as: The week before."""
    tasks: tuple[Task, ...]
    """The tasks, in the order in which patients read them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist(Page):
    """What to do or to bring, to be ticked. The ticks are gone when the visit ends."""

    groups: tuple[TaskGroup, ...]
    """The parts, in the order in which patients read them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Page):
    """When to call, in three levels. Each topic has one. Every sign is here, and other pages name it."""

    emergency: Level
    """Signs that need help at once."""
    today: Level
    """Signs that can wait for hours."""
    week: Level
    """Signs that can wait for days."""
    note: Text | None = None
    """A text about all three."""
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A medical word and what it means."""

    word: Text
    """The word, such as: Dermis."""
    also: tuple[Text, ...] = ()
    """Its other names: one text or a list of texts. polyp* finds every word that begins so; patients do not see it."""
    meaning: Text
    """What it means, in plain words."""
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary(Page):
    """Medical words in plain ones."""

    terms: tuple[Term, ...]
    """The words, in any order: patients see them sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, with one right answer."""

    id: Id
    ask: Text
    """The question, such as: How many visits do most people need?"""
    right: Text
    """The right answer."""
    wrong: tuple[Text, ...]
    """The other answers: one text or a list of texts."""
    why: Text
    """Why the right answer is right, in kind words. Patients read it whatever they answered."""
    page: Id
    """The page of this topic where it is explained."""
    item: Id | None = None
    """The step, stage or risk on that page."""
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz(Page):
    """Questions that check how well the other pages explain. Nobody passes or fails."""

    questions: tuple[Question, ...]
    """3 to 5 questions, in the order in which patients are asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(Page):
    """The main messages of other pages, to remember."""

    pages: tuple[Id, ...]
    """The ids of pages of this topic, at most 7. Their titles and messages are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact comes from."""

    id: Ref
    """A short name, such as S1. Other pages name the source by it."""
    text: Name
    """Who wrote it, its name and its year. It may be written once for all languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources(Page):
    """The list of sources."""

    sources: tuple[Source, ...]
    """The sources, in the order in which patients read them."""


KINDS = (Steps, Timeline, Risks, Article, Compare, Advice, Checklist, Help, Glossary, Quiz, Summary, Sources)
