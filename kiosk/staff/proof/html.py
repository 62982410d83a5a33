"""What patients read as HTML, for paper: all words of a page, in their order, with every part opened."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import partial
from html import escape
from typing import Any, Literal

from kiosk.content.load import markup
from kiosk.content.load.day_words import day_words
from kiosk.content.load.risk_words import base_of, risk_words
from kiosk.content.load.triage import named
from kiosk.content.model.content import Topic
from kiosk.content.model.pages import Compare, Group, Help, Page, Risk, Risks, Source, Stage, Step
from kiosk.content.model.types import Chance, Picture, Range, Text
from kiosk.content.model.words import Words

NAMES = ("title", "heading", "word", "ask")
"""Fields that are the heading of their part."""
SAME_NAME = ("feel", "see", "do", "avoid", "looks", "when", "who", "why", "harm")
LABELS = {name: name for name in SAME_NAME} | {"what": "happens", "right": "correct"}
"""The words on the screen that are the label of a field."""

SAID: tuple[Literal["had", "hadnot", "could", "studies", "same"], ...] = ("had", "hadnot", "could", "studies", "same")
"""What patients read below a number of people."""

LABEL_WIDTH, PICTURE_WIDTH = 128, 112
"""Of the column with labels and of a picture in it, in 96ths of an inch."""
NARROW_LABEL_WIDTH = 80
"""The same in half of a sheet."""


class Html:
    """Writes pieces of HTML in one language, that of `words`; the same pieces in each language.

    `image` gives the name of a picture's image. `narrow` is for half of a sheet.
    """

    def __init__(
        self,
        words: Callable[[Text], str],
        buttons: Words,
        image: Callable[[str], str],
        mirrored: bool = False,
        narrow: bool = False,
    ) -> None:
        self._words = words
        self._buttons = buttons
        self._image = image
        self._base = 0
        self.row = partial(row, mirrored=mirrored, narrow=narrow)

    def page(self, page: Page, help_page: Help | None = None) -> Iterator[str]:
        """What is below the title and the message of a page; the signs that it names are on the `help_page`."""
        self._help = help_page
        if isinstance(page, Risks):
            self._base = base_of(page)
        if not isinstance(page, Compare):
            yield from self._fields(page, ("title", "summary", "message"), 2)
            return
        for question in page.rows:
            yield heading(self._words(question.title), 2)
            for option in page.options:
                yield self.row(self._words(option.title), paragraph(self._words(question.answers[option.id])))
            if question.sources:
                yield from self._field(question, "sources", question.sources)

    def chapters(self, topic: Topic) -> Iterator[str]:
        """The chapters of a topic and its tour, with the titles of their pages."""
        titles = {page.id: self._words(page.title) for page in topic.pages}
        for chapter in topic.chapters:
            picture = f'<img src="{self._image(chapter.picture)}" width="{PICTURE_WIDTH}">' if chapter.picture else ""
            summary = paragraph(self._words(chapter.summary)) if chapter.summary else ""
            pages = aside(", ".join(titles[page] for page in chapter.pages))
            yield heading(self._words(chapter.title), 2)
            yield self.row(picture, summary + pages)
        if topic.tour:
            yield heading(self.button("tour"), 2)
            yield self.row("", aside(", ".join(titles[page] for page in topic.tour)))

    def button(self, name: str, **numbers: object) -> str:
        """The word on a button or a heading, with its numbers."""
        found = self._words(getattr(self._buttons, name))
        for placeholder, number in numbers.items():
            found = found.replace(f"{{{placeholder}}}", str(number))
        return found

    def _fields(self, group: Any, done: tuple[str, ...], level: int) -> Iterator[str]:
        for field in fields(group):
            value = getattr(group, field.name)
            if field.name in done or value is None or value == ():
                continue
            if isinstance(value, tuple) and is_dataclass(value[0]):
                for number, item in enumerate(value, 1):
                    step = self.button("step", n=number, total=len(value)) if isinstance(item, Step) else ""
                    yield from self._part(item, level, step)
            elif is_dataclass(value) and not isinstance(value, Range | Chance):
                yield from self._part(value, level)
            elif isinstance(value, dict) and not isinstance(value, Text):
                yield from (self.row(aside(key), paragraph(self._words(text))) for key, text in value.items())
            elif field.name == "call" and self._help:
                for _, named_level in named(self._help, value):
                    signs = bullets([self._words(text) for text in named_level.signs.values()])
                    act = paragraph(self._words(named_level.act))
                    closed = paragraph(self._words(named_level.closed)) if named_level.closed else ""
                    yield self.row(self._words(named_level.title), act + signs + closed, "warning")
            else:
                yield from self._field(group, field.name, value)

    def _part(self, part: Any, level: int, position: str = "") -> Iterator[str]:
        """A part of a page, below its heading of a level from 2, and its position among the others."""
        if isinstance(part, Picture):
            caption = paragraph(self._words(part.caption)) if part.caption else ""
            alternative = aside(f"For people who cannot see it: {self._words(part.alt)}")
            yield self.row(f'<img src="{self._image(part.file)}" width="{PICTURE_WIDTH}">', caption + alternative)
        elif isinstance(part, Source):
            yield self.row(aside(part.id), paragraph(self._words(part.text)))
        else:
            if isinstance(part, Stage):
                position = day_words(part.days, self.button)
            if name := next((name for name in NAMES if getattr(part, name, None)), ""):
                yield heading(self._words(getattr(part, name)), level) + (aside(position) if position else "")
            yield from self._fields(part, (name, "days", "dotitle", "avoidtitle"), level + 1)

    def _field(self, group: Any, name: str, value: Any) -> Iterator[str]:
        """A field without parts. Ids and names of files are no words."""
        button = "act" if isinstance(group, Risk) and name == "do" else LABELS.get(name, "")
        label = self.button(button) if button else aside("Other answers") if name == "wrong" else ""
        if isinstance(group, Group) and (own := getattr(group, f"{name}title", None)):
            label = self._words(own)
        if isinstance(value, Text):
            yield self.row(label, paragraph(self._words(value)), name)
        elif isinstance(value, tuple) and isinstance(value[0], Text):
            # Each text is a piece of its own, so that it is beside itself in the other language.
            for number, text in enumerate(value):
                words = self._words(text)
                content = paragraph(words) if name == "text" or len(value) == 1 else f"<ul>{item(words)}</ul>"
                yield self.row("" if number else label, content)
        elif isinstance(value, tuple):
            row = self.row(aside(name.capitalize()), aside(", ".join(value)))
            yield row.replace("<table", '<table class="below"', 1)
        elif name == "chance":
            yield from self._chance(group)
        elif name == "harm":
            yield self.row(label, paragraph(self.button(value)))

    def _chance(self, risk: Risk) -> Iterator[str]:
        """The number of a risk, all that is said of it, and how sure it is."""
        said = risk_words(risk, self._base, self.button)
        lines = [said[name] for name in SAID if said[name]]
        yield self.row(said["people"], bullets(lines))
        yield self.row(self.button("sure"), paragraph(said["sure"]))


def styled(words: str) -> str:
    """Words as HTML, with **bold** and line ends."""
    return markup.BOLD.sub(r"<b>\1</b>", escape(words)).replace("\n", "<br>")


def heading(words: str, level: int) -> str:
    """A heading of a level from 1."""
    return f"<h{level}>{styled(words)}</h{level}>"


def paragraph(words: str) -> str:
    return f"<p>{styled(words)}</p>"


def aside(words: str) -> str:
    """What is no text for patients, or one that they do not see."""
    return f'<p class="aside">{styled(words)}</p>'


def bullets(words: list[str]) -> str:
    """Texts one below the other, with dots where there are several."""
    return f"<ul>{''.join(map(item, words))}</ul>" if len(words) > 1 else "".join(map(paragraph, words))


def item(words: str) -> str:
    return f"<li>{styled(words)}</li>"


def row(label: str, content: str, css_class: str = "", mirrored: bool = False, narrow: bool = False) -> str:
    """A label, in words or HTML, beside its content in HTML; words are above it where there is little space."""
    label_html = label if label.startswith("<") else f'<p class="label">{styled(label)}</p>' if label else ""
    cells = [f'<td width="{NARROW_LABEL_WIDTH if narrow else LABEL_WIDTH}">{label_html}</td>']
    if narrow and not label.startswith("<"):
        cells, content = [], label_html + content
    cells.append(f'<td class="{css_class}">{content}</td>')
    if mirrored:  # Qt mirrors no tables
        cells.reverse()
    return f'<table width="100%"><tr>{"".join(cells)}</tr></table>'
