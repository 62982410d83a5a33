"""Every page as a picture, without a display."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.content.content import Content
from kiosk.content.load import load
from kiosk.content.problems import Problem
from kiosk.machine import graphics
from kiosk.ui.screen import Screen
from kiosk.visit.visit import SIZES as TEXTS
from kiosk.visit.visit import THEMES

SIZES = ((1024, 600), (1280, 800), (800, 1280), (1920, 1080))
"""Window sizes in pixels: small and large, landscape and portrait."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What to draw. An empty field stands for all there are."""

    sizes: Sequence[tuple[int, int]] = ()
    languages: Sequence[str] = ()
    texts: Sequence[int] = ()
    themes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class View:
    """One page in one look."""

    number: int
    topic: str
    page: str
    language: str
    size: tuple[int, int]
    text: int
    theme: str

    def __str__(self) -> str:
        width, height = self.size
        place = f"{self.number:02}-{self.page or self.topic or 'topics'}"
        return f"{width}x{height}/{self.language}/{self.theme}/{self.text}/{place}"


def views(content: Content, choice: Choice) -> list[View]:
    """Every page in every look that was chosen, in the order that needs fewest changes of the window."""
    places = [("", "")] if len(content.topics) > 1 else []
    places += [(topic.id, page) for topic in content.topics for page in ["", *(p.id for p in topic.pages)]]
    return [
        View(number, topic, page, language, size, text, theme)
        for size in choice.sizes or SIZES
        for language in choice.languages or [known.code for known in content.languages]
        for theme in choice.themes or THEMES
        for text in choice.texts or TEXTS
        for number, (topic, page) in enumerate(places)
    ]


def walk(screen: Screen, chosen: Sequence[View]) -> Iterator[View]:
    """Turn the screen to one view after the other."""
    visit = screen.visit
    for view in chosen:
        screen.window.resize(*view.size)
        visit.speak(view.language)
        visit.paint(view.theme)
        visit.resize(view.text)
        visit.home()
        if visit.place == "/":
            visit.open(view.topic)
        visit.open(view.page)
        QGuiApplication.processEvents()
        yield view


def proof(path: Path, out: Path, choice: Choice) -> int:
    """Write one PNG for each view below `out`, telling how far it is; 0 done, 1 problems, 2 not readable."""
    result = load(path)
    if result.content is None:
        return _refuse(result.problems, result.readable)
    unknown = set(choice.languages) - {known.code for known in result.content.languages}
    if unknown:
        print(f"{path.name} has no language {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 1
    graphics.choose()
    app = QGuiApplication.instance() or QGuiApplication([])
    screen = Screen(result)
    screen.window.show()
    chosen = views(result.content, choice)
    for number, view in enumerate(walk(screen, chosen), 1):
        target = out / f"{view}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        if not screen.window.grabWindow().save(str(target)):
            print(f"\nCannot write {target}.", file=sys.stderr)
            return 2
        print(f"\r{number} of {len(chosen)} pages", end="", flush=True)
    print(f", in {out}")
    screen.close()
    del app
    return 0


def _refuse(problems: Sequence[Problem], readable: bool) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if readable else 2
