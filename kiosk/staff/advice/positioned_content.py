"""The content with positions: each part and each text with its place in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any, TypeVar

from kiosk.content.load.line_breaks import without_breaks
from kiosk.content.load.markup import PLACEHOLDER
from kiosk.content.model.content import Clinic, Content, Language
from kiosk.content.model.pages import Page, Source
from kiosk.content.model.types import Text
from kiosk.content.problems import Problem
from kiosk.content.yaml.nodes import List, Map, Node

Kind = TypeVar("Kind")

WITHOUT_WORD_SPACES = {"zh", "yue", "ja", "th", "lo", "km", "my", "bo", "vi"}
"""Languages without spaces between words, or with spaces inside them."""
SENTENCE_END = re.compile(r"(?<=[.?!:؟।॥۔።፧։។။])[\"”’»)]*\s+|(?<=[。！？])|\n+")
"""What is before a colon counts as a sentence: it is read with a stop."""
GREEK_QUESTION = ";"


@dataclass(frozen=True, slots=True)
class Part:
    """A value, the name of its field, its place, and the dataclasses it is in, the outermost first."""

    value: Any
    name: str
    node: Node
    ancestors: tuple[Any, ...]

    def inside(self, kind: type[Kind]) -> Kind | None:
        """The outermost of its ancestors that is of this kind."""
        return next((group for group in self.ancestors if isinstance(group, kind)), None)


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """A text in one language; `words` without the signs for bold and the clinic's numbers."""

    words: str
    language: Language
    node: Node
    part: Part

    @property
    def sentences(self) -> list[str]:
        """The sentences; a heading is one too."""
        words = self.words.replace(GREEK_QUESTION, "?") if base_language(self.language) == "el" else self.words
        return [sentence for sentence in SENTENCE_END.split(words) if re.search(r"\w", sentence)]


class PositionedContent:
    """A file without errors, and the day on which advice is asked for."""

    def __init__(self, content: Content, root: Node, today: date) -> None:
        self.content = content
        self.today = today
        self.parts = list(parts(content, "", root, ()))
        self.texts = [text for part in self.parts for text in self.localized(part)]

    def of(self, kind: type[Kind]) -> Iterator[tuple[Kind, Part]]:
        """Every dataclass of this kind."""
        return ((part.value, part) for part in self.parts if isinstance(part.value, kind))

    def localized(self, part: Part) -> Iterator[LocalizedText]:
        """A text in each language. Names and citations are the words of others."""
        if not isinstance(part.value, Text) or isinstance(part.ancestors[-1], Clinic | Source):
            return
        for language in self.content.languages:
            node = part.node.get(language.code) if isinstance(part.node, Map) else part.node
            if node and language.code in part.value:
                plain = PLACEHOLDER.sub("", part.value[language.code])
                yield LocalizedText(without_breaks(plain.replace("**", "")), language, node, part)

    def pages(self) -> Iterator[tuple[Part, Language, list[LocalizedText]]]:
        """The texts of each page in each language that it has."""
        found: dict[tuple[int, str], list[LocalizedText]] = {}
        for text in self.texts:
            found.setdefault((id(text.part.inside(Page)), text.language.code), []).append(text)
        for page, part in self.of(Page):
            for language in self.content.languages:
                if texts := found.get((id(page), language.code)):
                    yield part, language, texts


def parts(value: Any, name: str, node: Node, ancestors: tuple[Any, ...]) -> Iterator[Part]:
    """A value and all that is inside it, as far as it is in the file."""
    yield Part(value, name, node, ancestors)
    if isinstance(value, tuple):
        items = node.items if isinstance(node, List) else [node]  # a single text needs no list
        for item, place in zip(value, items, strict=True):
            yield from parts(item, name, place, ancestors)
    elif isinstance(node, Map) and not isinstance(value, Text):
        inner = value if isinstance(value, dict) else {}
        if is_dataclass(value):
            inner = {field.name: getattr(value, field.name) for field in fields(value)}
            ancestors = (*ancestors, value)
        for key, item in inner.items():
            if below := node.get(key):
                yield from parts(item, key, below, ancestors)


def advice(node: Node, message: str) -> Problem:
    return Problem(node.line, node.column, "", message, "advice")


def base_language(language: Language) -> str:
    """The code without script and region: pt for pt-BR."""
    return language.code.split("-")[0]


def has_spaces(language: Language) -> bool:
    return base_language(language) not in WITHOUT_WORD_SPACES
