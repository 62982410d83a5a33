"""The command `proof --pdf`: every word that patients read, as a document to read and sign on paper."""

import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

from kiosk.command_name import command_name
from kiosk.content.load.line_breaks import SOFT_HYPHEN
from kiosk.content.load.loader import ParsedContent
from kiosk.content.load.markup import RIGHT_TO_LEFT
from kiosk.content.load.revision import Thing, changed, things, version
from kiosk.content.load.serialize import Words, text_in
from kiosk.content.load.shipped_words import with_shipped
from kiosk.content.load.translations import walk
from kiosk.content.load.triage import help_page
from kiosk.content.load.whole_numbers import isolate
from kiosk.content.model.content import Content, Language
from kiosk.content.model.pages import Sources
from kiosk.content.problems import RefusedError
from kiosk.content.store.content_file import load
from kiosk.exit_codes import DONE, UNREADABLE
from kiosk.staff.advice import advise_on
from kiosk.staff.advice.positioned_content import PositionedContent
from kiosk.staff.advice.readability import reading_figures
from kiosk.staff.proof.html import Html, aside, heading, paragraph, row, styled
from kiosk.staff.proof.pdf_layout import Chapter, pdf, side_by_side, usual_paper
from kiosk.staff.proof.pictures import Filter, grab_each, page_views, refused, unhidden
from kiosk.ui.image_providers import draw

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
.column { padding: 0 14px 0 0 }
.space { padding-top: 24px }
.sign { border-top: 1px solid #56646b }
.screen { margin-top: 14px; line-height: 100% }
"""

SCREEN_WIDTH, NARROW_SCREEN_WIDTH, SCREEN_WIDTH_BESIDE = 420, 280, 250
"""Of the picture of a screen, alone, beside another language or beside its message. In 96ths of an inch."""

Screens = dict[tuple[str, str, str], QImage]
"""By language, topic and page."""


def proof_pdf(
    path: Path, out: Path, languages: Sequence[str], paper: str | None = None, only_changed: bool = False
) -> int:
    """Write the document into `out`, and how far it is to the terminal; the exit code.

    Two languages share each sheet, side by side; others follow each other. `paper` is one of PAPERS, or None for the
    usual one here. With `only_changed` it holds what is not as it was approved.
    """
    loaded = load(path)
    result = unhidden(loaded)
    code = refused(path, result, languages)
    if code or result.content is None:
        return code
    # Every page in every language as it is in the file, whatever patients see of it.
    content = replace(result.content, languages=tuple(replace(one, stale="keep") for one in result.content.languages))
    content = with_shipped(content)
    result = replace(result, content=content)
    try:
        shown = not_as_approved(result, path.name) if only_changed else things(content)
    except RefusedError as error:
        print(*error.lines, file=sys.stderr)
        return error.code
    app = QGuiApplication.instance() or QGuiApplication([])
    chosen = [known for known in content.languages if known.code in languages or not languages]
    look = Filter([(1280, 800)], [language.code for language in chosen], [100], ["light"])
    wanted = screens_of(content, shown)
    views = [view for view in page_views(content, look) if not view.state.item]
    views = [view for view in views if (view.state.topic, view.state.page) in wanted]
    grabbed = grab_each(result, path.name, views)
    screens = {(view.language, view.state.topic, view.state.page): framed(next(images)) for view, images in grabbed}
    today = date.today()
    remarks = noticed(loaded, today)
    made = Document(content, result, screens, today, shown).pdf(chosen, remarks, paper or usual_paper(QLocale.system()))
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(made)
    except OSError as error:
        print(f"\nCannot write {out} ({error.strerror}).", file=sys.stderr)
        return UNREADABLE
    print(f", in {out}")
    del app
    return DONE


def not_as_approved(result: ParsedContent, name: str) -> Collection[Thing]:
    """What a clinician has not approved as it is now. Raises RefusedError if that is nothing, or not known."""
    content = result.content
    approval = content and content.clinic.approval
    if not content or not approval or not approval.of:
        why = "no approval says which words were approved, so what was changed is not known"
        raise RefusedError(f"{name}: {why}. Leave out --changed.")
    found = changed(content, result.parts)
    if found is None:
        raise RefusedError(f"{name}: nothing was changed since it was approved on {approval.on}.")
    if not found:
        why = f"since it was approved on {approval.on}, parts were taken out or moved, but none is new"
        raise RefusedError(f"{name}: {why}. Leave out --changed.")
    return found


def screens_of(content: Content, shown: Collection[Thing]) -> set[tuple[str, str]]:
    """The screens, by topic and page, that show these things."""
    ids = set(map(id, shown))
    topics = [topic for topic in content.topics if id(topic) in ids]
    found = {("", "")} if topics else set()
    found |= {(topic.id, "") for topic in topics}
    return found | {(topic.id, page.id) for topic in content.topics for page in topic.pages if id(page) in ids}


def framed(screen: QImage) -> QImage:
    """A screen as fine as paper can show it, with an edge, as it is nearly as pale."""
    image = screen.scaledToWidth(900, Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#8a979a"), 3))
    painter.drawRect(image.rect())
    painter.end()
    return image


def on_white(raw: bytes) -> QImage:
    """A picture of the content, fine enough for paper."""
    drawn = draw(raw, QSize(), QSize(300, 0))
    image = QImage(drawn.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return image


class Document:
    """One file as chapters: a front to sign, the pages `shown` in each language, what the program noticed, sources."""

    def __init__(
        self, content: Content, result: ParsedContent, screens: Screens, today: date, shown: Collection[Thing]
    ) -> None:
        self._content = content
        self._parts = result.parts
        self._version = version(result.parts)
        self._screens = screens
        self._today = today
        self._ids = set(map(id, shown))
        self._whole = len(shown) == len(things(content))
        self._names = {file: f"picture-{number}" for number, file in enumerate(result.pictures)}
        self._pictures = {self._names[file]: on_white(raw) for file, raw in result.pictures.items()}

    def pdf(self, languages: Sequence[Language], remarks: Chapter, paper: str) -> bytes:
        columns = len(languages) == 2
        translations = [list(self._chapters(language, narrow=columns)) for language in languages]
        names = [language.name for language in languages]
        if columns:
            translations = [list(map(in_columns, *translations))]
            names = [", ".join(names)]
        rest = [remarks, self._sources(languages[0])]
        clinic = self._words_in(languages[0])(self._content.clinic.name)

        def front(starts: list[int]) -> list[Chapter]:
            contents = Chapter([heading("Contents", 1), contents_table(names, translations, rest, starts)])
            return [self._title_sheet(clinic, languages), contents]

        chapters = [chapter for part in (*translations, rest) for chapter in part]
        title = f"{clinic}: what patients read, version {self._version}"
        return pdf(title, f"{clinic} · Version {self._version} · {self._today}", STYLE, front, chapters, paper)

    def _words_in(self, language: Language) -> Words:
        """The words of a text in a language; whole ones, as a line of paper is long enough for them."""
        words = text_in(self._content, language.code)
        return lambda text: words(text).replace(SOFT_HYPHEN, "")

    def _chapters(self, language: Language, narrow: bool) -> Iterator[Chapter]:
        """What patients read in a language; `narrow` if another language is beside it."""
        words = self._words_in(language)
        mirrored = bool(RIGHT_TO_LEFT.search(language.name))
        html = Html(words, self._content.words, self._names.__getitem__, mirrored, narrow)
        width = NARROW_SCREEN_WIDTH if narrow else SCREEN_WIDTH
        image = f"screen-{language.code}"
        ids = self._ids

        def chapter(title: str, pieces: list[str], screen: QImage | None = None) -> Chapter:
            images = {**self._pictures, image: screen} if screen else self._pictures
            return Chapter(pieces, f"{language.name} · {title}", images, mirrored, title)

        if len(self._content.topics) > 1 and any(id(topic) in ids for topic in self._content.topics):
            title = html.button("choose")
            yield chapter(title, sheet_top(title, "", image, width), self._screens[language.code, "", ""])
        for topic in self._content.topics:
            if id(topic) in ids:
                title = words(topic.title)
                pieces = [*sheet_top(title, words(topic.summary), image, width), *html.chapters(topic)]
                yield chapter(title, pieces, self._screens[language.code, topic.id, ""])
            for page in (page for page in topic.pages if id(page) in ids):
                title = words(page.title)
                summary = aside(f"On its button: {words(page.summary)}") if page.summary else ""
                top, table = sheet_top(title, words(page.message), image, width, beside=not narrow)
                pieces = [top, table + summary, *html.page(page, help_page(topic))]
                yield chapter(title, pieces, self._screens[language.code, topic.id, page.id])
        on_every_screen = (self._content.clinic, *self._content.languages, self._content.words)
        if not any(id(thing) in ids for thing in on_every_screen):
            return
        clinic, title = self._content.clinic, "Words on every screen"
        facts = {"name": words(clinic.name), "phone": isolate(clinic.phone), "emergency": isolate(clinic.emergency)}
        facts |= {name: isolate(number) for name, number in clinic.phones.items()}
        facts |= {name: words(text) for name, text in (("hours", clinic.hours), ("address", clinic.address)) if text}
        if clinic.notice:
            days = f" ({clinic.notice.from_ or '...'} – {clinic.notice.until})"
            facts["notice"] = words(clinic.notice.text) + days
        facts |= {field.name: html.button(field.name) for field in fields(self._content.words)}
        rows = [html.row(aside(name), paragraph(text)) for name, text in facts.items()]
        yield chapter(title, [heading(title, 1), aside("Each with its name in the file."), *rows])

    def _title_sheet(self, clinic: str, languages: Sequence[Language]) -> Chapter:
        """What this is, and where to sign."""
        given = self._content.clinic.approval
        title, these, may = "All that patients read", "all the words that patients can read", "patients may read it"
        if given and not self._whole:
            title = f"What was changed since {given.on}"
            these = "the pages that are not as they were approved then"
            may += " with what was approved then"
        what = (
            f"These are {these}, with every part opened. The small pictures show where the words are."
            " Write corrections on the paper, put your initials on each sheet, and sign here."
        )
        command = command_name("approve", "--by", "NAME", "--until", "DATE", "--of", self._version)
        others = [known.name for known in self._content.languages if known not in languages]
        missing = aside(f"Not on this paper: {', '.join(others)}") if others else ""
        states = [f"{one.name}{'' if one.reviewed else ', not checked by a medical translator'}" for one in languages]
        approval = "Not approved yet"
        if given:
            of = f": version {given.of}" if given.of else ""
            since = ". It was changed since." if changed(self._content, self._parts) is not None else ""
            approval = f"Approved by {given.by} on {given.on}, until {given.until}{of}{since}"
        first = languages[0]
        signatures = signature("Clinician", f"All of this is right, and {may}.", "Holds until")
        for language in languages[1:]:
            text = f"The words in {language.name} say the same as those in {first.name}."
            signatures += signature("Medical translator", text, "Qualification")
        pieces = [
            heading(clinic, 1),
            paragraph(f"{title}, for approval"),
            "<p></p>",
            row(aside("Version"), f'<p class="version">{self._version}</p>'),
            row(aside("Date"), paragraph(str(self._today))),
            row(aside("Languages"), "".join(map(paragraph, states)) + missing),
            row(aside("Approval"), paragraph(approval)),
            f"<p><br>{styled(what)}</p>",
            *signatures,
            f"<p><br></p>{aside(f'When it is signed, type: {command}')}",
        ]
        return Chapter(pieces)

    def _sources(self, language: Language) -> Chapter:
        """All sources, or those of the pages on this paper; each with the pages that name it."""
        words = self._words_in(language)
        pages = [page for topic in self._content.topics for page in topic.pages]
        shown = [page for page in pages if id(page) in self._ids]
        lists = [(page, [part for *_, part in walk(page) if isinstance(part, tuple)]) for page in shown]
        pieces = [heading("Sources", 1), aside("Each with the pages that name it.")]
        for source in (source for page in pages if isinstance(page, Sources) for source in page.sources):
            titles = ", ".join(words(page.title) for page, parts in lists if any(source.id in part for part in parts))
            if titles or self._whole:
                named = aside(titles or "No page names it.")
                pieces.append(row(aside(source.id), paragraph(words(source.text)) + named))
        return Chapter(pieces, "Sources", title="Sources")


def sheet_top(title: str, message: str, image: str, width: int, beside: bool = False) -> list[str]:
    """A title, and a message with the image of the screen `beside` it, or below it in that width."""
    screen = f'<img src="{image}" width="{SCREEN_WIDTH_BESIDE if beside else width}">'
    cells = f'<td class="message">{styled(message)}</td>'
    cells += f'<td width="{SCREEN_WIDTH_BESIDE}">{screen}</td>' if beside else ""
    table = f'<table width="100%"><tr>{cells}</tr></table>' if message or beside else ""
    return [heading(title, 1), table if beside else f'{table}<p class="screen">{screen}</p>']


def in_columns(one: Chapter, other: Chapter) -> Chapter:
    """A chapter in two languages side by side, each piece beside itself."""
    pairs = zip(one.pieces, other.pieces, strict=True)
    pieces = [side_by_side(*pair, mirrored=(one.mirrored, other.mirrored)) for pair in pairs]
    return Chapter(pieces, f"{one.header} | {other.header}", {**one.images, **other.images}, title=one.title)


def signature(who: str, text: str, last: str) -> list[str]:
    cells = "".join(f'<td class="sign" width="25%">{aside(line)}</td>' for line in ("Signature", "Name", "Date", last))
    space = '<tr><td class="space"></td></tr>'
    return [heading(who, 2), f'{paragraph(text)}<table width="100%">{space}<tr>{cells}</tr></table>']


def contents_table(
    names: Sequence[str], translations: list[list[Chapter]], rest: list[Chapter], starts: list[int]
) -> str:
    """Each chapter with the number of its first sheet in each translation; `names` are those of the languages."""
    count = len(translations[0])
    head = "".join(f'<td align="right">{aside(name)}</td>' for name in names)
    rows = [f"<tr><td></td>{head}</tr>"]
    numbers = [starts[first : len(names) * count : count] for first in range(count)]
    numbers += [[start] for start in starts[len(names) * count :]]
    for chapter, own in zip([*translations[0], *rest], numbers, strict=True):
        cells = "".join(f'<td align="right">{number}</td>' for number in own)
        rows.append(f"<tr><td>{styled(chapter.title)}</td>{cells}</tr>")
    return f'<table width="100%">{"".join(rows)}</table>'


def noticed(loaded: ParsedContent, today: date) -> Chapter:
    """How easy the file is to read, then notes and advice on it, each with its line."""
    title = "What the program noticed"
    pieces = [heading(title, 1)]
    if loaded.content and loaded.root:
        pieces += map(paragraph, reading_figures(PositionedContent(loaded.content, loaded.root, today)))
    problems = [*loaded.problems, *advise_on(loaded, today)]
    pieces += [] if problems else [paragraph("Nothing else.")]
    for problem in problems:
        line = aside(f"Line {problem.line}" if problem.line else "")
        pieces.append(row(line, aside(problem.where) + paragraph(problem.message)))
    return Chapter(pieces, title, title=title)
