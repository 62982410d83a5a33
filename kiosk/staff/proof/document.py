"""`python main.py proof --pdf`: every word that patients read, as a document to read and sign on paper."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

from kiosk.content.load.loader import ParsedContent, load
from kiosk.content.load.revision import changed, version
from kiosk.content.load.serialize import RIGHT_TO_LEFT, isolated, speaker
from kiosk.content.model.content import Content, Language
from kiosk.content.model.pages import Sources
from kiosk.content.model.types import Text
from kiosk.content.problems import Problem
from kiosk.content.store.loader_process import ready
from kiosk.staff.advice import advise_on
from kiosk.staff.proof.html import Html, aside, heading, paragraph, row, styled
from kiosk.staff.proof.pdf_layout import Chapter, pdf
from kiosk.staff.proof.pictures import Filter, page_views, refused, show_each, unhidden
from kiosk.ui.content_image_provider import draw
from kiosk.ui.window import KioskWindow

SIZE = (1280, 800)
"""The screen that is shown beside the words, in pixels."""

SCREEN, LARGE = 250, 420
"""Widths on paper of a screen beside words, and of one with few, in 96ths of an inch."""

FINE = 900
"""Pixels across a screen on paper; a picture of the content is drawn a third as wide."""

STYLE = """
body { color: #1e2a2f }
h1 { font-size: 22pt; margin: 0 0 12px 0; line-height: 85% }
h2 { font-size: 13pt; color: #0a565c; margin: 0 0 4px 0; line-height: 90% }
h3 { font-size: 11pt; margin: 0 0 3px 0; line-height: 90% }
p, li { margin: 1px 0 3px 0; line-height: 92% }
ul { margin: 0 0 0 10px; -qt-list-indent: 0 }
td { padding: 1px 12px 1px 0 }
.label { font-size: 9pt; font-weight: 700; color: #0a565c; margin-top: 2px }
.aside { font-size: 8.5pt; color: #56646b; font-weight: 400 }
.note, .warning { background-color: #f3ece2; padding: 6px 10px }
.message { font-size: 13pt; background-color: #dcefed; padding: 12px 14px }
.version { font-size: 18pt }
.room { padding-top: 24px }
.sign { border-top: 1px solid #56646b }
.shot { margin-top: 14px; line-height: 100% }
"""

Shots = dict[tuple[str, str, str], QImage]
"""Screens by language, topic and page."""

Leaf = tuple[str, Chapter]
"""A chapter, and its name in the contents."""


def proof_pdf(path: Path, out: Path, languages: Sequence[str]) -> int:
    """Write the document into `out`, telling how far it is; 0 done, 1 problems, 2 not readable or writable."""
    loaded = load(path)
    result = as_written(loaded)
    code = refused(path, result, languages)
    content = result.content
    if code or content is None:
        return code
    app = QGuiApplication.instance() or QGuiApplication([])
    spoken = [known for known in content.languages if known.code in languages or not languages]
    screen = KioskWindow()
    screen.open(ready(result, path.name), *SIZE)
    screen.window.show()
    shots = grabbed(screen, content, [language.code for language in spoken])
    screen.close()
    QGuiApplication.processEvents()  # while all that the window shows is still there
    today = date.today()
    problems = [*loaded.problems, *advise_on(loaded, today)]
    made = Document(content, result, shots, today).pdf(spoken, problems)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(made)
    except OSError as error:
        print(f"\nCannot write {out} ({error.strerror}).", file=sys.stderr)
        return 2
    print(f", in {out}")
    del app
    return 0


def as_written(result: ParsedContent) -> ParsedContent:
    """The same with every page in every language as it is in the file, whatever patients see of it."""
    result = unhidden(result)
    if result.content is None:
        return result
    languages = tuple(replace(language, stale="keep") for language in result.content.languages)
    return replace(result, content=replace(result.content, languages=languages))


def grabbed(screen: KioskWindow, content: Content, codes: Sequence[str]) -> Shots:
    """Every screen as it opens, telling how far it is."""
    choice = Filter([SIZE], codes, [100], ["light"])
    chosen = [view for view in page_views(content, choice) if not view.state.item]
    shots: Shots = {}
    for number, view in enumerate(show_each(screen, chosen), 1):
        shots[view.language, view.state.topic, view.state.page] = framed(screen.window.grabWindow())
        print(f"\r{number} of {len(chosen)} screens", end="", flush=True)
    return shots


def framed(screen: QImage) -> QImage:
    """A screen as fine as paper can show it, with an edge, as it is nearly as pale."""
    image = screen.scaledToWidth(FINE, Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#8a979a"), 3))
    painter.drawRect(image.rect())
    painter.end()
    return image


def on_white(raw: bytes) -> QImage:
    """A picture of the content, fine enough for paper."""
    drawn = draw(raw, QSize(), QSize(FINE // 3, 0))
    image = QImage(drawn.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return image


class Document:
    """One file as chapters: a front to sign, all pages in each language, what the program noticed, all sources."""

    def __init__(self, content: Content, result: ParsedContent, shots: Shots, today: date) -> None:
        self._content = content
        self._parts = result.parts
        self._version = version(result.parts)
        self._shots = shots
        self._today = today
        self._names = {file: f"picture-{number}" for number, file in enumerate(result.pictures)}
        self._pictures = {self._names[file]: on_white(raw) for file, raw in result.pictures.items()}

    def pdf(self, languages: Sequence[Language], problems: Sequence[Problem]) -> bytes:
        """The whole document, with problems and advice."""
        leaves = [list(self._leaves(language)) for language in languages]
        rest = [noticed(problems), self._cited(languages[0])]
        clinic = speaker(self._content, languages[0].code)(self._content.clinic.name)

        def front(starts: list[int]) -> list[Chapter]:
            return self._front(clinic, languages, leaves, rest, starts)

        chapters = [chapter for part in (*leaves, rest) for _, chapter in part]
        title = f"{clinic}: what patients read, version {self._version}"
        return pdf(title, f"{clinic} · Version {self._version} · {self._today}", STYLE, front, chapters)

    def _leaves(self, language: Language) -> Iterator[Leaf]:
        """All that patients read in a language."""
        words = speaker(self._content, language.code)
        mirrored = bool(RIGHT_TO_LEFT.search(language.name))
        html = Html(words, self._content.words, self._names.__getitem__, mirrored)

        def leaf(title: str, pieces: list[str], shot: QImage | None = None) -> Leaf:
            images = self._pictures if shot is None else {**self._pictures, "screen": shot}
            return title, Chapter(pieces, f"{language.name} · {title}", images, mirrored)

        if len(self._content.topics) > 1:
            title = html.say("choose")
            yield leaf(title, opening(title), self._shots[language.code, "", ""])
        for topic in self._content.topics:
            title = words(topic.title)
            yield leaf(title, opening(title, words(topic.summary)), self._shots[language.code, topic.id, ""])
            for page in topic.pages:
                title = words(page.title)
                summary = words(page.summary) if page.summary else ""
                head = top(title, words(page.message), summary)
                yield leaf(title, [*head, *html.page(page)], self._shots[language.code, topic.id, page.id])
        yield leaf("Words on every screen", self._everywhere(html, words))

    def _everywhere(self, html: Html, words: Callable[[Text], str]) -> list[str]:
        """The clinic's facts, and all words on buttons and headings."""
        clinic = self._content.clinic
        facts = [("name", words(clinic.name)), ("phone", isolated(clinic.phone))]
        facts.append(("emergency", isolated(clinic.emergency)))
        said = [(field.name, html.say(field.name)) for field in fields(self._content.words)]
        rows = [html.row(aside(name), paragraph(what)) for name, what in (*facts, *said)]
        return [heading("Words on every screen", 1), aside("Each with its name in the file."), *rows]

    def _front(
        self, clinic: str, languages: Sequence[Language], leaves: list[list[Leaf]], rest: list[Leaf], starts: list[int]
    ) -> list[Chapter]:
        """What this is, where to sign, and the contents."""
        what = (
            "These are all the words that patients can read, with every part opened. The small pictures show where they"
            " stand. Write corrections on the paper, put your initials on each sheet, and sign here."
        )
        command = f"When it is signed, type: python main.py approve --by NAME --until DATE --of {self._version}"
        others = [known.name for known in self._content.languages if known not in languages]
        lacking = aside(f"Not on this paper: {', '.join(others)}") if others else ""
        first = languages[0]
        signs = signature("Clinician", "All of this is right, and patients may read it.", "Holds until")
        for language in languages[1:]:
            text = f"The words in {language.name} say the same as those in {first.name}."
            signs += signature("Medical translator", text, "Qualification")
        pieces = [
            heading(clinic, 1),
            paragraph("All that patients read, for approval"),
            "<p></p>",
            row(aside("Version"), f'<p class="version">{self._version}</p>'),
            row(aside("Date"), paragraph(str(self._today))),
            row(aside("Languages"), "".join(paragraph(language_state(language)) for language in languages) + lacking),
            row(aside("Approval"), paragraph(self._approval())),
            f"<p><br>{styled(what)}</p>",
            *signs,
            f"<p><br></p>{aside(command)}",
        ]
        return [Chapter(pieces), Chapter([heading("Contents", 1), contents(languages, leaves, rest, starts)])]

    def _approval(self) -> str:
        approval = self._content.clinic.approval
        if approval is None:
            return "Not approved yet"
        given = f"Approved by {approval.by} on {approval.on}, until {approval.until}"
        if approval.of is None:
            return given
        same = changed(self._content, self._parts) is None
        return f"{given}: version {approval.of}{'' if same else '. It was changed since.'}"

    def _cited(self, language: Language) -> Leaf:
        """All sources, each with the pages that rest on it."""
        words = speaker(self._content, language.code)
        pages = [page for topic in self._content.topics for page in topic.pages]
        pieces = [heading("Sources", 1), aside("Each with the pages that rest on it.")]
        for source in (source for page in pages if isinstance(page, Sources) for source in page.sources):
            on = ", ".join(words(page.title) for page in pages if source.id in references(page))
            pieces.append(row(aside(source.id), paragraph(words(source.text)) + aside(on or "No page names it.")))
        return "Sources", Chapter(pieces, "Sources")


def opening(title: str, message: str = "") -> list[str]:
    """A screen from which others are chosen."""
    told = f'<table width="100%"><tr><td class="message">{styled(message)}</td></tr></table>' if message else ""
    return [heading(title, 1), told + f'<p class="shot"><img src="screen" width="{LARGE}"></p>']


def top(title: str, message: str, summary: str) -> list[str]:
    """What a page begins with."""
    shown = f'<td width="{SCREEN}"><img src="screen" width="{SCREEN}"></td>'
    table = f'<table width="100%"><tr><td class="message">{styled(message)}</td>{shown}</tr></table>'
    return [heading(title, 1), table + (aside(f"On its button: {summary}") if summary else "")]


def language_state(language: Language) -> str:
    return language.name if language.reviewed else f"{language.name}, not checked by a medical translator"


def signature(who: str, text: str, more: str) -> list[str]:
    """Room for a signature."""
    lines = ("Signature", "Name", "Date", more)
    cells = "".join(f'<td class="sign" width="25%">{aside(line)}</td>' for line in lines)
    room = '<tr><td class="room"></td></tr>'
    return [heading(who, 2), f'{paragraph(text)}<table width="100%">{room}<tr>{cells}</tr></table>']


def contents(languages: Sequence[Language], leaves: list[list[Leaf]], rest: list[Leaf], starts: list[int]) -> str:
    """Each chapter with its number in each language."""
    count = len(leaves[0])
    head = "".join(f'<td align="right">{aside(language.name)}</td>' for language in languages)
    rows = [f"<tr><td></td>{head}</tr>"]
    for number, (title, _) in enumerate(leaves[0]):
        numbers = "".join(f'<td align="right">{starts[number + n * count]}</td>' for n in range(len(languages)))
        rows.append(f"<tr><td>{styled(title)}</td>{numbers}</tr>")
    for (title, _), start in zip(rest, starts[len(languages) * count :], strict=True):
        rows.append(f'<tr><td>{styled(title)}</td><td align="right">{start}</td></tr>')
    return f'<table width="100%">{"".join(rows)}</table>'


def noticed(problems: Sequence[Problem]) -> Leaf:
    """Notes and advice on the file, each with its line."""
    title = "What the program noticed"
    told = [
        row(aside(f"Line {problem.line}" if problem.line else ""), aside(problem.where) + paragraph(problem.message))
        for problem in problems
    ]
    return title, Chapter([heading(title, 1), *(told or [paragraph("Nothing.")])], title)


def references(value: object) -> set[str]:
    """The sources named anywhere in a part of the content, but not those listed there."""
    if isinstance(value, tuple):
        return {found for item in value for found in ([item] if isinstance(item, str) else references(item))}
    if is_dataclass(value) and not isinstance(value, Sources):
        return {found for field in fields(value) for found in references(getattr(value, field.name))}
    return set()
