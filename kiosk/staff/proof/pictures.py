"""Every page as a picture, without a display."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.content.load.chapters import grouped
from kiosk.content.load.loader import ParsedContent
from kiosk.content.model.content import Content
from kiosk.content.model.pages import Page, Quiz, Risks, Steps, Timeline
from kiosk.content.store.content_file import load, to_loaded
from kiosk.looks import TEXT_SIZES, THEMES
from kiosk.ui.window import KioskWindow
from kiosk.visit.shown_page import CHAPTER

SIZES = ((1024, 600), (1280, 800), (800, 1280), (1920, 1080))
"""Window sizes in pixels: small and large, landscape and portrait."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What to draw. An empty field means all there are."""

    sizes: Sequence[tuple[int, int]] = ()
    languages: Sequence[str] = ()
    texts: Sequence[int] = ()
    themes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class PageState:
    """A page, or one of the items that it shows one at a time, by its number in the file; perhaps a wrong answer."""

    number: int
    topic: str = ""
    page: str = ""
    item: str = ""
    answered: bool = False

    def __str__(self) -> str:
        name = self.page or self.topic or "topics"
        return "-".join(filter(None, (f"{self.number:02}", name, self.item, "answered" if self.answered else "")))


@dataclass(frozen=True, slots=True)
class View:
    """A page state in one look."""

    state: PageState
    language: str
    size: tuple[int, int]
    text: int
    theme: str

    def __str__(self) -> str:
        width, height = self.size
        return f"{width}x{height}/{self.language}/{self.theme}/{self.text}/{self.state}"


def page_views(content: Content, chosen: Filter) -> list[View]:
    """Every page state in every look that was chosen, in the order in which each page has to be opened least often."""
    return [
        View(state, language, size, text, theme)
        for state in page_states(content)
        for language in chosen.languages or [known.code for known in content.languages]
        for size in chosen.sizes or SIZES
        for theme in chosen.themes or THEMES
        for text in chosen.texts or TEXT_SIZES
    ]


def page_states(content: Content) -> list[PageState]:
    """The home screens, then every chapter and page of every topic with all that can be chosen on it."""
    states = [PageState(0)] if len(content.topics) > 1 else []
    numbers = count(len(states))
    for topic in content.topics:
        states.append(PageState(next(numbers), topic.id))
        chapters = (CHAPTER + chapter.id for chapter in grouped(topic, content.words))
        states += [PageState(next(numbers), topic.id, name) for name in chapters]
        for page in topic.pages:
            plain = PageState(next(numbers), topic.id, page.id)
            states += [plain, *(replace(plain, item=item) for item in items(page))]
            if isinstance(page, Quiz):
                states += [replace(plain, item=question.id, answered=True) for question in page.questions]
    return states


def items(page: Page) -> list[str]:
    """What a page shows one at a time, beside the first."""
    if isinstance(page, Steps):
        return [step.id for step in page.steps[1:]]
    if isinstance(page, Timeline):
        return [stage.id for stage in page.stages[1:]]
    if isinstance(page, Quiz):
        return [*(question.id for question in page.questions[1:]), "_end"]
    return [*(risk.id for risk in page.risks), "table"] if isinstance(page, Risks) else []


def show_each(screen: KioskWindow, views: Sequence[View]) -> Iterator[View]:
    """Show one view after the other. Pages open from the first screen; then only their look changes."""
    screen.visit.begin("")
    navigation = screen.visit.navigation
    shown: PageState | None = None
    for view in views:
        screen.window.resize(*view.size)
        screen.visit.display.setLanguage(view.language)
        screen.visit.display.setTheme(view.theme)
        screen.visit.display.setTextSize(view.text)
        if view.state != shown:
            screen.visit.choices.reset()
            navigation.home()
            if navigation.key == "/":
                navigation.open(view.state.topic)
            navigation.open(view.state.page)
            if view.state.item:
                navigation.pushItem(view.state.item)
            if view.state.answered:
                screen.visit.choices.answer(f"{navigation.key}/{view.state.item}", 1)
            shown = view.state
        QGuiApplication.processEvents()
        screen.window.grabWindow()  # which lays it out; what follows from that, such as pictures, comes with the events
        QGuiApplication.processEvents()
        # Pages left behind: only a running loop would delete them by itself.
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        yield view
    screen.visit.choices.reset()


def grab_each(result: ParsedContent, name: str, views: Sequence[View]) -> Iterator[tuple[View, Iterator[QImage]]]:
    """For each view of the file of this name what `turned` yields. Writes how far it is."""
    screen = KioskWindow()
    screen.device.configure(0, motion=False)  # what moves would be drawn on its way
    screen.open(to_loaded(result, name))
    screen.window.show()
    for number, view in enumerate(show_each(screen, views), 1):
        yield view, turned(screen.window)
        print(f"\r{number} of {len(views)} screens", end="", flush=True)
    screen.close()
    QGuiApplication.processEvents()  # while all that the window shows is still there


def turned(window: QQuickWindow) -> Iterator[QImage]:
    """A picture of all that the page can be turned to, the first part first; where two parts turn, both turn at once.

    Then it shows the first part again.
    """
    yield window.grabWindow()  # which lays it out: only now it is known how often it turns
    pagers = [pager for pager in window.findChildren(QQuickItem, "pager") if pager.isVisible()]
    lasts = [int(pager.property("count")) - 1 for pager in pagers]
    for number in range(max(lasts, default=0)):
        for pager, last in zip(pagers, lasts, strict=True):
            pager.setProperty("screen", min(number + 1, last))
        yield window.grabWindow()
    for pager in pagers:
        pager.setProperty("screen", 0)


def proof(path: Path, out: Path, chosen: Filter) -> int:
    """Write a PNG of each part of each view below `out`, telling how far it is; 0 done, 1 problems, 2 not readable."""
    result = unhidden(load(path))
    code = refused(path, result, chosen.languages)
    if code or result.content is None:
        return code
    app = QGuiApplication.instance() or QGuiApplication([])
    for view, images in grab_each(result, path.name, page_views(result.content, chosen)):
        for number, image in enumerate(images, 1):
            target = out / f"{view}-{number:02}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            if not image.save(str(target)):
                print(f"\nCannot write {target}.", file=sys.stderr)
                return 2
    print(f", in {out}")
    del app
    return 0


def unhidden(result: ParsedContent) -> ParsedContent:
    """The same with the pages that patients do not see since they were changed."""
    content = result.content
    if content is None or content.clinic.changed != "hide":
        return result
    return replace(result, content=replace(content, clinic=replace(content.clinic, changed="banner")))


def refused(path: Path, result: ParsedContent, languages: Sequence[str]) -> int:
    """Say why these languages of a file cannot be drawn: 1 problems, 2 not readable; 0 if they can."""
    if result.content is None:
        for problem in result.problems:
            print(problem.format(path.name), file=sys.stderr)
        return 1 if result.readable else 2
    unknown = set(languages) - {known.code for known in result.content.languages}
    if unknown:
        print(f"{path.name} has no language {', '.join(sorted(unknown))}.", file=sys.stderr)
    return int(bool(unknown))
